/// The terms of one text by number, each found in a few steps: what all others are compared with.
struct GramTable {
  /// How often each term stands in the text.
  private(set) var counts: [Int] = []
  /// All terms of the text, repeated ones too.
  private(set) var length = 0

  private var slots: [(gram: UInt64, number: Int)]
  private let shift: UInt64

  init(_ text: String) {
    var grams: [UInt64] = []
    Grams.each(in: text) { grams.append($0) }
    length = grams.count
    var bits: UInt64 = 4
    while 1 << bits < grams.count * 4 { bits += 1 }
    shift = 64 - bits
    slots = Array(repeating: (0, -1), count: 1 << bits)
    for gram in grams { add(gram) }
  }

  private mutating func add(_ gram: UInt64) {
    let slot = slot(of: gram)
    if slots[slot].number < 0 {
      slots[slot] = (gram, counts.count)
      counts.append(0)
    }
    counts[slots[slot].number] += 1
  }

  /// The number of a term; negative where the text does not have it.
  func number(of gram: UInt64) -> Int { slots[slot(of: gram)].number }

  /// Knuth, "The Art of Computer Programming" 3, section 6.4: multiplicative hashing, open addresses.
  private func slot(of gram: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (gram &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[slot].number >= 0, slots[slot].gram != gram {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
