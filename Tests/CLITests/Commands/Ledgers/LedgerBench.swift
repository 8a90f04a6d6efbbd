import TestSupport
import Testing

/// A library with two articles about a quay, and what the tests of the ledgers do in it.
struct LedgerBench {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox(articles: ["quay.txt": Sample.quay, "ferry.txt": Sample.ferry])
  }

  /// Does it, and gives the first line that is printed.
  @discardableResult
  func did(
    _ arguments: String..., by creator: String = "ana",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let run = try sandbox.run(arguments, environment: ["POSTIL_CREATOR": creator])
    run.expectDone(sourceLocation: sourceLocation)
    return run.lines.first ?? ""
  }

  func run(_ arguments: String..., by creator: String = "ana") throws -> Run {
    try sandbox.run(arguments, environment: ["POSTIL_CREATOR": creator])
  }

  /// What one command prints as JSON, the first line.
  func object(_ arguments: String...) throws -> [String: Any] {
    let run = try sandbox.run(arguments + ["--json"])
    run.expectDone()
    return try #require(try run.objects().first)
  }

  /// A claim mark, and its attribution.
  func attributed(
    _ article: String, _ quote: String, to chain: String..., stance: String = "supports"
  ) throws -> (mark: String, attribution: String) {
    let mark = try did("mark", article, "--as", "claim", "--quote", quote)
    let via = chain.dropFirst().flatMap { ["--via", $0] }
    let made = try sandbox.run(
      ["attribute", article, "--claim", mark, "--source", chain[0], "--stance", stance] + via)
    made.expectDone()
    return (mark, try #require(made.lines.first))
  }

  /// One clear line, and nothing changed.
  func refuses(
    _ arguments: [String], _ words: String, status: Int32 = 1,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try sandbox.snapshot()
    let run = try sandbox.run(arguments)
    run.expectFailure(words, status: status, sourceLocation: sourceLocation)
    #expect(run.output == "", sourceLocation: sourceLocation)
    #expect(try sandbox.snapshot() == before, "\(arguments)", sourceLocation: sourceLocation)
  }
}
