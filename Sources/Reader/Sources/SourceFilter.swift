import Model
import Provenance

/// Words by which sources are chosen: all must fit. `kind:person` looks at the kind, a capital letter
/// alone, or `grade:b`, at the reliability; `grade:none` finds those without.
struct SourceFilter {
  /// What is looked at in a source, apart from the entry: a copy of that counts many references.
  struct Line: Hashable {
    /// Name and aliases in small letters, as UTF-8.
    let words: [UInt8]
    let kind: SourceKind
    let reliability: Reliability?
  }

  private enum Term {
    case words([UInt8])
    case kind(String)
    case grade(Reliability?)
  }

  private let terms: [Term]

  init(_ text: String) {
    terms = text.split(separator: " ").map { word in
      let small = word.lowercased()
      if small.hasPrefix("kind:") { return .kind(String(small.dropFirst(5))) }
      if let letter = Reliability(rawValue: String(word)) { return .grade(letter) }
      for head in ["grade:", "reliability:"] where small.hasPrefix(head) {
        let letter = String(small.dropFirst(head.count)).uppercased()
        if letter == "NONE" { return .grade(nil) }
        if let letter = Reliability(rawValue: letter) { return .grade(letter) }
      }
      return .words(Array(small.utf8))
    }
  }

  func fits(_ line: Line) -> Bool {
    terms.allSatisfy { term in
      switch term {
      case .words(let word): line.words.holds(word)
      case .kind(let name): line.kind.rawValue.hasPrefix(name)
      case .grade(let letter): line.reliability == letter
      }
    }
  }
}
