package import Model

/// A whole article as text that other programs read.
package enum ArticleText {
  /// The blocks with an empty line between them; boilerplate only where `isWhole`. The words of a
  /// block go through `layout`, which may break their lines.
  package static func plain(
    _ article: Article, isWhole: Bool = false, layout: (BlockRole, String) -> String = { $1 }
  ) -> String {
    joined(article.shown(isWhole).map { layout($0.role, article.words($0.span).cleaned) })
  }

  /// The article as CommonMark, its words escaped so that they stay words.
  package static func markdown(_ article: Article, isWhole: Bool = false) -> String {
    joined(article.shown(isWhole).map { markdown($0, article.words($0.span)) })
  }

  private static func joined(_ blocks: [String]) -> String {
    blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }

  private static func markdown(_ block: Block, _ text: String) -> String {
    switch block.role {
    case .title: "# " + MarkdownText.line(text)
    case .heading:
      String(repeating: "#", count: block.level ?? 2) + " " + MarkdownText.line(text)
    case .byline, .dateline, .caption: "*" + MarkdownText.line(text) + "*"
    case .quote: lines(text, prefix: "> ")
    case .listItem: "- " + lines(text, prefix: "  ").dropFirst(2)
    case .preformatted, .table: fenced(text.cleaned)
    case .paragraph, .boilerplate: lines(text, prefix: "")
    }
  }

  private static func lines(_ text: String, prefix: String) -> String {
    String(MarkdownText.block(text, prefix: prefix).dropLast())
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
