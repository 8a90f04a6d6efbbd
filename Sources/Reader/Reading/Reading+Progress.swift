import Model

extension Reading {
  /// How far one has come, in hundredths: 0 while the beginning is at the top of the screen, 100 as
  /// soon as the end is on it; nil where all of the text is.
  package func progress(height: Int) -> Int? {
    road(height: height).map { $0.gone * 100 / $0.length }
  }

  /// Scrolls as far as so many hundredths are, where the cursor is then still in sight.
  mutating func show(percent: Int, height: Int) {
    guard let road = road(height: height) else { return }
    // Whole rows: the first by which one has come so far.
    let first = layout.row(at: beginning) + (road.length * percent + 99) / 100
    let row = layout.row(at: cursor)
    if (first..<first + height).contains(row) { setTop(first, height: height) }
  }

  /// `12 min left` at so many words a minute; of a text that is on the screen as a whole how long it
  /// takes: `1 min`. Nil where nothing is left.
  package func timeLeft(at speed: Int, height: Int) -> String? {
    guard let road = road(height: height) else {
      return words.total > 0 ? Self.time(words.total, speed) : nil
    }
    // As much of the text counts as read as there is progress: so nothing is left at its end.
    let first = layout.row(at: beginning)
    let row = first + road.gone * (layout.rows.count - first) / road.length
    guard let place = layout.rows[safe: row]?.span.start else { return nil }
    let left = words.count(from: place, in: article)
    return left > 0 ? Self.time(left, speed) + " left" : nil
  }

  /// The rows by which the screen has to be scrolled from the beginning to the end, and those by which
  /// it was; nil where there are none.
  private func road(height: Int) -> (gone: Int, length: Int)? {
    let first = layout.row(at: beginning)
    let length = lastTop(height: height) - first
    return length > 0 ? (max(0, topRow(height: height) - first), length) : nil
  }

  private static func time(_ words: Int, _ speed: Int) -> String {
    let minutes = max(1, (words + speed / 2) / max(1, speed))
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
