import Importers
import Model
import Testing

@Suite struct FormatTests {
  private func check(
    _ text: String, named name: String, _ format: Format,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let imported = try Importer.read(Array(text.utf8), name: name)
    #expect(imported.format == format, sourceLocation: sourceLocation)
  }

  @Test func namesTell() throws {
    try check("Prices rose.", named: "a/b.txt", .text)
    try check("Prices rose.", named: "b.md", .markdown)
    try check("Prices rose.", named: "B.HTM", .html)
    try check("Prices rose.", named: "https://a.example/x.html?y=z.txt", .html)
    try check("Prices rose.", named: "https://a.example/story", .text)
  }

  @Test func contentTells() throws {
    try check("\n# Prices\n\nThey rose.", named: "a.txt", .markdown)
    try check("They **rose**.\n\n---\n\nNobody **asked**.", named: "-", .markdown)
    try check("---\ntitle: Prices\n---\nThey rose.", named: "-", .markdown)
    try check("  <!DOCTYPE html><p>They rose.", named: "a.txt", .html)
    try check("They rose.\n#prices #varn\nFive < six, and <b> is a tag.", named: "a.txt", .text)
  }

  @Test func aForcedFormatWins() throws {
    let bytes = Array("# Prices".utf8)
    let imported = try Importer.read(bytes, name: "a.md", format: .text)
    #expect(imported.format == .text && imported.text.string == "# Prices")
  }

  @Test(arguments: [
    ("29 September 2025", "2025-09-29"), ("Published: Sept. 29, 2025, 7:05am EDT", "2025-09-29"),
    ("Monday, 3rd May 2021", "2021-05-03"), ("Last updated on 2025-05-03", "2025-05-03"),
    ("25/12/2024", "2024-12-25"), ("12/25/2024", "2024-12-25"),
  ])
  func datesAreRead(_ line: String, _ day: String) throws {
    #expect(try published(line) == day)
  }

  /// A day that no calendar has, one of two readings, and prose.
  @Test(arguments: ["31 February 2025", "03/04/2025", "Born 3 May 1925 in Oll, a fisherman's son"])
  func whatIsNoDateIsNone(_ line: String) throws {
    #expect(try published(line) == nil)
  }

  private func published(_ line: String) throws -> String? {
    let text = """
      The wall of Varn is to be a metre higher

      \(line)

      The council voted for the higher wall on Monday, after a long night of speeches and of tea.

      Nobody said who would pay for it, and nobody in the room had thought to ask.
      """
    return try Importer.read(Array(text.utf8), name: "a.txt").metadata.published
  }
}
