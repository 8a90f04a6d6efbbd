/// The lines of lists.
enum ListLines {
  /// The lines with each item as one: what stands directly below it and further in goes on with it.
  static func joined(_ lines: [Line], _ hyphens: Hyphens) -> [Line] {
    var result: [Line] = []
    var item: [Line] = []
    for line in withLetters(lines) {
      if let first = item.first, goesOn(line, first) {
        item.append(line)
        continue
      }
      if !item.isEmpty { result.append(whole(item, hyphens)) }
      item = line.sign != nil && !line.isRule ? [line] : []
      if item.isEmpty { result.append(line) }
    }
    return item.isEmpty ? result : result + [whole(item, hyphens)]
  }

  private static func whole(_ item: [Line], _ hyphens: Hyphens) -> Line {
    item.count > 1 ? Line(joining: item, hyphens) : item[0]
  }

  private static func goesOn(_ line: Line, _ first: Line) -> Bool {
    line.gap == 0 && line.sign == nil && line.level == nil
      && line.margin.depth == first.margin.depth && line.margin.indent > first.margin.indent
  }

  /// A single `o` before a line is a bullet where several lines have it, and none of them goes on
  /// with a sentence: it is a word too in several languages.
  private static func withLetters(_ lines: [Line]) -> [Line] {
    let places = lines.indices.filter { lines[$0].text.utf8.starts(with: [0x6F, 0x20]) }
    let isList = places.count > 1 && places.allSatisfy { beginsAnew(lines, at: $0) }
    guard isList else { return lines }
    var lines = lines
    for index in places { lines[index] = lines[index].takingLetterAsBullet }
    return lines
  }

  private static func beginsAnew(_ lines: [Line], at index: Int) -> Bool {
    let line = lines[index]
    guard index > 0, line.gap == 0 else { return true }
    let before = lines[index - 1]
    return before.text.utf8.starts(with: [0x6F, 0x20])
      || before.margin.indent > line.margin.indent
      || before.shape.ending == .colon || before.shape.ending == .stop
  }

  /// How deep the items of the lists stand, by how far in they begin; 0 for what is no item.
  static func depths(_ lines: [Line], _ kinds: [LineKind]) -> [Int] {
    var indents: [Int] = []
    return lines.indices.map { index in
      guard kinds[index] == .item else {
        indents = []
        return 0
      }
      let indent = lines[index].margin.indent
      while let last = indents.last, last > indent { indents.removeLast() }
      if indents.last != indent { indents.append(indent) }
      return indents.count
    }
  }
}
