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

  /// Nil where the element does not have it.
  subscript(name: String) -> String? {
    for member in members where member.name == name { return member.value }
    return nil
  }
}
