import Model
import Screen

extension View {
  /// The bar at the top of the text: where one is on the left, on the right what it is and how far
  /// one has come.
  static func drawBar(_ state: State, _ reading: Reading, _ frame: inout Frame) {
    let area = state.panes.bar
    frame.fill(area, roles: Roles(.bar))
    let room = area.columns / 2
    let about = state.facts(of: reading, in: room).fitting(room)
    let start = max(0, area.columns - about.glyphs.width - 1)
    let limit = about.isEmpty ? area.columns - 1 : start - 2
    frame.write(
      state.originOfText + " ▸ " + reading.article.displayTitle, column: 1, row: 0, limit: limit,
      roles: Roles(.bar))
    frame.write(about, column: start, row: 0, roles: Roles(.bar))
  }
}

/// A word of the bar. Where room is short, the highest rank is left out first.
private struct Fact {
  let text: String
  let rank: Int

  /// The cells of ` · 100 %` and of the gap behind the title.
  static let progress = 9
}

extension [Fact] {
  /// As many of them as so many cells have room for.
  fileprivate func fitting(_ room: Int) -> String {
    var kept = self
    while true {
      let width = kept.reduce(3 * (kept.count - 1)) { $0 + $1.text.glyphs.width }
      guard width >= room else { return kept.map(\.text).joined(separator: " · ") }
      guard let last = kept.indices.max(by: { kept[$0].rank < kept[$1].rank }) else { return "" }
      kept.remove(at: last)
    }
  }
}

extension State {
  /// Who printed it stays longer than when, and that longer than the time left; only how far one has
  /// come takes so little that it always has room.
  fileprivate func facts(of reading: Reading, in room: Int) -> [Fact] {
    let data = reading.article.metadata
    let version = reading.article.version
    let height = panes.text.rows
    let facts = [
      version > 1 ? Fact(text: "version \(version)", rank: 2) : nil,
      data.outlet.map { Fact(text: Fitted.text($0, width: room - Fact.progress), rank: 1) },
      data.published.map { Fact(text: String($0.prefix(10)), rank: 3) },
      reading.progress(height: height).map { Fact(text: "\($0) %", rank: 0) },
      reading.timeLeft(at: settings.readingSpeed, height: height).map { Fact(text: $0, rank: 4) },
    ]
    return facts.compactMap(\.self)
  }
}
