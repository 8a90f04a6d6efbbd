import Model
import Provenance
import Screen

/// In which rows the parts of a tree stand, at one width.
struct TreeLayout: Hashable, Sendable {
  let width: Int
  /// Rows of the head: statement, what is known, the count.
  let head: Int
  /// Of each item the row in which it begins; one more for the end.
  let starts: [Int]
  /// Whether leaves show all of their words. Those of a claim that is told very often show one line.
  let isFull: Bool

  /// How many leaves are shown whole.
  private static let most = 24

  init(_ tree: ClaimTree, width: Int) {
    self.width = width
    isFull = tree.items.count <= Self.most
    head = tree.headLines(width: width).count
    var (row, starts) = (head, [Int]())
    for item in tree.items {
      starts.append(row)
      row += isFull ? item.lines(width: width, isFull: true, isChosen: false).count : item.leastRows
    }
    self.starts = starts + [row]
  }

  var rows: Int { starts.last ?? head }

  /// The item that stands in the row; nil in the head and behind the last.
  func item(at row: Int) -> Int? {
    guard row >= head, row < rows else { return nil }
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= row { low = middle } else { high = middle }
    }
    return low
  }
}

extension ClaimTree.Item {
  /// Its rows where it is not shown whole.
  fileprivate var leastRows: Int {
    switch self {
    case .head, .leaf: 2
    case .flag(_, let flagged): 1 + flagged.proof.count
    }
  }

  func lines(width: Int, isFull: Bool, isChosen: Bool) -> [RoledLine] {
    switch self {
    case .head(let words):
      [.blank, RoledLine(words, Roles(.heading), indent: 2, width: width)]
    case .leaf(let leaf, let isLast):
      leaf.lines(width: width, isFull: isFull, isLast: isLast)
    case .flag(let name, let flagged):
      flagged.lines(name, width: width, isFull: isFull)
    }
  }
}

extension ClaimTree {
  private static let indent = 2

  func headLines(width: Int) -> [RoledLine] {
    var (title, known, count) = (RoledText(), RoledText(), RoledText())
    var (remark, none) = (RoledText(), RoledText())
    title.add(statement, Roles(.title))
    known.add(about.joined(separator: " · "), Roles(.muted))
    remark.add(note, Roles(.info))
    count.add(phrase, Roles(.strong))
    none.add("No article speaks of it yet.", Roles(.muted))
    let others = also.map { words in
      var text = RoledText()
      text.add("also: " + words, Roles(.muted))
      return text
    }
    return title.lines(width: width, indent: Self.indent)
      + known.lines(width: width, indent: Self.indent)
      + others.flatMap { $0.lines(width: width, indent: Self.indent) }
      + remark.lines(width: width, indent: Self.indent, most: 4)
      + [.blank] + count.lines(width: width, indent: Self.indent)
      + (items.isEmpty ? none.lines(width: width, indent: Self.indent) : [])
  }

  /// The lines of all that is in sight, from a row on, with the item of each.
  func lines(from top: Int, count: Int, layout: TreeLayout) -> [(item: Int?, line: RoledLine)] {
    var found: [(item: Int?, line: RoledLine)] = []
    if top < layout.head {
      found += headLines(width: layout.width).dropFirst(top).map { (nil, $0) }
    }
    var item = layout.item(at: max(top, layout.head)) ?? items.count
    while found.count < count, item < items.count {
      let lines = items[item].lines(width: layout.width, isFull: layout.isFull, isChosen: false)
      let start = layout.starts[item]
      found += lines.dropFirst(max(0, top - start)).map { (item, $0) }
      item += 1
    }
    return Array(found.prefix(count))
  }
}

extension ClaimTree.Leaf {
  fileprivate func lines(width: Int, isFull: Bool, isLast: Bool) -> [RoledLine] {
    let stem = isLast ? "    " : "  │ "
    var chain = RoledText()
    chain.add(Fitted.text(teller, width: max(12, width / 2)), .text)
    for (number, name) in self.chain.names.enumerated() {
      chain.add(self.chain.arrow(before: number), Roles(.muted))
      chain.add(name, Roles(.source))
    }
    var words = RoledText()
    words.add("“\(self.words)”", Roles(self.words.isEmpty ? .muted : .quote))
    let indent = stem.count
    guard isFull else {
      let line = chain.lines(width: width, indent: indent, most: 1)
      return line.map { $0.behind(isLast ? "  └ " : "  ├ ") }
        + [
          RoledLine("“\(self.words)”", Roles(.quote), indent: indent + 2, width: width).behind(stem)
        ]
    }
    let first = chain.lines(width: width, indent: indent)
    return first.prefix(1).map { $0.behind(isLast ? "  └ " : "  ├ ") }
      + first.dropFirst().map { $0.behind(stem) }
      + words.lines(width: width, indent: indent + 2, most: 3).map { $0.behind(stem) }
      + [RoledLine(facts, Roles(.muted), indent: indent + 2, width: width).behind(stem)]
  }

  private var facts: String {
    let parts = [
      stance.rawValue, grade.description, published.map { String($0.prefix(10)) } ?? "no date",
      teller == title ? "" : title,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension OriginWords.Flagged {
  fileprivate func lines(_ name: String, width: Int, isFull: Bool) -> [RoledLine] {
    var text = RoledText()
    text.add(name, Roles(.warning))
    text.add(": " + line, .text)
    let lines = text.lines(width: width, indent: 4)
    guard isFull else {
      return text.lines(width: width, indent: 4, most: 1)
        + proof.map { RoledLine($0, Roles(.muted), indent: 6, width: width) }
    }
    return lines
      + proof.flatMap { words in
        var text = RoledText()
        text.add(words, Roles(.muted))
        return text.lines(width: width, indent: 6)
      }
  }
}

extension RoledLine {
  /// With the line of a tree in its indent.
  fileprivate func behind(_ stem: String) -> RoledLine {
    let gap = String(repeating: " ", count: max(0, indent - stem.count))
    return RoledLine(runs: [Run(glyphs: (stem + gap).glyphs, roles: Roles(.border))] + runs)
  }
}
