/// Finds many words in a name in one pass over its bytes (Aho and Corasick, 1975): a page has
/// thousands of names, each of which is looked at for a hundred words.
struct NameScan: Sendable {
  /// For each state and each kind of byte, the state that follows.
  private var next: [Int] = []
  /// For each state, what the words tell that end there.
  private var signs: [NameSigns] = []

  /// The words are of letters and hyphens.
  init(_ words: [(NameSigns, [String])]) {
    addState()
    for (sign, group) in words {
      for word in group { add(word, sign) }
    }
    link()
  }

  /// What the words tell that stand anywhere in the name.
  func signs(in name: String) -> NameSigns {
    var found: NameSigns = []
    var state = 0
    for byte in name.utf8 {
      state = next[state * Self.kinds + Self.kind(of: byte)]
      found.formUnion(signs[state])
    }
    return found
  }

  private mutating func add(_ word: String, _ sign: NameSigns) {
    var state = 0
    for byte in word.utf8 {
      let step = state * Self.kinds + Self.kind(of: byte)
      if next[step] == 0 { next[step] = addState() }
      state = next[step]
    }
    signs[state].formUnion(sign)
  }

  @discardableResult private mutating func addState() -> Int {
    next += Array(repeating: 0, count: Self.kinds)
    signs.append([])
    return signs.count - 1
  }

  /// Leads each step that no word takes to where the longest end of what was read goes on. States
  /// are taken by their distance from the start, so that those of shorter ends are done.
  private mutating func link() {
    var ends = Array(repeating: 0, count: signs.count)
    var queue = [0]
    var taken = 0
    while taken < queue.count {
      let state = queue[taken]
      taken += 1
      signs[state].formUnion(signs[ends[state]])
      for kind in 0..<Self.kinds {
        let after = state == 0 ? 0 : next[ends[state] * Self.kinds + kind]
        let step = state * Self.kinds + kind
        if next[step] == 0 {
          next[step] = after
        } else {
          ends[next[step]] = after
          queue.append(next[step])
        }
      }
    }
  }

  /// Letters, the hyphen, and everything else.
  private static let kinds = 28

  private static func kind(of byte: UInt8) -> Int {
    switch byte {
    case 0x61...0x7A: Int(byte) - 0x61
    case 0x41...0x5A: Int(byte) - 0x41
    case 0x2D: 26
    default: 27
    }
  }
}
