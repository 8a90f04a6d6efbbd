import Model

extension Reading {
  /// How far one has come, in hundredths: 0 while the beginning is at the top of the screen, 100 as
  /// soon as the end is on it; nil where all of the text is.
  package func progress(height: Int) -> Int? {
    let last = lastTop(height: height)
    return last > 0 ? topRow(height: height) * 100 / last : nil
  }

  /// `12 min left` at so many words a minute; of a text that is on the screen as a whole how long it
  /// takes: `1 min`. Nil where nothing is left.
  package func timeLeft(at speed: Int, height: Int) -> String? {
    let last = lastTop(height: height)
    guard last > 0 else { return words.total > 0 ? Self.time(words.total, speed) : nil }
    // As much of the text counts as read as there is progress: so nothing is left at its end.
    let row = topRow(height: height) * layout.rows.count / last
    guard let place = layout.rows[safe: row]?.span.start else { return nil }
    let left = words.count(from: place, in: article)
    return left > 0 ? Self.time(left, speed) + " left" : nil
  }

  private static func time(_ words: Int, _ speed: Int) -> String {
    let minutes = max(1, (words + speed / 2) / max(1, speed))
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
