import Model
import Reader
import Testing

@Suite struct ListLayoutTests {
  /// The items of a list as they are shown: each with its depth and its number.
  private func check(_ items: [(Int, String?)], _ expected: [String]) {
    var article = Article.made(items.indices.map { (.listItem, "item \($0)") })
    article.blocks = zip(article.blocks, items).map { block, item in
      Block(.listItem, span: block.span, depth: item.0, marker: item.1)
    }
    let rows = Scene(article).textRows.map { String($0.trimmingSuffix(while: { $0 == " " })) }
    #expect(Array(rows.prefix(expected.count)) == expected)
  }

  @Test func itemsOfOneListStandClose() {
    check(
      [(1, nil), (1, nil), (2, "a."), (1, nil)],
      [
        "• item 0", "• item 1", "  a. item 2", "• item 3", "",
      ])
  }

  /// Numbers behind bullets are another list, with room and a column of its own.
  @Test func anotherListStandsApart() {
    check(
      [(1, nil), (1, "9."), (1, "10."), (1, nil)],
      [
        "• item 0", "", " 9. item 1", "10. item 2", "", "• item 3", "",
      ])
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isOff: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, isOff(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
