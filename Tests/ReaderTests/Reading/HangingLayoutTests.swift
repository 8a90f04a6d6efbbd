import Model
import Text
import Testing

@testable import Reader

/// Where the words of a text stand whose punctuation hangs.
@Suite struct HangingLayoutTests {
  private static let article = Article.made([
    (.paragraph, "“Nobody has asked,” the harbour board said on Monday, “and nobody will ask.”"),
    (.listItem, "(a) The first of two."), (.listItem, "The second."),
    (.quote, "“It never happened.” It did."), (.preformatted, "\"as it is\""),
  ])

  /// Each row with a dot for each cell before its words.
  private func rows(_ width: Int, hangs: Bool) -> [String] {
    let layout = TextLayout(Self.article, width: width, unfolded: [], hangs: hangs)
    return layout.rows.compactMap { row in
      row.line.runs.first.map { run in
        String(repeating: "·", count: run.column) + Self.article.text[run.shown]
      }
    }
  }

  @Test func quotesStandBeforeTheColumnAndStopsBehindIt() {
    #expect(
      rows(34, hangs: true) == [
        "“Nobody has asked,” the harbour ", "·board said on Monday, “and ", "·nobody will ask.”",
        "··(a) The first of two.", "···The second.", "··“It never happened.” It did.",
        "·\"as it is\"",
      ])
  }

  @Test func nothingHangsUnasked() {
    #expect(rows(34, hangs: false).allSatisfy { !$0.hasPrefix("·b") })
    #expect(rows(34, hangs: false)[0] == "“Nobody has asked,” the harbour ")
  }

  /// The bullets and bars stand where they stand beside other lines.
  @Test func signsOfListsAndQuotesStayInTheirColumn() {
    let layout = TextLayout(Self.article, width: 34, unfolded: [], hangs: true)
    let indents = layout.rows.filter { !$0.line.runs.isEmpty }.map(\.indent)
    #expect(indents == [1, 1, 1, 3, 3, 3, 1])
  }
}
