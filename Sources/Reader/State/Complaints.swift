/// What is wrong with the user's settings: said in the status line until a key is pressed, for what
/// was said before the reader opened is hidden by it.
package struct Complaints: Hashable, Sendable {
  /// Each with the file and the line.
  package let lines: [String]

  package init(_ lines: [String] = []) { self.lines = lines }

  /// The first, how many others there are, and where all can be read.
  func text(width: Int) -> String? {
    guard let first = lines.first else { return nil }
    let others = lines.count - 1
    let rest = others == 0 ? " · 'postil config'" : " · \(others) more: 'postil config'"
    if others == 0, first.glyphs.width <= width { return first }
    let room = max(12, width - rest.glyphs.width)
    // The name that is right matters more than the words before it.
    let short = first.replacing("; did you mean ", with: ": ")
    return Fitted.text(first.glyphs.width <= room ? first : short, width: room) + rest
  }
}
