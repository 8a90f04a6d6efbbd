import Screen
import Testing

/// What a terminal is told of links (OSC 8).
@Suite struct HyperlinkTests {
  private func told(_ links: [Link], _ text: String = "see the log now") -> String {
    var frame = Frame(size: Size(columns: 20, rows: 2))
    frame.put(
      text.map { Glyph(String($0), width: 1) }, column: 0, row: 1, roles: Roles(.text))
    return frame.linked(links, rows: [1], .terminal, depth: .mono)
  }

  @Test func theWordsStandBetweenTheAddressAndItsEnd() {
    let link = Link(row: 1, columns: 4..<11, address: "https://quay.example/log", number: 7)
    let text = told([link])
    let opening = "\u{1B}]8;id=postil-7;https://quay.example/log\u{1B}\\"
    #expect(text.contains(opening + "the log\u{1B}]8;;\u{1B}\\"))
    #expect(text.hasPrefix("\u{1B}7\u{1B}[2;1H") && text.hasSuffix("\u{1B}8"))
  }

  @Test func anAddressCannotEndTheSequence() {
    let evil = "https://quay.example/\u{1B}]52;c;x\u{07}\u{9C} \n“"
    let text = told([Link(row: 1, columns: 4..<11, address: evil, number: 1)])
    #expect(text.contains("https://quay.example/%1B]52;c;x%07%C2%9C%20%0A%E2%80%9C\u{1B}\\"))
    #expect(!text.contains("\u{07}") && !text.contains("\u{9C}"))
  }

  @Test(arguments: [
    "file:///etc/passwd", "javascript:alert(1)", "",
    "https://quay.example/" + String(repeating: "a", count: 2100),
  ])
  func whatIsNoWebAddressIsNoLink(_ address: String) {
    #expect(!told([Link(row: 1, columns: 4..<11, address: address, number: 1)]).contains("]8;"))
  }

  @Test func linksSideBySideAreClosedBeforeTheNextBegins() {
    let text = told([
      Link(row: 1, columns: 4..<7, address: "https://one.example", number: 1),
      Link(row: 1, columns: 7..<11, address: "https://two.example", number: 2),
    ])
    let first = text.firstRange(of: "]8;;")?.lowerBound
    let second = text.firstRange(of: "two.example")?.lowerBound
    #expect(first != nil && second != nil && first.map { a in second.map { a < $0 } } == true)
  }
}
