import Model
import Reader
import Screen
import Testing

/// What takes messages, and so keys.
protocol Typable {
  mutating func send(_ message: Message)
}

extension Typable {
  /// Presses the keys of a script: `c`, `<Enter>`, `⏎`.
  mutating func press(_ script: String) throws {
    for key in try KeyEvent.script(script) { send(.input(.key(key))) }
  }

  /// Presses keys, and then none for a while: a digit that nothing follows names a view.
  mutating func pressAndWait(_ script: String) throws {
    try press(script)
    send(.idle)
  }
}

/// A reader without a terminal and a disk: keys go in, the screen and the effects come out. The
/// store acknowledges each change at once.
struct Scene: Typable {
  var state: State
  private(set) var effects: [Effect] = []
  let signature = Signature(creator: "mira", time: Timestamp(seconds: 1_772_000_000))

  /// Opens an article of these blocks, at a size given as `80x24`.
  init(_ blocks: [(BlockRole, String)] = Scene.blocks, columns: Int = 80, rows: Int = 24) {
    self.init(Article.made(blocks), columns: columns, rows: rows)
  }

  init(_ article: Article, columns: Int = 80, rows: Int = 24) {
    state = State(size: Size(columns: columns, rows: rows))
    let row = ArticleRow(ArticleSummary(article, Annotations()))
    send(.articles([row], problems: []))
    send(
      .opened(Opened(article: article, notebook: Notebook(), history: History(), place: nil)))
  }

  var reading: Reading { state.reading ?? { preconditionFailure("no article is open") }() }
  var frame: Frame { View.frame(of: state) }
  var screen: String { frame.text }
  var foot: String { frame.line(state.size.rows - 1) }
  /// What the rows of the text show, without what stands beside them.
  var textRows: [String] {
    let (frame, area) = (frame, state.panes.text)
    return (area.row..<area.row + area.rows).map { row in
      (area.column..<area.column + area.columns).map { frame[$0, row].text }.joined()
    }
  }
  var marks: [Mark] { reading.annotations.marks }
  var quotes: [String] { marks.map { "\($0.kind.rawValue): \($0.quote)" } }

  /// The text around the cursor, `▮` before its character: 18 characters on each side, no further
  /// than the block; on a fold the beginning of its line.
  var here: String {
    let reading = reading
    guard let block = reading.visibleBlock(at: reading.cursor) else {
      let line = frame.line(frame.cursor?.rows ?? 0).drop { $0 == " " }
      return "▮" + line.prefix(3)
    }
    let start = max(block.span.start, reading.cursor - 18)
    let end = min(block.span.end, reading.cursor + 18)
    return reading.text[Span(start, reading.cursor)] + "▮" + reading.text[Span(reading.cursor, end)]
  }

  mutating func send(_ message: Message) {
    let new = state.update(message, by: signature)
    effects += new
    while state.isSearching { _ = state.update(.searchOn, by: signature) }
    for case .commit(_, let ticket) in new {
      effects += state.update(.saved(ticket: ticket, reading.notebook, nil), by: signature)
    }
  }

  /// Formats to write marks in.
  mutating func offer(_ exports: [ExportChoice]) { state.settings.exports = exports }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.input(.resize(Size(columns: columns, rows: rows))))
  }

  static let blocks: [(BlockRole, String)] = [
    (.boilerplate, "Menu"), (.boilerplate, "Sign in"),
    (.title, "Harbour board hid the survey"),
    (.byline, "By Ada Winter"),
    (
      .paragraph,
      "The harbour board knew of the cracks in the mole for two years, said Tomas Lind. "
        + "A survey that was leaked on Monday shows it. Nobody has denied the survey."
    ),
    (.heading, "What the survey says"),
    (
      .paragraph,
      "Divers found eleven cracks. “The mole will not stand another winter,” the survey says."
    ),
    (.quote, "We were told to wait."),
    (.heading, "What happens next"),
    (.paragraph, "The board meets on Friday. It has not said whether the quay stays open."),
    (.boilerplate, "More stories"),
  ]
}

extension Article {
  static func made(_ blocks: [(BlockRole, String)]) -> Article {
    var text = ""
    var made: [Block] = []
    for (role, content) in blocks {
      if !text.isEmpty { text += "\n\n" }
      let start = text.unicodeScalars.count
      text += content
      made.append(Block(role, span: Span(start, text.unicodeScalars.count)))
    }
    let title = blocks.first { $0.0 == .title }?.1
    return Article(
      id: ID("harbour-00000000"),
      metadata: Metadata(
        title: title, byline: ["Ada Winter"], outlet: "The Quay", published: "2026-03-02",
        url: "https://quay.example/survey"),
      text: ScalarText(text), blocks: made,
      original: Original(
        file: "original.txt", sha256: String(repeating: "0", count: 64), bytes: 0, source: "-",
        retrieved: Timestamp(seconds: 0), format: "text", encoding: "utf-8"))
  }
}
