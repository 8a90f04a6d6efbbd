import TestSupport
import Testing

/// Several processes at work in one library lose nothing and get in nobody's way.
@Suite struct AtOnceTests {
  @Test func marksOfManyProcessesAreAllThere() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let runs = try bench.runAtOnce(
      (0..<12).map { number in
        [
          "mark", "the-quay", "--as", "claim", "--range", "\(number):\(number + 9)", "--tag",
          "shared",
        ]
      })
    for run in runs { run.expectDone() }
    #expect(Set(runs.map(\.output)).count == 12)
    #expect(try bench.run("marks", "--json").lines.count == 12)
    #expect(try bench.run("log", "--json").lines.count == 12)
    #expect(try bench.run("tags").output == "#shared  1 article, 12 marks\n")
    try bench.run("check").expectDone()
  }

  @Test func theSameActAtOnceIsDoneOnce() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let mark = ["mark", "the-quay", "--as", "claim", "--range", "0:3"]
    let runs = try bench.runAtOnce([mark, mark, mark])
    #expect(runs.filter { $0.status == 0 }.count == 1)
    for run in runs where run.status != 0 { run.expectFailure("the same claim is there already") }
    #expect(try bench.run("marks", "--json").lines.count == 1)
  }

  @Test func anArticleAddedAtOnceIsOne() throws {
    let bench = try Sandbox(articles: [:])
    try bench.write(Sample.quay, to: "quay.txt")
    let runs = try bench.runAtOnce(Array(repeating: ["add", "quay.txt"], count: 4))
    for run in runs { run.expectDone() }
    #expect(runs.filter { $0.output.hasPrefix("added ") }.count == 1)
    #expect(runs.filter { $0.output.hasPrefix("unchanged ") }.count == 3)
  }
}
