package import Model

/// What became of a block from one version of an article to a later one. Numbers are indices into
/// the articles' blocks.
package enum BlockChange: Hashable, Sendable {
  /// The same words.
  case same(old: Int, new: Int)
  case changed(old: Int, new: Int, [WordRun])
  /// The same words at another place.
  case moved(old: Int, new: Int)
  case removed(Int)
  case added(Int)
}

/// What changed in an article from one version to a later one, word by word.
package struct Comparison: Hashable, Sendable {
  package let old: Article
  package let new: Article
  package let fields: [FieldChange]
  /// In the order of the newer text; what was removed stands where it stood.
  package let blocks: [BlockChange]

  /// Boilerplate is compared only where `isWhole`.
  package init(old: Article, new: Article, isWhole: Bool = false) {
    self.old = old
    self.new = new
    fields = old.metadata.changes(to: new.metadata)
    blocks = BlockScan(old, new, isWhole).changes()
  }

  /// Whether nothing that was compared differs.
  package var isEmpty: Bool {
    fields.isEmpty
      && blocks.allSatisfy {
        if case .same = $0 { return true }
        return false
      }
  }
}

/// The blocks of two versions, and their words.
private struct BlockScan {
  /// Words of a block, at least, for it to be told as moved.
  private static let least = 4

  private let oldBlocks: [Int]
  private let newBlocks: [Int]
  private let old: [[Token]]
  private let new: [[Token]]
  /// Equal where all the words are.
  private let oldKeys: [Int]
  private let newKeys: [Int]

  init(_ a: Article, _ b: Article, _ isWhole: Bool) {
    let isCompared = { (block: Block) in isWhole || block.role != .boilerplate }
    oldBlocks = a.blocks.indices.filter { isCompared(a.blocks[$0]) }
    newBlocks = b.blocks.indices.filter { isCompared(b.blocks[$0]) }
    var numbers = TokenNumbers()
    old = oldBlocks.map { numbers.tokens(a.text, in: a.blocks[$0].span) }
    new = newBlocks.map { numbers.tokens(b.text, in: b.blocks[$0].span) }
    var keys: [[Int]: Int] = [:]
    let key = { (tokens: [Token]) -> Int in
      let numbers = tokens.map(\.number)
      keys[numbers] = keys[numbers] ?? keys.count
      return keys[numbers] ?? 0
    }
    oldKeys = old.map(key)
    newKeys = new.map(key)
  }

  func changes() -> [BlockChange] {
    let pairing = BlockPairing(old: old, new: new)
    var changes: [BlockChange] = []
    var (a, b) = (0, 0)
    for pair in Alignment.pairs(oldKeys, newKeys) + [(old.count, new.count)] {
      changes += gap(a..<pair.old, b..<pair.new, pairing)
      if pair.old < old.count {
        changes.append(.same(old: oldBlocks[pair.old], new: newBlocks[pair.new]))
      }
      (a, b) = (pair.old + 1, pair.new + 1)
    }
    return withMoves(changes)
  }

  private func gap(_ a: Range<Int>, _ b: Range<Int>, _ pairing: BlockPairing) -> [BlockChange] {
    guard !a.isEmpty, !b.isEmpty else { return replaced(a, b) }
    var changes: [BlockChange] = []
    var (lastA, lastB) = (a.lowerBound, b.lowerBound)
    for pair in pairing.pairs(a, b) {
      changes += replaced(lastA..<pair.old, lastB..<pair.new)
      changes.append(
        .changed(
          old: oldBlocks[pair.old], new: newBlocks[pair.new],
          [WordRun](old[pair.old], new[pair.new])))
      (lastA, lastB) = (pair.old + 1, pair.new + 1)
    }
    return changes + replaced(lastA..<a.upperBound, lastB..<b.upperBound)
  }

  private func replaced(_ a: Range<Int>, _ b: Range<Int>) -> [BlockChange] {
    a.map { .removed(oldBlocks[$0]) } + b.map { .added(newBlocks[$0]) }
  }

  /// A removed block whose words were added elsewhere has moved there.
  private func withMoves(_ changes: [BlockChange]) -> [BlockChange] {
    var homeless: [Int: [Int]] = [:]
    for case .removed(let block) in changes.reversed() {
      guard let index = oldBlocks.firstIndex(at: block), old[index].count >= Self.least else {
        continue
      }
      homeless[oldKeys[index], default: []].append(block)
    }
    var moved: Set<Int> = []
    let told = changes.map { change -> BlockChange in
      guard case .added(let block) = change, let index = newBlocks.firstIndex(at: block),
        let source = homeless[newKeys[index]]?.popLast()
      else { return change }
      moved.insert(source)
      return .moved(old: source, new: block)
    }
    return told.filter { change in
      guard case .removed(let block) = change else { return true }
      return !moved.contains(block)
    }
  }
}

extension [Int] {
  /// Where the number stands in a list in order.
  fileprivate func firstIndex(at number: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number ? low : nil
  }
}
