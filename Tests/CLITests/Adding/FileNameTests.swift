import Foundation
import TestSupport
import Testing

@testable import CLI

/// Paths that are no UTF-8.
@Suite struct FileNameTests {
  private func check(_ bytes: [UInt8], _ expected: String) {
    #expect(FileName(bytes: bytes).text == expected)
  }

  @Test func everyPathHasATextOfItsOwn() {
    check(Array("a/é 東.md".utf8), "a/é 東.md")
    check([0x61, 0xFF, 0x2E, 0x6D], #"a\xFF.m"#)
    check(Array(#"a\xFF.m"#.utf8), #"a\x5CxFF.m"#)
    check(Array(#"a\x5CxFF"#.utf8), #"a\x5Cx5CxFF"#)
    check(Array(#"\n\xfz\x"#.utf8), #"\n\xfz\x"#)
    check([0x5C, 0xFF], #"\\xFF"#)
    // The beginning of a sign without its end, an end without its beginning, and half a pair.
    check([0xE6, 0x9D, 0x61], #"\xE6\x9Da"#)
    check([0x80, 0xC3], #"\x80\xC3"#)
    check([0xED, 0xA0, 0x80, 0xEF, 0xBF, 0xBD], "\\xED\\xA0\\x80\u{FFFD}")
  }

  @Test func anOptionsValueIsANameToo() {
    #expect(FileName(bytes: Array("--from=a=".utf8) + [0xFF]).value.text == #"a=\xFF"#)
    #expect(FileName("-from=a").value == FileName("-from=a"))
    #expect(FileName("a=b").value == FileName("a=b"))
  }

  /// Two articles whose names differ in what is no UTF-8, in the folder `pile`; the shell makes
  /// them, for no text of Swift's can name them.
  private func bench() throws -> Sandbox {
    let bench = try Sandbox(articles: [:])
    let script = """
      mkdir pile; cd pile
      printf 'The quay leaks\\n\\nIt leaks in the north, said the office of the harbour.\\n' \
        >"$(printf 'a\\377.md')"
      printf 'The quay leaks\\n\\nIt leaks in the south, said the office of the harbour.\\n' \
        >"$(printf 'a\\376.md')"
      printf 'The quay leaks\\n\\nIt leaks in the west, said the office of the harbour.\\n' \
        >'a\\xFF.md'
      """
    try bench.shell(script).expectDone()
    return bench
  }

  @Test func namesThatDifferAreArticlesThatDiffer() throws {
    let bench = try bench()
    let added = try bench.run("add", "pile", "--json").objects()
    #expect(added.map { $0["status"] as? String } == ["added", "added", "added"])
    let sources = try bench.run("list", "--json").objects().compactMap { $0["source"] as? String }
    #expect(
      Set(sources)
        == Set([#"a\xFF.md"#, #"a\xFE.md"#, #"a\x5CxFF.md"#].map { bench.path + "/pile/" + $0 }))
  }

  @Test func suchANameIsTakenFromTheCommandLine() throws {
    let bench = try bench()
    let name = #""$(printf 'pile/a\377.md')""#
    let added = try bench.shell("postil add --json \(name)")
    added.expectDone()
    let object = try #require(try added.objects().first)
    #expect(object["path"] as? String == #"pile/a\xFF.md"#)
    #expect(
      try bench.shell("postil add \(name) pile").lines.map { $0.prefix(5) } == [
        "uncha", "added", "added", "uncha",
      ])
    for shown in [name, #"'pile/a\xFF.md'"#] {
      let run = try bench.shell("postil show \(shown)")
      run.expectDone()
      #expect(run.output.contains(shown == name ? "in the north" : "in the west"))
    }
    try bench.shell("rm pile/a?.md; postil show \(name)").expectDone()
    #expect(try bench.shell("postil show \(name)").output.contains("in the north"))
    #expect(try bench.shell(#"postil show 'pile/a\xFF.md'"#).output.contains("in the west"))
    try bench.shell(#"postil show "$(printf 'b\377')""#).expectFailure(#"b\xFF: no such article"#)
  }

  @Test(arguments: [#"--from "$(printf 'm\377/list')""#, #"--from="$(printf 'm\377/list')""#])
  func soIsTheNameOfAList(option: String) throws {
    let bench = try bench()
    let made = try bench.shell(
      #"mv pile "$(printf 'm\377')"; cd m*; printf 'a\376.md\n' >list; cd ..; postil add "# + option
    )
    made.expectDone()
    let source = try #require(try bench.run("list", "--json").objects().first?["source"] as? String)
    #expect(source == bench.path + #"/m\xFF/a\xFE.md"#)
  }
}
