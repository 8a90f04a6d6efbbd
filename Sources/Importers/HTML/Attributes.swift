/// What an element says about itself: few names with their values, so that a search costs less than
/// a table.
struct Attributes: Hashable, Sendable {
  private var members: [Member] = []

  private struct Member: Hashable, Sendable {
    let name: String
    let value: String
  }

  var isEmpty: Bool { members.isEmpty }

  /// Of a name that stands twice, the first counts (WHATWG HTML, 13.2.5.33).
  mutating func add(_ name: String, _ value: String) {
    if self[name] == nil { members.append(Member(name: name, value: value)) }
  }

  /// The same names with other values.
  func mapValues(_ value: (_ name: String, _ value: String) -> String) -> Attributes {
    var result = self
    result.members = members.map { Member(name: $0.name, value: value($0.name, $0.value)) }
    return result
  }

  /// Nil where the element does not have it.
  subscript(name: String) -> String? {
    for member in members where member.name == name { return member.value }
    return nil
  }
}
