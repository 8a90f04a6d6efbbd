import Importers
import Model
import Testing

/// What the shape of a text without markup says: wraps, quotes, lists, headings. All of it invented.
@Suite struct TextShapeTests {
  private static let lead =
    "The pier of Varn stays closed until the autumn, the harbour office said on Monday, because "
    + "the divers found more rot than anybody there had expected in the spring."

  /// The blocks behind a lead paragraph: the role, what the file keeps beside it, and the words.
  private func check(
    _ text: String, _ expected: String..., name: String = "a.txt",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let imported = try Importer.read(Array("\(Self.lead)\n\n\(text)\n".utf8), name: name)
    checkShape(imported, sourceLocation: sourceLocation)
    let blocks = imported.blocks.dropFirst().map { shown($0, in: imported.text) }
    #expect(blocks == expected, sourceLocation: sourceLocation)
  }

  private func shown(_ block: Block, in text: ScalarText) -> String {
    let level = block.level.map { " \($0)" } ?? ""
    let depth = block.role == .listItem ? " \(block.depth)" : ""
    let quotes = block.role == .quote ? " \(block.quoteDepth)" : ""
    let marker = block.marker.map { " [\($0)]" } ?? ""
    return block.role.rawValue + level + depth + quotes + marker + ": " + text[block.span]
  }

  @Test func quotesKeepTheirDepth() throws {
    try check(
      """
      > Who is to pay for all of it?
      >
      >> Nobody has told me so far, and I did not ask.
      > > > Ask the mayor of the town then.
      """,
      "quote 1: Who is to pay for all of it?",
      "quote 2: Nobody has told me so far, and I did not ask.",
      "quote 3: Ask the mayor of the town then.")
  }

  @Test func markupKeepsTheDepthOfQuotes() throws {
    try check(
      "# The wall\n\n> It is too low.\n>\n> > Since when, she asked.\n\n- wall\n\n  > So it is.",
      "title: The wall", "quote 1: It is too low.", "quote 2: Since when, she asked.",
      "list-item 1: wall", "quote 1: So it is.", name: "a.md")
    let page = """
      <p>\(Self.lead)</p><blockquote><p>It is too low, said Mr Oll.</p><blockquote>\
      <p>Since when, she asked.</p></blockquote><p>Since always.</p></blockquote>
      """
    let imported = try Importer.read(Array(page.utf8), name: "a.html")
    #expect(imported.blocks.filter { $0.role == .quote }.map(\.quoteDepth) == [1, 2, 1])
  }

  @Test(arguments: [22, 30, 36, 44, 72], ["", "> ", ">> "])
  func wrapsOfAnyWidthAreUndone(width: Int, sign: String) throws {
    let texts = [
      "The council will meet on Tuesday to speak about the costs, which are said to be twice as "
        + "high as in the first estimate that the office had made.",
      "Nobody has told the fishermen so far, and nobody seems to know who should have done it in "
        + "the first place, said one of them on the steps of the hall.",
    ]
    let role = sign.isEmpty ? "paragraph" : "quote \(sign.count { $0 == ">" })"
    try check(
      texts.map { wrapped($0, width, sign) }.joined(separator: "\n\(sign)\n"),
      "\(role): \(texts[0])", "\(role): \(texts[1])")
  }

  private func wrapped(_ text: String, _ width: Int, _ sign: String) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      if let last = lines.last, !last.isEmpty, last.count + 1 + word.count > width {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
      }
    }
    return lines.map { sign + $0 }.joined(separator: "\n")
  }

  @Test func verseStaysInLines() throws {
    let lines = [
      "The boats went out at break of day,", "And none of them came home;",
      "The water in the harbour lay", "As white as any foam.",
    ]
    let imported = try Importer.read(Array(lines.joined(separator: "\n").utf8), name: "a.txt")
    #expect(imported.blocks.map { imported.text[$0.span] } == lines)
  }

  @Test func aWordIsPutTogetherWhereTheTextHasItWhole() throws {
    try check(
      "Not any-\nbody came, and no spokes-\nwoman.",
      "paragraph: Not anybody came, and no spokes-woman.")
    try check("> Not any-\n> body came.", "quote 1: Not anybody came.")
    try check("He ran from A-\n\nbody.", "paragraph: He ran from A-", "paragraph: body.")
  }

  @Test func itemsHoldTheirLinesAndNumbers() throws {
    try check(
      """
      1. The northern foot, which is
         the oldest part.
      2. The steps:
         a) the upper ones
         b) the lower ones
      10) The railing.
      """,
      "list-item 1 [1.]: The northern foot, which is the oldest part.",
      "list-item 1 [2.]: The steps:", "list-item 2 [a)]: the upper ones",
      "list-item 2 [b)]: the lower ones", "list-item 1 [10)]: The railing.")
    try check(
      "- moorings\n  - on the north side\n- sheds", "list-item 1: moorings",
      "list-item 2: on the north side", "list-item 1: sheds")
  }

  @Test func theLetterIsABulletWhereAListIsMadeOfIt() throws {
    try check(
      "What is good:\no The lamps, all of them\n  new.\no The bell.", "paragraph: What is good:",
      "list-item 1: The lamps, all of them new.", "list-item 1: The bell.")
    try check(
      "Fica fechado até o outono, disse\no presidente da câmara ontem, porque\no muro não é seguro.",
      "paragraph: Fica fechado até o outono, disse o presidente da câmara ontem, porque o muro "
        + "não é seguro.")
  }

  private static let text = "The council will meet on Tuesday to speak about what it costs."

  @Test func headingsAreToldByTheirLook() throws {
    try check(
      "The costs\n=========\n\(Self.text)\n\nWho pays\n--------\n\n\(Self.text)",
      "heading 1: The costs", "paragraph: \(Self.text)", "heading 2: Who pays",
      "paragraph: \(Self.text)")
    try check(
      "THE COSTS\n\n\(Self.text)\n\n2. Who pays\n\n2.1. The divers\n\n\(Self.text)",
      "heading 2: THE COSTS", "paragraph: \(Self.text)", "heading 2: 2. Who pays",
      "heading 3: 2.1. The divers", "paragraph: \(Self.text)")
  }

  @Test func whatOnlyLooksLikeOneIsNone() throws {
    try check(
      "Port  Ships\n-----------\nVarn  12", "paragraph: Port Ships", "boilerplate: -----------",
      "paragraph: Varn 12")
    try check(
      "1. The bell\n\n2. The lamps\n\n\(Self.text)", "list-item 1 [1.]: The bell",
      "list-item 1 [2.]: The lamps", "paragraph: \(Self.text)")
    try check(
      "“It is too low.”\n\n— Ada Lind\n\n\(Self.text)", "paragraph: “It is too low.”",
      "paragraph: — Ada Lind", "paragraph: \(Self.text)")
  }
}
