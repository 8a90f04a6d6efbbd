/// Numbers for the few that one count is about, among many: whatever has a number is found in
/// constant time, and starting anew costs no more than what was numbered.
struct Numbering {
  private var places: [Int] = []
  private(set) var members: [Int] = []

  private static let none = -1

  /// Forgets the numbers given; members are from now on below `limit`.
  mutating func begin(_ limit: Int) {
    for member in members { places[member] = Self.none }
    members.removeAll(keepingCapacity: true)
    if places.count < limit {
      places += Array(repeating: Self.none, count: limit - places.count)
    }
  }

  func number(of member: Int) -> Int? { places[member] == Self.none ? nil : places[member] }

  /// The number of a member that has one.
  func known(_ member: Int) -> Int { places[member] }

  /// The number of the member, a new one where it has none.
  mutating func give(_ member: Int) -> Int {
    if places[member] != Self.none { return places[member] }
    places[member] = members.count
    members.append(member)
    return members.count - 1
  }

  /// Gives numbers in the order of the members in place of the order in which they came.
  mutating func sort() {
    members.sort()
    for (place, member) in members.enumerated() { places[member] = place }
  }
}
