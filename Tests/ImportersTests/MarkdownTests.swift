import Importers
import Model
import Testing

/// What Markdown has beside the text: footnotes, and TOML above it.
@Suite struct MarkdownTests {
  private func read(_ text: String) throws -> Imported {
    let imported = try Importer.read(Array(text.utf8), name: "a.md")
    checkShape(imported)
    return imported
  }

  private func check(
    _ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let imported = try read(text)
    let found = imported.blocks.map { block in
      (block.marker.map { $0 + " " } ?? "") + imported.text[block.span]
    }
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func footnotes() throws {
    try check(
      "Up[^a], down[^1].\n\n[^1]: Nine.\n[^a]: Ten.", ["Up[1], down[2].", "[1] Ten.", "[2] Nine."])
    try check(
      "Up[^1].\n\n[^1]: Nine.\n\n    Or ten.\n\nDown.", ["Up[1].", "Down.", "[1] Nine.", "Or ten."])
    try check("Up[^1] and [^2].", ["Up[^1] and [^2]."])
  }

  @Test func aNoteThatNothingRefersToIsKept() throws {
    try check("Up.\n\n[^1]: Nine of them.", ["Up.", "[1] Nine of them."])
    try check("Up[^2].\n\n[^1]: Nine\n\n[^2]: Ten", ["Up[1].", "[1] Ten", "[2] Nine"])
    try check("Up[^2].\n\n[^2]: Ten\n\n```\n[^1]: Code\n```", ["Up[1].", "[^1]: Code", "[1] Ten"])
    // What is open at the end would swallow a paragraph behind it.
    try check("Up[^2].\n\n[^2]: Ten\n\n```\n[^1]: Code", ["Up[1].", "[^1]: Code", "[1] Ten"])
  }

  private func check(
    toml lines: String, folded: String?, sourceLocation: SourceLocation = #_sourceLocation,
    _ isRight: (Metadata) -> Bool
  ) throws {
    let imported = try read("+++\n\(lines)\n+++\n\nThe wall of Varn is low, it is said.\n")
    #expect(isRight(imported.metadata), sourceLocation: sourceLocation)
    let boilerplate = imported.blocks.filter { $0.role == .boilerplate }
    #expect(
      boilerplate.map { imported.text[$0.span] } == (folded.map { [$0] } ?? []),
      sourceLocation: sourceLocation)
    #expect(!imported.blocks.contains { $0.role.isBody && imported.text[$0.span].contains("+++") })
  }

  @Test func simpleTOMLIsRead() throws {
    try check(
      toml: "title = \"A \\\"low\\\" wall\" # so\nauthor = 'Ada Lind'\ndate = 2025-09-29",
      folded: nil
    ) {
      $0.title == "A \"low\" wall" && $0.byline == ["Ada Lind"] && $0.published == "2025-09-29"
    }
    try check(toml: "authors = [ \"Ada Lind\", \"Bo Marsh\" ]\ntags = ['a', 'b']", folded: nil) {
      $0.byline == ["Ada Lind", "Bo Marsh"] && $0.keywords == ["a", "b"]
        && $0.title == "The wall of Varn is low, it is said."
    }
  }

  @Test func otherTOMLIsFolded() throws {
    try check(toml: "title = \"A wall\"\ndraft = true", folded: "draft = true") {
      $0.title == "A wall"
    }
    try check(
      toml: "weight = 3\n[params]\ntitle = 'No'", folded: "weight = 3 [params] title = 'No'"
    ) {
      $0.title == "The wall of Varn is low, it is said."
    }
    try check(
      toml: "title = \"A wall\nauthor = { name = 'Ada' }",
      folded: "title = \"A wall author = { name = 'Ada' }"
    ) {
      $0.byline.isEmpty
    }
  }

  @Test func plusSignsAloneAreText() throws {
    try check("+++\n\nThe wall.", ["+++", "The wall."])
    try check("+++\nThe wall.\n+++\n\nThe mill.", ["+++ The wall. +++", "The mill."])
  }
}
