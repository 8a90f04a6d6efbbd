import Model
import Screen

@testable import Reader

/// A scene whose store also answers for the orphans: an article of two versions, of which the
/// second says three of five marked sentences in other words.
struct OrphanScene: Typable {
  private(set) var scene: Scene
  let old: Article
  let new: Article
  /// What the library has, by article, each as it was left last.
  private var groups: [OrphanGroup]

  static let sentences = [
    "The board knew of the cracks for two years, said Tomas Lind.",
    "A survey that was leaked on Monday shows it.",
    "Two boats came in by night, and their crews saw nothing of the fire.",
    "The mole will not stand another winter, the survey says.",
    "The board meets on Friday.",
  ]

  init(
    _ text: [String] = changed, corrections: [Change] = [], others: [OrphanGroup] = [],
    columns: Int = 80, rows: Int = 24
  ) {
    old = Self.article(Self.sentences)
    new = Self.article(text).asVersion(2, of: old.id)
    scene = Scene(columns: columns, rows: rows)
    let notebook = Self.marked(old, scene.signature, corrections)
    let carried = notebook.annotations.carried(to: new, from: old).annotations
    let opened = Opened(
      article: new, notebook: Notebook(annotations: carried, ledgers: notebook.ledgers),
      history: History(), place: nil)
    groups = [OrphanGroup(opened, from: [old])] + others
    scene.send(.opened(opened))
  }

  static let changed = [
    "The board had known of cracks for three years or more, said Tomas Lind.",
    "A survey that was leaked on Monday shows it.",
    "A boat came by that night, and the crew of it saw the fire well enough.",
    "The mole may yet stand one more winter, says the report.",
    "The board meets on Friday.",
  ]

  static func article(_ sentences: [String]) -> Article {
    .made([
      (.title, "Harbour board hid the survey"),
      (.paragraph, sentences[0...1].joined(separator: " ") + " Nobody has denied it."),
      (.heading, "At night"),
      (.paragraph, "It was Tuesday. " + sentences[2...3].joined(separator: " ")),
      (.paragraph, sentences[4] + " It has not said whether the quay stays open."),
    ])
  }

  /// A claim over each sentence, the first with a source, a tag and a note.
  static func marked(
    _ article: Article, _ signature: Signature, _ corrections: [Change] = []
  ) -> Notebook {
    var notebook = Notebook()
    var changes = corrections
    for sentence in sentences {
      let span = article.text.occurrences(of: ScalarText(sentence))[0]
      let isFirst = sentence == sentences[0]
      let tags = ["harbour/mole"].compactMap(TagName.init)
      let mark = Mark(
        .claim, over: [span], of: article, tags: isFirst ? tags : [],
        note: isFirst ? "Ask the board; they were told in May." : "", by: signature, beside: [])
      if isFirst { changes += tags.map { .addTag(Tag(name: $0)) } }
      changes.append(.addMark(mark))
    }
    for change in changes {
      do { try notebook.apply(change) } catch { preconditionFailure("\(change)") }
    }
    return notebook
  }

  var state: State {
    get { scene.state }
    set { scene.state = newValue }
  }
  var effects: [Effect] { scene.effects }
  var screen: String { scene.screen }
  var foot: String { scene.foot }
  var frame: Frame { scene.frame }
  var marks: [Mark] { scene.marks }
  /// What the list says, without its signs: the first words of each, and `▸` before the current.
  var list: [String] {
    state.orphans.entries.enumerated().map { number, entry in
      let words = entry.item.mark?.quote.split(separator: " ").prefix(2).joined(separator: " ")
      let sign = number == state.orphans.cursor ? "▸" : ""
      return sign + (words ?? "correction") + (entry.isKept ? " (kept)" : "")
    }
  }

  /// The words of the placed marks.
  var placed: [String] {
    marks.filter { $0.isPlaced(in: scene.reading.article) }.map(\.quote)
  }

  /// The change that was made last.
  var lastChange: Change? {
    scene.effects.compactMap { effect in
      if case .commit(let commit, _) = effect { commit.change } else { nil }
    }.last
  }

  mutating func send(_ message: Message) {
    let before = scene.effects.count
    scene.send(message)
    keep()
    for case .loadOrphans(let scope) in scene.effects[before...] {
      scene.send(.orphans(scope, groups(of: scope), problems: []))
    }
  }

  private func groups(of scope: OrphanScope) -> [OrphanGroup] {
    switch scope {
    case .library: groups.filter { !$0.items.isEmpty }
    case .article(let id): groups.filter { $0.id == id }
    }
  }

  /// Writes down what was done to the open article.
  private mutating func keep() {
    guard let index = groups.firstIndex(where: { $0.fits(scene.reading) }) else { return }
    groups[index].take(scene.reading.notebook, scene.reading.history)
  }
}
