import Model
import Provenance

/// Words by which claims are chosen: all must fit. `#tag` looks at the tags, and `ClaimFilter.language`
/// has the conditions; passages that no claim has are `status:passage`.
struct ClaimFilter {
  /// What is looked at in a claim: in small letters, as UTF-8. It stands apart from the entry, since a
  /// copy of that counts forty references.
  struct Line: Hashable {
    /// The statement and the tags.
    let words: [UInt8]
    let status: [UInt8]
    /// Names and short words of the flags.
    let flags: [UInt8]
    let grade: Grade
    let number: OriginCount
  }

  private enum Term {
    case words([UInt8])
    case status([UInt8])
    case flag([UInt8])
    case grade(GradeRange?)
    case count(String, NumberBound)
  }

  private var terms: [Term] = []
  /// The first word that looks like a condition, and is none.
  private(set) var flaw: FilterFlaw?

  static let language = FilterLanguage(
    fields: [
      ("status", statusWords.joined(separator: ", ")),
      ("flag", OriginFlag.Word.allCases.map(\.rawValue).joined(separator: ", ")),
      ("grade", "B2, B, 2, A..C, 1..3 or none"),
    ],
    counts: [
      ("origins", "how many independent origins; of 1–3 both ends must fit"),
      ("articles", "how many articles support it"),
      ("outlets", "how many outlets do"),
    ],
    words: ["words", "#tag"])

  private static let statusWords = ClaimStatus.allCases.map(\.rawValue) + [ClaimEntry.passageWord]

  init(_ text: String) {
    for word in text.split(separator: " ") { add(word) }
  }

  private mutating func add(_ word: Substring) {
    switch Self.language.meaning(of: word) {
    case .begun: break
    case .words: terms.append(.words(Array(word.lowercased().utf8)))
    case .flaw(let flaw):
      note(flaw)
      terms.append(.words(Array(word.lowercased().utf8)))
    case .count(let name, let bound): terms.append(.count(name, bound))
    case .field("status", let value): addStatus(value.lowercased())
    case .field("flag", let value): addFlag(value.lowercased())
    case .field(_, let value): addGrade(value)
    }
  }

  private mutating func addStatus(_ value: String) {
    if !Self.statusWords.contains(where: { $0.hasPrefix(value) }) {
      note(Self.language.flaw(of: "status", value, among: Self.statusWords))
    }
    terms.append(.status(Array(value.utf8)))
  }

  private mutating func addFlag(_ value: String) {
    let words = OriginFlag.Word.allCases.map(\.rawValue)
    let near = Nearest.of(value, among: words).map { "\($0) is the nearest" }
    if !words.contains(where: { $0.contains(value) }) {
      note(
        FilterFlaw(
          "no claim has the flag “\(value)” · \(near ?? words.joined(separator: ", "))"))
    }
    terms.append(.flag(Array(value.utf8)))
  }

  private mutating func addGrade(_ value: String) {
    let range = GradeRange(value)
    let isNone = value.lowercased() == "none"
    if range == nil, !isNone { note(Self.language.flaw(of: "grade", value)) }
    let words = Array("grade:\(value.lowercased())".utf8)
    terms.append(range == nil && !isNone ? .words(words) : .grade(range))
  }

  private mutating func note(_ flaw: FilterFlaw) { self.flaw = self.flaw ?? flaw }

  func fits(_ line: Line) -> Bool {
    terms.allSatisfy { term in
      switch term {
      case .words(let word): line.words.holds(word)
      case .status(let name): line.status.starts(with: name)
      case .flag(let name): !line.flags.isEmpty && line.flags.holds(name)
      case .grade(let range): range.map { $0.holds(line.grade) } ?? line.grade.isEmpty
      case .count("articles", let bound): bound.holds(line.number.articles)
      case .count("outlets", let bound): bound.holds(line.number.outlets)
      // What is not certain is not known to be so.
      case .count(_, let bound): bound.holds(line.number.low) && bound.holds(line.number.high)
      }
    }
  }
}

extension ClaimEntry {
  /// In place of a status where no claim of the ledger has it.
  static let passageWord = "passage"

  /// How far the work on it has come.
  var statusWord: String { status?.rawValue ?? (key.claim == nil ? Self.passageWord : "missing") }

  var line: ClaimFilter.Line {
    let tags = (survey.claim?.tags ?? []).map(\.description)
    let flags = survey.flags.flatMap { [$0.name, $0.word.rawValue] }
    return ClaimFilter.Line(
      words: .folded([statement] + tags), status: .folded([statusWord]), flags: .folded(flags),
      grade: grade, number: survey.number)
  }
}

extension OriginFlag {
  /// The flag in one word, for a column.
  enum Word: String, CaseIterable {
    case circular, younger, single, anonymous, untraced
    case tooSoon = "too-soon"
    case disputed, contradicts, wording
  }

  var word: Word {
    switch self {
    case .circular: .circular
    case .youngerRoot: .younger
    case .singleSource: .single
    case .anonymousOnly: .anonymous
    case .untraceable: .untraced
    case .confirmedTooSoon: .tooSoon
    case .disputed: .disputed
    case .contradictory: .contradicts
    case .mixedWords: .wording
    }
  }
}

extension [UInt8] {
  /// Texts in small letters, as UTF-8, a line each.
  fileprivate static func folded(_ texts: [String]) -> [UInt8] {
    Array(texts.joined(separator: "\n").lowercased().utf8)
  }

  /// Whether the bytes stand somewhere in these.
  func holds(_ other: [UInt8]) -> Bool {
    guard let first = other.first else { return true }
    guard count >= other.count else { return false }
    return withUnsafeBufferPointer { mine in
      other.withUnsafeBufferPointer { other in
        (0...(mine.count - other.count)).contains { start in
          mine[start] == first
            && (1..<other.count).allSatisfy { mine[start + $0] == other[$0] }
        }
      }
    }
  }
}
