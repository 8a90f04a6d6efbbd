import Model
import Testing

@testable import CLI

@Suite struct EdgeTests {
  private func terminal(columns: Int) -> Context {
    Context(
      environment: [:], directory: "/desk", isTerminal: true, columns: columns,
      clock: { Timestamp(seconds: 0) })
  }

  @Test func hostileSignsAreWrittenOut() {
    #expect(Visible.line("a\u{1B}[2Jb\nc\u{202E}") == "a\\u{1B}[2Jb\\u{A}c\\u{202E}")
    #expect(Visible.text("a\tb\n\u{9B}c") == "a\tb\n\u{FFFD}c")
    #expect(Visible.line("“Tarn” — 東 é") == "“Tarn” — 東 é")
  }

  @Test func heapsOfMarksEnd() {
    let heap = { (count: Int) in "e" + String(repeating: "\u{301}", count: count) }
    #expect(Visible.line(heap(30) + "a") == heap(30) + "a")
    #expect(Visible.line(heap(9000) + "a" + heap(2)) == heap(30) + "a" + heap(2))
  }

  @Test func columnsAreAlignedByWidth() {
    var table = Table()
    table.add("東京", "1", "one")
    table.add("Tarn", "22", "two words and more words")
    let pipe = Context(environment: [:], directory: "/", clock: { Timestamp(seconds: 0) })
    #expect(table.lines(in: pipe) == ["東京  1   one", "Tarn  22  two words and more words"])
    #expect(table.lines(in: terminal(columns: 30))[1] == "Tarn  22  two words and more…")
  }

  @Test func whatIsCutEndsAtAWord() {
    #expect(Cells.cut("one two three", to: 20) == "one two three")
    #expect(Cells.cut("one two three", to: 9) == "one two…")
    #expect(Cells.cut("unsplittable", to: 6) == "unspl…")
    #expect(Cells.cut("東京東京", to: 6) == "東京…")
  }

  @Test func handlesTellArticlesApart() {
    let ids = ["a-ferry-for-tarn-01", "a-ferry-sinks-02", "the-quay-03"].map { ID<Article>($0) }
    let handles = Handles(of: ids)
    #expect(ids.map(handles.handle) == ["a-ferry-for", "a-ferry-sinks", "the-quay"])
  }

  @Test func aFoundPlaceHasWholeWordsAround() {
    let text: ScalarText = "Nobody knew why prices rose, nobody asked."
    func words(_ quote: String, _ context: Int) -> [String] {
      text.occurrences(of: ScalarText(quote)).map {
        FoundPlace($0, in: text, context: context).words
      }
    }
    #expect(words("prices", 7) == ["16:22 …why ⟦prices⟧ rose,…"])
    #expect(words("ices", 4) == ["18:22 …pr⟦ices⟧…"])
    #expect(words("Nobody", 99) == ["0:6 ⟦Nobody⟧ knew why prices rose, nobody asked."])
  }

  @Test func aRangeIsTwoNumbers() {
    #expect(ScalarRange(argument: "3:12")?.words == "3:12")
    for text in ["", "3", ":", "3:", ":4", "-:4", "1:2:3", "a:b", "1.0:2"] {
      #expect(ScalarRange(argument: text) == nil, "\(text)")
    }
  }

  @Test func pathsAreTakenFromTheFolder() {
    let context = terminal(columns: 80)
    #expect(context.absolute("a/../b/./c") == "/desk/b/c")
    #expect(context.absolute("/x//y/..") == "/x")
  }

  @Test func aLibraryMayBeNamedBeforeTheCommand() {
    #expect(
      Postil.ordered(["--library", "d", "list", "--json"]) == ["list", "--library", "d", "--json"])
    #expect(Postil.ordered(["--library=d", "list"]) == ["list", "--library=d"])
    #expect(
      Postil.ordered(["--library", "d", "trash", "restore", "tide"])
        == ["trash", "restore", "--library", "d", "tide"])
    #expect(Postil.ordered(["--library", "d", "page.html"]) == ["--library", "d", "page.html"])
    #expect(Postil.ordered(["--library", "list"]) == ["--library", "list"])
  }
}
