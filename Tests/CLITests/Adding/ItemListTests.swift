import Testing

@testable import CLI

@Suite struct ItemListTests {
  private func check(
    _ text: String, in list: String, _ expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let items = ItemList(at: list).items(in: Array(text.utf8))
    let found = items.map { "\($0.line.map { "\($0.list):\($0.number)" } ?? "") \($0.name)" }
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func aLineIsAnItem() {
    check(
      "\u{FEFF}a.txt\r\n\n  # none\n\tb c.md \n/x/d.txt\nhttps://tarn.invalid/q#1", in: "in/list",
      [
        "in/list:1 in/a.txt", "in/list:4 in/b c.md", "in/list:5 /x/d.txt",
        "in/list:6 https://tarn.invalid/q#1",
      ])
    check("a.txt", in: "list", ["list:1 a.txt"])
    check("a.txt", in: "/list", ["/list:1 /a.txt"])
    check("a.txt\n", in: "-", ["standard input:1 a.txt"])
    check("", in: "list", [])
    check("-", in: "list", ["list:1 -"])
  }
}
