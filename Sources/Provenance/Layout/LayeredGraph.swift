/// What a layout is asked to place: boxes, and lines that run from an upper box to a lower one. All
/// measures are pixels.
struct LayeredGraph: Hashable, Sendable {
  /// Width and height; a width is even, so that a box has a middle.
  struct Box: Hashable, Sendable {
    let width: Int
    let height: Int

    init(width: Int, height: Int) {
      self.width = width + width % 2
      self.height = height
    }
  }

  /// A line that wants its first box above its second. A line with a label takes a layer for it.
  struct Line: Hashable, Sendable {
    let upper: Int
    let lower: Int
    let label: Box?

    init(_ upper: Int, _ lower: Int, label: Box? = nil) {
      self.upper = upper
      self.lower = lower
      self.label = label
    }

    var isLoop: Bool { upper == lower }
    /// The layers that it spans at least.
    var length: Int { label == nil ? 1 : 2 }
    var reversed: Line { Line(lower, upper, label: label) }
  }

  let boxes: [Box]
  let lines: [Line]

  /// The boxes of each part that hangs together, by their first box.
  var parts: [[Int]] {
    var sets = UnionFind(count: boxes.count)
    for line in lines { sets.unite(line.upper, line.lower) }
    var places: [Int: Int] = [:]
    var parts: [[Int]] = []
    for box in boxes.indices {
      let root = sets.find(box)
      if let place = places[root] {
        parts[place].append(box)
      } else {
        places[root] = parts.count
        parts.append([box])
      }
    }
    return parts
  }
}
