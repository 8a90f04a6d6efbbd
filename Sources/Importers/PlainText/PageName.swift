/// What a browser shows as a page's name: the article's title, a separator and the outlet.
struct PageName: Hashable, Sendable {
  let title: String
  let outlet: String

  /// From `The wall of Varn is too low - The Varn Courier`. The outlet is what stands behind the
  /// last separator: a name of five words at most, fewer than the title has.
  init?(_ line: String) {
    guard line.utf8.count <= 400 else { return nil }
    let breaks = [" | ", " – ", " — ", " - ", " :: ", " » ", " · ", "｜", "_"].compactMap {
      line.ranges(of: $0).last
    }
    guard let last = breaks.max(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    title = String(line[..<last.lowerBound]).collapsed
    outlet = String(line[last.upperBound...]).collapsed
    let (head, tail) = (Shape(title), Shape(outlet))
    guard (1...5).contains(tail.words), head.words >= max(3, tail.words), tail.ending == .open
    else { return nil }
    guard tail.lowercaseWords == 0 || tail.isTitleCase, outlet.first?.isNumber != true else {
      return nil
    }
  }
}
