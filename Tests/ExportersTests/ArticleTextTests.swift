import Exporters
import Foundation
import Model
import TestSupport
import Testing

/// A whole article as Markdown, judged by another reader of it.
@Suite struct ArticleTextTests {
  /// One paragraph, whose ⟦passages⟧ are of these kinds in the order in which they begin.
  private func check(
    _ marked: String, _ kinds: Inline.Kind..., is expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let passage = MarkedText(marked)
    let spans = passage.spans.sorted {
      $0.start == $1.start ? $0.end > $1.end : $0.start < $1.start
    }
    var article = Article.sample("a", title: nil, [passage.text.string])
    article.inlines = Inlines(zip(kinds, spans).map { Inline($0, $1) })
    #expect(ArticleText.markdown(article) == expected + "\n", sourceLocation: sourceLocation)
  }

  @Test func whatStandsWithinIsMarkdown() {
    let web = Inline.Kind.link("https://a.example/b?c=1&d;=2")
    check("It ⟦rose⟧ ⟦a lot⟧.", .emphasis, .strong, is: "It *rose* **a lot**.")
    check("⟦It ⟦rose⟧ again⟧.", .strong, .emphasis, is: "**It *rose* again**.")
    check(
      "See ⟦the ⟦map⟧⟧.", web, .emphasis,
      is: "See [the *map*](<https://a.example/b?c=1\\&d;=2>).")
    check("Run ⟦a*b `c`⟧ now.", .code, is: "Run `` a*b `c` `` now.")
    check("H⟦2⟧O", .subscript, is: "H2O")
    check("a * ⟦b]*⟧ c", .emphasis, is: "a \\* *b\\]\\** c")
  }

  /// Emphasis that a reader would not see as such, and addresses that nobody should follow.
  @Test func whatCannotBeWrittenStaysText() {
    check("so⟦“said”⟧he", .strong, is: "so“said”he")
    check("⟦one⟧⟦two⟧", .emphasis, .emphasis, is: "*one*two")
    check("⟦here⟧", .link("javascript:alert(1)"), is: "here")
    check("⟦here⟧", .link("https:///x"), is: "here")
    check(
      "⟦here⟧", .link("https://a.example/> <b>"), is: "[here](<https://a.example/%3E%20%3Cb%3E>)")
  }

  @Test func quotesKeepTheirDepth() {
    var article = Article.sample("a", title: nil, ["one", "two", "After."])
    article.blocks = zip(article.blocks, [1, 2, 0]).map { block, depth in
      Block(depth > 0 ? .quote : .paragraph, span: block.span, quoteDepth: depth)
    }
    let expected = "> one\n\n> > two\n\nAfter.\n"
    #expect(ArticleText.markdown(article) == expected)
    #expect(ArticleText.plain(article) == expected)
  }

  @Test func listsKeepNumbersAndDepth() {
    var article = Article.sample(
      "a", title: nil, ["nine", "inner", "more", "ten", "six", "letter", "done", "After."])
    let items: [(Int, String?)] = [
      (1, "9."), (2, nil), (1, "-"), (1, "10."), (1, "6."), (2, "b."), (1, "☑"), (0, "-"),
    ]
    article.blocks = zip(article.blocks, items).map { block, item in
      Block(
        item.1 == "-" ? .paragraph : .listItem, span: block.span, depth: item.0, marker: item.1)
    }
    let expected = """
      9. nine

         - inner

         more

      10. ten

      <!-- -->

      6. six

         - b. letter

      - [x] done

      After.

      """
    #expect(ArticleText.markdown(article) == expected)
    let plain = [
      "9. nine", "  • inner", "  more", "10. ten", "6. six", "  b. letter", "☑ done", "After.",
    ]
    #expect(ArticleText.plain(article) == plain.joined(separator: "\n\n") + "\n")
  }

  /// Texts of signs that mean something, with anything anywhere within: their words come out of
  /// pandoc as they went in, and no element but those that were asked for.
  @Test(arguments: ["commonmark", "gfm"])
  func whateverStandsWithinTheWordsStayTheSame(format: String) throws {
    var dice = Dice(seed: 7)
    let texts = (0..<1_500).map { _ in Self.text(&dice) }
    let paragraphs = texts.map { text in
      var article = Article.sample("a", title: nil, ["START " + text + " END"])
      article.inlines = Self.inlines(in: article.text, &dice)
      return ArticleText.markdown(article)
    }
    let arguments = ["-f", format, "-t", "html", "--wrap=none"]
    guard
      let html = try Judge.ask("pandoc", arguments, input: paragraphs.joined(separator: "\n"))?
        .output
    else { return }
    let elements = Set(html.matches(of: /<([a-z0-9]+)/).map { String($0.1) })
    #expect(elements == ["p", "em", "strong", "code", "a"])
    let words = html.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    let found = words.components(separatedBy: "START ").dropFirst().compactMap {
      $0.components(separatedBy: " END").first
    }
    #expect(found.count == texts.count)
    for (actual, expected) in zip(found, texts) { #expect(actual == expected) }
  }

  private static func text(_ dice: inout Dice) -> String {
    let signs = [
      "a", "b", "1", " ", " ", "\\", "`", "*", "_", "[", "]", "(", ")", "<", ">", "&", "#", "-",
      "!", ":", ".", "“", "”", "~", "|", "$", "ä", "漢", "—",
    ]
    let count = 1 + Int(dice.next() % 14)
    let text = (0..<count).map { _ in signs[Int(dice.next() % UInt64(signs.count))] }.joined()
    // Two spaces are one in HTML as it is compared here.
    return text.split(separator: " ").joined(separator: " ")
  }

  private static func inlines(in text: ScalarText, _ dice: inout Dice) -> Inlines {
    let kinds: [Inline.Kind] = [
      .emphasis, .strong, .code, .link("https://a.example/x"), .deleted, .link("data:x"),
    ]
    return Inlines(
      (0..<4).map { _ in
        let start = Int(dice.next() % UInt64(text.count))
        let end = min(text.count, start + 1 + Int(dice.next() % 8))
        return Inline(kinds[Int(dice.next() % UInt64(kinds.count))], Span(start, end))
      })
  }
}
