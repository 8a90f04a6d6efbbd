import Model
import Provenance

/// Words by which claims are chosen: all must fit. `#tag` looks at the tags, `status:open` at the
/// status, `flag:single` at what is doubtful; passages that no claim has are `status:passage`.
struct ClaimFilter {
  /// What is looked at in a claim: in small letters, as UTF-8. It stands apart from the entry, since a
  /// copy of that counts forty references.
  struct Line: Hashable {
    /// The statement and the tags.
    let words: [UInt8]
    let status: [UInt8]
    /// Names and short words of the flags.
    let flags: [UInt8]
  }

  private enum Term {
    case words([UInt8])
    case status([UInt8])
    case flag([UInt8])
  }

  private let terms: [Term]

  init(_ text: String) {
    terms = text.lowercased().split(separator: " ").map { word in
      if word.hasPrefix("status:") { return .status(Array(word.dropFirst(7).utf8)) }
      if word.hasPrefix("flag:") { return .flag(Array(word.dropFirst(5).utf8)) }
      // Tags stand in the words with their sign, and no statement's word begins with one.
      return .words(Array(word.utf8))
    }
  }

  func fits(_ line: Line) -> Bool {
    terms.allSatisfy { term in
      switch term {
      case .words(let word): line.words.holds(word)
      case .status(let name): line.status.starts(with: name)
      case .flag(let name): !line.flags.isEmpty && line.flags.holds(name)
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
    let flags = survey.flags.flatMap { [$0.name, $0.word] }
    return ClaimFilter.Line(
      words: [statement] + tags, status: [statusWord], flags: flags)
  }
}

extension ClaimFilter.Line {
  fileprivate init(words: [String], status: [String], flags: [String]) {
    func folded(_ all: [String]) -> [UInt8] {
      Array(all.joined(separator: "\n").lowercased().utf8)
    }
    self.init(words: folded(words), status: folded(status), flags: folded(flags))
  }
}

extension OriginFlag {
  /// The flag in one word, for a column.
  var word: String {
    switch self {
    case .circular: "circular"
    case .youngerRoot: "younger"
    case .singleSource: "single"
    case .anonymousOnly: "anonymous"
    case .untraceable: "untraced"
    case .confirmedTooSoon: "too-soon"
    case .disputed: "disputed"
    case .contradictory: "contradicts"
    case .mixedWords: "wording"
    }
  }
}

extension [UInt8] {
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
