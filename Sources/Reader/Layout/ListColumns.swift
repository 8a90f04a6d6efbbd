import Model

/// In which column the lines of blocks in lists begin: behind the widest sign of their list, within
/// the list around it.
struct ListColumns {
  /// For each block, the cells before its lines.
  let columns: [Int]

  /// A list: as wide as its widest sign with the space behind it.
  private struct Level {
    var width: Int
    let parent: Int?
    /// Whether its items are numbered; nil for one that has none of its own.
    let isNumbered: Bool?
  }

  init(_ blocks: [Block]) {
    guard blocks.contains(where: { $0.depth > 0 || $0.role == .listItem }) else {
      columns = Array(repeating: 0, count: blocks.count)
      return
    }
    var levels: [Level] = []
    var open: [Int] = []
    // For each block its list and how much deeper it stands than any list says.
    let places = blocks.map { block -> (level: Int?, beyond: Int) in
      let depth = block.role == .listItem ? max(block.depth, 1) : block.depth
      open.removeLast(max(0, open.count - depth))
      guard let sign = block.sign else { return (open.last, depth - open.count) }
      let isNumbered = block.marker != nil
      // Where numbers follow bullets, another list begins.
      if let last = open.last, open.count == depth,
        levels[last].isNumbered.map({ $0 != isNumbered }) ?? false
      {
        open.removeLast()
      }
      while open.count < depth {
        let isInnermost = open.count + 1 == depth
        levels.append(
          Level(
            width: Self.step, parent: open.last, isNumbered: isInnermost ? isNumbered : nil))
        open.append(levels.count - 1)
      }
      let width = sign.glyphs.width + 1
      if let last = open.last { levels[last].width = max(levels[last].width, width) }
      return (open.last, 0)
    }
    // A list comes behind the one around it.
    let widths = levels.reduce(into: [Int]()) { widths, level in
      widths.append(level.width + (level.parent.map { widths[$0] } ?? 0))
    }
    columns = places.map { place in
      (place.level.map { widths[$0] } ?? 0) + place.beyond * Self.step
    }
  }

  private static let step = 2
}
