/// Short lists of numbers, each under a number that is spread evenly already. Open addressing with
/// linear probing (Knuth, "The Art of Computer Programming", volume 3, 6.4).
struct HashedLists {
  private var keys: [UInt64]
  /// For each slot the first and the last entry of its list, -1 for none, and its length.
  private var heads: [Int32]
  private var tails: [Int32]
  private var lengths: [Int32]
  private var values: [Int32] = []
  /// For each entry the one after it.
  private var next: [Int32] = []
  private let mask: Int
  private let limit: Int

  /// For at most `capacity` different keys; no list grows longer than `limit`.
  init(capacity: Int, limit: Int) {
    var slots = 16
    while slots < capacity * 2 { slots *= 2 }
    keys = Array(repeating: 0, count: slots)
    heads = Array(repeating: -1, count: slots)
    tails = heads
    lengths = Array(repeating: 0, count: slots)
    mask = slots - 1
    self.limit = limit
    values.reserveCapacity(capacity)
    next.reserveCapacity(capacity)
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & mask
    while heads[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  /// Adds the value behind the others of the key; false where their list is full.
  @discardableResult
  mutating func add(_ value: Int, under key: UInt64) -> Bool {
    let slot = slot(of: key)
    guard lengths[slot] < limit else { return false }
    let entry = Int32(values.count)
    values.append(Int32(value))
    next.append(-1)
    if heads[slot] < 0 {
      (keys[slot], heads[slot]) = (key, entry)
    } else {
      next[Int(tails[slot])] = entry
    }
    tails[slot] = entry
    lengths[slot] += 1
    return true
  }

  /// In the order in which they were added.
  @inline(__always)
  func forEach(under key: UInt64, _ body: (Int) -> Void) {
    var entry = heads[slot(of: key)]
    while entry >= 0 {
      body(Int(values[Int(entry)]))
      entry = next[Int(entry)]
    }
  }
}
