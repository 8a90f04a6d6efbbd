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
    let rest = others == 0 ? "" : " · \(others) more: 'postil config'"
    let room = max(12, width - rest.glyphs.width)
    guard others == 0, first.glyphs.width > room else {
      return Fitted.text(first, width: room) + rest
    }
    let end = " · 'postil config'"
    return Fitted.text(first, width: max(12, width - end.glyphs.width)) + end
  }
}
