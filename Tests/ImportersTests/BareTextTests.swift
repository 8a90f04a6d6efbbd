import Importers
import Model
import Testing

/// Pages as bare text, a block a line, and nothing that says where the article begins.
@Suite struct BareTextTests {
  private static let menu = [
    "Home", "Town", "Harbour", "Letters", "Tide table", "Crossword", "Obituaries", "Search",
  ]
  private static let story = [
    "The council of Varn knew since the autumn that the wall of the lower town is too low, said an "
      + "engineer of the waterworks on Monday.",
    "She has a letter that says so, and she was in the room when it was read out to the members of "
      + "the council, she said, and nobody asked a single question.",
    "The mayor did not answer the questions of this newspaper, though he was asked twice, once by "
      + "letter and once on the steps of the town hall.",
  ]

  private func read(_ lines: [String], between: String = "\n") throws -> Imported {
    let text = lines.joined(separator: between)
    let imported = try Importer.read(Array(text.utf8), name: "a.txt")
    checkShape(imported)
    return imported
  }

  @Test(arguments: ["\n", "\n\n"]) func menusAreFolded(between: String) throws {
    let lines =
      Self.menu + ["Varn knew that its wall is too low"] + Self.story
      + ["Imprint", "Contact", "Terms", "Jobs", "Archive", "Feeds"]
    let page = try read(lines, between: between)
    #expect(page.texts(.paragraph) == Self.story)
    #expect(page.metadata.title == "Varn knew that its wall is too low")
    #expect(page.texts(.boilerplate).count == Self.menu.count + 6)
  }

  @Test func theFirstLineNamesTitleAndOutlet() throws {
    let title = "Varn knew that its wall is too low"
    let page = try read(
      ["\(title) | The Varn Courier"] + Self.menu + [title, "By Ada Lind"] + Self.story)
    #expect(page.metadata.title == title && page.texts(.title) == [title])
    #expect(page.metadata.outlet == "The Varn Courier")
    #expect(page.metadata.byline == ["Ada Lind"])
    let alone = try read(["\(title) - Varn Courier"] + Self.story, between: "\n\n")
    #expect(alone.metadata.title == title && alone.metadata.outlet == "Varn Courier")
  }

  @Test func commentsAreNoPartOfIt() throws {
    let comments = ["2 Comments", "bo · 3 May", "I knew that, and so did everybody else."]
    let page = try read(Self.menu + ["Varn knew of its low wall"] + Self.story + comments)
    #expect(page.texts(.paragraph) == Self.story)
  }

  @Test func aMenuInOneLine() throws {
    let page = try read(["Home | Town | Harbour | Letters", "Varn knew of it"] + Self.story)
    #expect(page.texts(.boilerplate) == ["Home | Town | Harbour | Letters"])
    #expect(page.texts(.paragraph) == Self.story)
  }

  @Test func aListWithinAnArticleIsNoMenu() throws {
    let list = ["Sand", "Stone", "Chalk", "Mortar", "Iron", "Oak", "Tar"]
    let page = try read(["The wall of Varn is too low"] + Self.story + list + Self.story)
    #expect(page.texts(.boilerplate).isEmpty)
  }

  @Test func whatStandsFurtherInIsAQuote() throws {
    let quote = "We have a letter that says so, and nobody asked a single question about it."
    var lines = Self.story
    lines.insert("    " + quote, at: 1)
    let page = try read(lines, between: "\n\n")
    #expect(page.texts(.quote) == [quote])
    #expect(page.texts(.paragraph) == Self.story)
  }

  /// Half a megabyte of one kind of line: what is quadratic shows.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: ["word\n", "By Ada Lind\n", "> > so it was, and so it went on\n", "--\n", "- a\n"])
  func manyLinesAlike(_ line: String) throws {
    let text = String(repeating: line, count: 500_000 / line.utf8.count)
    checkShape(try Importer.read(Array(text.utf8), name: "a.txt"))
  }
}

extension Imported {
  fileprivate func texts(_ role: BlockRole) -> [String] {
    blocks.filter { $0.role == role }.map { text[$0.span] }
  }
}
