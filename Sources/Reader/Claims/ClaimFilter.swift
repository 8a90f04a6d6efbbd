import Model
import Provenance

/// Words by which claims are chosen: all must fit. `#tag` looks at the tags, `status:open` at the
/// status, `flag:single` at what is doubtful; passages that no claim has are `status:passage`.
struct ClaimFilter {
  private enum Term {
    case words([UInt8])
    case status(String)
    case flag(String)
  }

  private let terms: [Term]

  init(_ text: String) {
    terms = text.lowercased().split(separator: " ").map { word in
      if word.hasPrefix("status:") { return .status(String(word.dropFirst(7))) }
      if word.hasPrefix("flag:") { return .flag(String(word.dropFirst(5))) }
      // Tags stand in the words with their sign, and no statement's word begins with one.
      return .words(Array(word.utf8))
    }
  }

  func fits(_ entry: ClaimEntry) -> Bool {
    terms.allSatisfy { term in
      switch term {
      case .words(let word): entry.words.holds(word)
      case .status(let name): entry.statusWord.hasPrefix(name)
      case .flag(let name):
        entry.survey.flags.contains { $0.name.contains(name) || $0.word.contains(name) }
      }
    }
  }
}

extension ClaimEntry {
  /// How far the work on it has come; `passage` where no claim of the ledger has it.
  var statusWord: String { status?.rawValue ?? (key.claim == nil ? "passage" : "missing") }
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
