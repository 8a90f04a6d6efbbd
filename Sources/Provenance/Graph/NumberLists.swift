/// Many short lists of whole numbers, one behind the other in two arrays: a list more costs no
/// memory of its own.
struct NumberLists {
  /// The numbers of all lists.
  private(set) var joined: [Int] = []
  /// Where each list ends in it.
  private var ends: [Int] = []

  init() {}

  init(_ lists: [[Int]]) {
    for list in lists { append(list) }
  }

  /// `count` lists of numbers below `count`: `pairs` says what each holds, as `list * count + number`,
  /// in any order and as often as one likes.
  init(_ pairs: [Int], count: Int) {
    ends.reserveCapacity(count)
    joined.reserveCapacity(pairs.count)
    var (pairs, last) = (pairs, -1)
    pairs.sort()
    for pair in pairs where pair != last {
      while ends.count < pair / count { endList() }
      add(pair % count)
      last = pair
    }
    while ends.count < count { endList() }
  }

  /// For each number below `count` where it stands among `keys`, in order.
  init(placesOf keys: [Int], count: Int) {
    ends = Array(repeating: 0, count: count)
    for key in keys { ends[key] += 1 }
    var start = 0
    for key in 0..<count { (ends[key], start) = (start, start + ends[key]) }
    joined = Array(repeating: 0, count: keys.count)
    for (place, key) in keys.enumerated() {
      joined[ends[key]] = place
      ends[key] += 1
    }
  }

  mutating func reserve(_ lists: Int, numbers: Int) {
    ends.reserveCapacity(lists)
    joined.reserveCapacity(numbers)
  }

  mutating func append(_ list: some Sequence<Int>) {
    joined.append(contentsOf: list)
    endList()
  }

  /// Adds a number to the list that is being made.
  mutating func add(_ number: Int) { joined.append(number) }
  mutating func add(_ numbers: some Sequence<Int>) { joined.append(contentsOf: numbers) }

  /// What is added from now on is the next list's.
  mutating func endList() { ends.append(joined.count) }
}

extension NumberLists: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { ends.count }
  subscript(list: Int) -> ArraySlice<Int> { joined[range(list)] }

  /// Where the list is in `joined`.
  func range(_ list: Int) -> Range<Int> { (list == 0 ? 0 : ends[list - 1])..<ends[list] }
}
