import Model

/// Steps that were taken back or done again by one key with a count.
struct Walked {
  private let act: Act
  private let asked: Int
  private var steps: [(head: String, words: String)] = []
  private(set) var count = 0

  init(_ act: Act, asked: Int) {
    (self.act, self.asked) = (act, asked)
  }

  /// More of them are counted, and not named: no line has room for them.
  private static let most = 20

  mutating func add(_ phrase: Phrase, _ owner: String?) {
    count += 1
    guard steps.count < Self.most else { return }
    let words = phrase.words.isEmpty ? "" : " “\(Fitted.text(phrase.words.onOneLine, width: 16))”"
    steps.append(((owner.map { $0 + " " } ?? "") + phrase.head.onOneLine, words))
  }

  /// `undone 3: claim marked “The mole…”, tagged flood: claim and 1 more`: how many, of how many that
  /// were asked for, and which, as far as there is room for them; without their words, where so all
  /// are named.
  func words(width: Int) -> String {
    let verb = act == .undone ? "undone" : "done again"
    let head = "\(verb) \(count)" + (count < asked ? " of \(asked): " : ": ")
    let (bare, whole) = (steps.map(\.head), steps.map { $0.head + $0.words })
    func line(_ named: ArraySlice<String>) -> String {
      head + named.joined(separator: ", ") + rest(behind: named.count)
    }
    let fewer = stride(from: steps.count - 1, to: 0, by: -1)
    let lines = [line(whole[...]), line(bare[...])] + fewer.map { line(bare.prefix($0)) }
    if let fitting = lines.first(where: { $0.glyphs.width <= width }) { return fitting }
    let room = width - head.glyphs.width - rest(behind: 1).glyphs.width
    return head + Fitted.text(bare.first ?? "", width: max(12, room)) + rest(behind: 1)
  }

  private func rest(behind named: Int) -> String {
    count > named ? " and \(count - named) more" : ""
  }
}
