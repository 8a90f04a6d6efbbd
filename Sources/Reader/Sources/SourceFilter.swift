import Model
import Provenance

/// Words by which sources are chosen: all must fit. A capital letter alone looks at the reliability, and
/// `SourceFilter.language` has the conditions.
struct SourceFilter {
  /// What is looked at in a source, apart from the entry: a copy of that counts many references.
  struct Line: Hashable {
    /// Name and aliases in small letters, as UTF-8.
    let words: [UInt8]
    let kind: SourceKind
    let reliability: Reliability?
    let articles: Int
    let claims: Int
  }

  private enum Term {
    case words([UInt8])
    case kind(String)
    case grade(Reliability?)
    case count(String, NumberBound)
  }

  private var terms: [Term] = []
  /// The first word that looks like a condition, and is none.
  private(set) var flaw: FilterFlaw?

  static let language = FilterLanguage(
    fields: [
      ("kind", kinds.joined(separator: ", ")), ("grade", "A to F, or none"),
    ],
    counts: [
      ("articles", "how many articles have something from it"),
      ("claims", "how many claims it says or hands on"),
    ],
    words: ["words"])

  private static let kinds = SourceKind.allCases.map(\.rawValue)

  init(_ text: String) {
    for word in text.split(separator: " ") { add(word) }
  }

  private mutating func add(_ typed: Substring) {
    // As its column is called in full.
    let isFull = typed.lowercased().hasPrefix("reliability:")
    let word = isFull ? "grade:" + typed.dropFirst("reliability:".count) : typed
    if let letter = Reliability(rawValue: String(word)) { return terms.append(.grade(letter)) }
    let small = Array(word.lowercased().utf8)
    switch Self.language.meaning(of: word) {
    case .begun: break
    case .words: terms.append(.words(small))
    case .flaw(let flaw):
      note(flaw)
      terms.append(.words(small))
    case .count(let name, let bound): terms.append(.count(name, bound))
    case .field("kind", let value): addKind(value.lowercased())
    case .field(let name, let value):
      let letter = Reliability(rawValue: value.uppercased())
      let isNone = value.lowercased() == "none"
      if letter == nil, !isNone { note(Self.language.flaw(of: name, value)) }
      terms.append(letter == nil && !isNone ? .words(small) : .grade(letter))
    }
  }

  private mutating func addKind(_ value: String) {
    if !Self.kinds.contains(where: { $0.hasPrefix(value) }) {
      note(Self.language.flaw(of: "kind", value, among: Self.kinds))
    }
    terms.append(.kind(value))
  }

  private mutating func note(_ flaw: FilterFlaw) { self.flaw = self.flaw ?? flaw }

  func fits(_ line: Line) -> Bool {
    terms.allSatisfy { term in
      switch term {
      case .words(let word): line.words.holds(word)
      case .kind(let name): line.kind.rawValue.hasPrefix(name)
      case .grade(let letter): line.reliability == letter
      case .count("articles", let bound): bound.holds(line.articles)
      case .count(_, let bound): bound.holds(line.claims)
      }
    }
  }
}
