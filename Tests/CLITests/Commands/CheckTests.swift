import TestSupport
import Testing

@Suite struct CheckTests {
  private func bench() throws -> (Sandbox, article: String) {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let claim = try bench.run("mark", "the-quay", "--as", "claim", "--quote", "The leak is old")
    let mark = try #require(claim.lines.first)
    try bench.run("attribute", "the-quay", "--claim", mark, "--source", "Ada Tern").expectDone()
    let id = try #require(try bench.run("list", "--json").objects().first?["id"] as? String)
    return (bench, "lib/articles/\(id)")
  }

  @Test func aSoundLibraryHasNoFlaws() throws {
    let (bench, _) = try bench()
    let checked = try bench.run("check")
    checked.expectDone()
    #expect(checked.output == "1 article checked, no flaws\n")
  }

  @Test func everyFlawIsNamedWithItsPlace() throws {
    for (file, from, to, words) in Self.flaws {
      let (bench, article) = try bench()
      let path = article + "/" + file
      let sound = try bench.read(path)
      try #require(sound.contains(from))
      try bench.write(sound.replacing(from, with: to), to: path)
      let before = try bench.snapshot()
      try bench.run("check").expectFailure("\(article)/", words)
      #expect(try bench.snapshot() == before)
    }
  }

  private static let flaws = [
    ("original.txt", "leaks", "weeps", "original.txt: not the bytes"),
    ("article.json", "The leak is", "The leek is", "marks.json: mark m-"),
    ("marks.json", "The leak is old", "The leak is new", "marks.json: mark m-"),
    ("marks.json", "\"ada-tern\"", "\"ada-torn\"", "no source ada-torn in the ledger"),
    ("marks.json", "{", "", "marks.json: line"),
    ("history.jsonl", "{", "", "history.jsonl: line 1"),
  ]
}
