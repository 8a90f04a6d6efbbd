import Model

/// Where the blocks of an article stand in lists, as Markdown says it: by columns.
struct MarkdownLists {
  /// The items that are open, the outermost first.
  private var open: [Item] = []

  private struct Item {
    /// Where the words of the item begin, in cells.
    let column: Int
    /// `3` and `.`; nil for a bullet.
    let number: Number?
  }

  private struct Number: Hashable {
    let value: Int
    let sign: Character
  }

  /// The block's lines in their column. `write` gets what stands before the words.
  mutating func place(_ block: Block, write: (_ sign: String) -> String) -> String {
    guard block.role == .listItem else {
      let depth = min(block.depth, open.count)
      open.removeLast(open.count - depth)
      return indented(write(""), by: open.last?.column ?? 0)
    }
    let depth = min(max(block.depth, 1), open.count + 1)
    open.removeLast(max(0, open.count - depth))
    let last = open.count == depth ? open.popLast() : nil
    let column = open.last?.column ?? 0
    let number = block.marker.flatMap(Self.number)
    let sign = number.map { "\($0.value)\($0.sign) " } ?? "- "
    open.append(Item(column: column + sign.count, number: number))
    let text = indented(write(sign + (number == nil ? words(for: block.marker) : "")), by: column)
    let hung = hanging(text, by: column + sign.count)
    return isOther(number, than: last) ? indented("<!-- -->", by: column) + "\n\n" + hung : hung
  }

  /// A box for a task, and a mark that Markdown has no list for, as words.
  private func words(for marker: String?) -> String {
    switch marker {
    case nil: ""
    case "☐": "[ ] "
    case "☑": "[x] "
    case let other?: MarkdownText.line(other) + " "
    }
  }

  /// Readers count on by themselves: a number that is not the next begins another list.
  private func isOther(_ number: Number?, than last: Item?) -> Bool {
    guard let last = last?.number, let number else { return false }
    return number != Number(value: last.value + 1, sign: last.sign)
  }

  /// CommonMark takes up to nine digits.
  private static func number(_ marker: String) -> Number? {
    guard let sign = marker.last, sign == "." || sign == ")", marker.count <= 10,
      marker.dropLast().allSatisfy({ $0.isASCII && $0.isNumber }),
      let value = Int(marker.dropLast())
    else { return nil }
    return Number(value: value, sign: sign)
  }

  private func indented(_ text: String, by column: Int) -> String {
    guard column > 0 else { return text }
    let room = String(repeating: " ", count: column)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : room + $0 }.joined(separator: "\n")
  }

  /// The lines behind the first moved below its words.
  private func hanging(_ text: String, by column: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let room = String(repeating: " ", count: column)
    return lines.enumerated().map { index, line in
      index == 0 || line.isEmpty ? String(line) : room + line.drop { $0 == " " }
    }.joined(separator: "\n")
  }
}
