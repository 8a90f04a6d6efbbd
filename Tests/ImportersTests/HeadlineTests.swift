import Importers
import Model
import Testing

/// What a page's headings say of its title, and what they do not say themselves.
@Suite struct HeadlineTests {
  private static let story = String(
    repeating: "<p>The council of Varn, it is said, voted for the higher wall.</p>", count: 12)

  private func read(_ head: String, _ body: String) throws -> Imported {
    let page = "<html><head>\(head)</head><body>\(body)\(Self.story)</body></html>"
    let imported = try Importer.read(Array(page.utf8), name: "a.html")
    checkShape(imported)
    return imported
  }

  private func check(
    heading markup: String, _ expected: String, note: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let imported = try read("<title>A wall</title>", Self.story + markup)
    let found = imported.blocks.filter { $0.role == .heading }.map { imported.text[$0.span] }
    #expect(found == [expected], sourceLocation: sourceLocation)
    let notes = imported.notes.map(\.reason).filter { $0.hasPrefix("headings: ") }
    let start = "headings: left out are links to the heading itself or to its editor: "
    #expect(notes == (note.map { [start + $0] } ?? []), sourceLocation: sourceLocation)
  }

  @Test func marksOfHeadingsAreNoWordsOfTheirs() throws {
    try check(heading: "<h2>The vote <a href='#vote'>#</a></h2>", "The vote", note: "“#”")
    try check(heading: "<h2 id=v><a href='/x#v'>¶</a>The vote</h2>", "The vote", note: "“¶”")
    try check(heading: "<h2>The vote<sup><a href='#v'>🔗</a></sup></h2>", "The vote", note: "“🔗”")
    try check(
      heading: "<h2>The vote <a href='#v'>Link to this heading</a></h2>", "The vote",
      note: "“Link to this heading”")
    let editor = "<span>[<a href='/w?title=A&action=edit'>edit</a>]</span>"
    try check(heading: "<h2>The vote\(editor)</h2>", "The vote", note: "“[edit]”")
    try check(heading: "<div><h2>The vote</h2> \(editor)</div>", "The vote", note: "“[edit]”")
  }

  @Test func wordsOfHeadingsStay() throws {
    try check(heading: "<h2><a href='#vote'>The vote</a></h2>", "The vote")
    try check(heading: "<h2>The vote of <a href='#varn'>Varn</a></h2>", "The vote of Varn")
    try check(
      heading: "<h2>The <a href='/edit/law'>edit of the law</a></h2>", "The edit of the law")
    try check(heading: "<h2><a href='#vote'>#</a></h2>", "#")
    try check(heading: "<h2>Is C <b>#</b>?</h2>", "Is C #?")
  }

  private func check(
    title: String, _ body: String, _ expected: String, head: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try read("<title>\(title)</title>\(head)", body).metadata.title
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func aSiteIsNoPartOfATitle() throws {
    let page = "<link rel=canonical href='https://en.tides.example/a'>"
    let outlet = "<meta property='og:site_name' content='The Varn Courier'>"
    try check(title: "Notes - Tides", "<h1>Notes</h1>", "Notes")
    try check(title: "Notes - Tides", "<h1>Notes</h1>", "Notes", head: page + outlet)
    try check(title: "The wall [Tides]", "<article><h1>The wall</h1>", "The wall", head: page)
    try check(title: "Tides | Notes", "<h1>Notes</h1>", "Notes", head: page)
    try check(title: "Notes - Ada Lind", "<h1>Notes</h1>", "Notes - Ada Lind", head: outlet)
    try check(title: "Notes - Walls - Tides", "<h1>Notes - Walls</h1>", "Notes - Walls")
    // The name of the site in the head of a page is no title.
    let logo = "<header><h1>Tides</h1></header><h2>Notes</h2>"
    try check(title: "Tides | Notes", logo, "Tides | Notes")
    try check(title: "Notes | Tides", "<h1><a href='/'>Tides</a></h1>", "Notes | Tides")
  }

  @Test func theOnlyHeadingMaySayMore() throws {
    try check(title: "Wide", "<h1>Wide table of bridges</h1>", "Wide table of bridges")
    try check(title: "Wide | Tides", "<h1>Wide table of bridges</h1>", "Wide table of bridges")
    try check(title: "Wide", "<h1>Wide table</h1><h1>Wide bridges</h1>", "Wide")
    try check(title: "Wide", "<h1>Widest table of all</h1>", "Wide")
    try check(title: "The mill", "<h1>The wall of Varn</h1>", "The mill")
    let og = "<meta property='og:title' content='The wide one'>"
    try check(title: "Wide", "<h1>The wide one of all</h1>", "The wide one", head: og)
  }
}
