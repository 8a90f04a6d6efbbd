package import Model

/// A whole article as text that other programs read.
package enum ArticleText {
  /// The blocks with an empty line between them; boilerplate only where `isWhole`. The words of a
  /// block go through `layout`, which may break their lines; it is told how many cells stand before
  /// each of them.
  package static func plain(
    _ article: Article, isWhole: Bool = false,
    layout: (Block, String, _ indent: Int) -> String = { _, text, _ in text }
  ) -> String {
    joined(
      article.shown(isWhole).map { block in
        let depth = max(0, block.depth - (block.sign == nil ? 0 : 1))
        let head = String(repeating: "  ", count: depth) + (block.sign.map { $0 + " " } ?? "")
        let text = article.words(block.span).cleaned
        if block.role == .quote {
          let bars = head + quoteSigns(block)
          return quoted(layout(block, text, bars.count), bars)
        }
        return hung(layout(block, text, head.unicodeScalars.count), behind: head)
      })
  }

  /// One sign for each quote around the words.
  private static func quoteSigns(_ block: Block) -> String {
    String(repeating: "> ", count: block.quoteDepth)
  }

  /// Each line behind the signs that mails have for another's words.
  private static func quoted(_ text: String, _ head: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { head + $0 }.joined(separator: "\n")
  }

  /// The text behind a head, its other lines below the first one's words.
  private static func hung(_ text: String, behind head: String) -> String {
    guard !head.isEmpty else { return text }
    let room = String(repeating: " ", count: head.unicodeScalars.count)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      (index == 0 ? head : line.isEmpty ? "" : room) + line
    }.joined(separator: "\n")
  }

  /// The article as CommonMark, its words escaped so that they stay words.
  package static func markdown(_ article: Article, isWhole: Bool = false) -> String {
    var lists = MarkdownLists()
    return joined(
      article.shown(isWhole).map { block in
        let excerpt = article.excerpt(block.span)
        return lists.place(block) { sign in
          markdown(block, excerpt.words, excerpt.inlines, sign)
        }
      })
  }

  private static func joined(_ blocks: [String]) -> String {
    blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }

  /// `sign` stands before the words of a list's item.
  private static func markdown(
    _ block: Block, _ text: String, _ inlines: [Inline], _ sign: String
  ) -> String {
    switch block.role {
    case .title: "# " + MarkdownText.line(text, inlines)
    case .heading:
      String(repeating: "#", count: block.level ?? 2) + " " + MarkdownText.line(text, inlines)
    case .byline, .dateline, .caption: "*" + MarkdownText.line(text) + "*"
    case .quote: lines(text, inlines, prefix: quoteSigns(block))
    case .preformatted, .table: fenced(text.cleaned)
    case .listItem, .paragraph, .boilerplate: sign + lines(text, inlines, prefix: "")
    }
  }

  private static func lines(_ text: String, _ inlines: [Inline], prefix: String) -> String {
    String(MarkdownText.block(text, inlines, prefix: prefix).dropLast())
  }

  /// Between fences longer than any in the text (CommonMark 0.31, 4.5).
  private static func fenced(_ text: String) -> String {
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return fence + "\n" + text + "\n" + fence
  }
}

extension Article {
  fileprivate func shown(_ isWhole: Bool) -> [Block] {
    isWhole ? blocks : blocks.filter { $0.role != .boilerplate }
  }
}
