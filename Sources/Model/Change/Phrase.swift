/// A step in words that can be brought to a width: what was done, to which words, and their name.
package struct Phrase: Hashable, Sendable {
  /// `claim marked`, `tagged flood: claim`.
  package var head: String
  /// What is shortened first; empty where the head says it.
  package let words: String
  /// The id of the mark or the record; nil where there is none, or the head is its name.
  package let id: String?

  package init(_ label: String, about subject: Subject?) {
    head = label + (subject?.noun(after: label) ?? "")
    let isSaid =
      subject.map { [.detail, .claim, .source, .relation, .tag].contains($0.kind) } ?? true
    words = isSaid ? "" : subject?.words ?? ""
    id = subject.flatMap { [.detail, .tag].contains($0.kind) ? nil : $0.id }
  }
}

extension Subject {
  /// What it is, where the words before do not begin or end with that.
  fileprivate func noun(after label: String) -> String {
    switch kind {
    case .mark:
      let noun = markKind?.rawValue ?? "mark"
      return label.hasPrefix(noun) || label.hasSuffix(noun) ? "" : ": \(noun)"
    case .attribution, .block: return ":"
    case .detail, .claim, .source, .relation, .tag: return ""
    }
  }
}

extension Step {
  /// Whose step it is, where that is somebody else: `Ana's`.
  package func owner(besides creator: String) -> String? {
    signature.creator == creator ? nil : "\(signature.creator)'s"
  }
}
