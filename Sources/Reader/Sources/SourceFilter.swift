import Model
import Provenance

/// Words by which sources are chosen: all must fit. `kind:person` looks at the kind, a capital letter
/// alone, or `grade:b`, at the reliability; `grade:none` finds those without.
struct SourceFilter {
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

  func fits(_ entry: SourceEntry) -> Bool {
    terms.allSatisfy { term in
      switch term {
      case .words(let word): entry.words.holds(word)
      case .kind(let name): entry.source.kind.rawValue.hasPrefix(name)
      case .grade(let letter): entry.source.reliability == letter
      }
    }
  }
}
