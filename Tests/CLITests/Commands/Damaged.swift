import Foundation
import TestSupport
import Testing

/// A library in which something is damaged, and what `postil check` and `--repair` do then.
enum Damaged {
  /// A library in which every kind of file is there. In the lines of shell `$L` is its folder, `$A`
  /// that of the article with marks, `$T` the entry of the trash and `$G` the article in it.
  private static func bench() throws -> Sandbox {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay, "ferry.txt": Sample.ferry])
    let claim = try bench.run(
      "mark", "the-quay", "--as", "claim", "--quote", "The leak is old", "--tag", "leak")
    let mark = try #require(claim.lines.first)
    try bench.run("mark", "the-quay", "--as", "cue", "--quote", "says", "--note", "?").expectDone()
    try bench.run("attribute", "the-quay", "--claim", mark, "--source", "Ada Tern").expectDone()
    try bench.write(Sample.quay, to: "again.txt")
    try bench.write("Gulls\n\nThe gulls are back, said Ada Tern.\n", to: "gulls.txt")
    #expect(try bench.run("add", "again.txt", "gulls.txt").status == 0)
    try bench.run("mark", "gulls", "--as", "claim", "--quote", "The gulls are back").expectDone()
    try bench.run("remove", "gulls").expectDone()
    try bench.write(claims, to: "lib/claims.json")
    try bench.shell(
      """
      set -e
      cd lib/articles/the-quay-*
      sed -i 's/"claimMark"/"claim": "old-leak",\\n      "claimMark"/' marks.json
      sed -i 's/"assertion":{/"assertion":{"claim":"old-leak",/' history.jsonl
      cd -
      cp -a lib sound
      """
    ).expectDone()
    let checked = try bench.run("check")
    checked.expectDone()
    try #require(checked.output == "2 articles checked, no flaws, 1 in the trash\n")
    return bench
  }

  private static let names = """
    L=$PWD/lib A=$(echo $PWD/lib/articles/the-quay-*)
    T=$(echo $L/trash/t-*) G=$(echo $L/trash/t-*/gulls-*)

    """

  private static let claims = """
    {
      "claims": [
        {
          "created": "2025-10-09T08:53:20Z",
          "creator": "ana",
          "id": "old-leak",
          "statement": "The leak is old."
        }
      ],
      "format": "postil-claims",
      "version": "1.1"
    }

    """

  /// Does each damage to a sound library, checks, repairs, and repairs once more.
  static func check(
    _ damages: [Damage], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bench = try bench()
    for damage in damages {
      _ = try bench.shell("chmod -R u+rwX lib; rm -rf lib state far; cp -a sound lib")
      let marks = try bench.run("marks", "--json").lines.count
      try bench.shell(names + damage.script).expectDone()
      let problems = try problems(damage, bench, marks)
      #expect(
        problems.isEmpty, "\(damage.script): \(problems.joined(separator: "; "))",
        sourceLocation: sourceLocation)
    }
  }

  private static func problems(_ damage: Damage, _ bench: Sandbox, _ marks: Int) throws -> [String]
  {
    let before = try bench.snapshot()
    let checked = try bench.run("check")
    var problems = damage.problems(damage.flaws, damage.remarks, in: checked, bench)
    if try bench.snapshot() != before { problems.append("a check has changed something") }

    let repaired = try bench.run("check", "--repair")
    for words in damage.deeds where !repaired.output.contains(words) {
      problems.append("not said: \(words), but \(repaired.output)")
    }
    let after = try bench.snapshot()
    if !damage.isRenaming { problems += lost(before, after) }
    if damage.keeps, try bench.run("marks", "--json").lines.count < marks {
      problems.append("marks are lost")
    }
    if !damage.isClosed, try !bench.run("show", "a-ferry").output.contains("A second ferry") {
      problems.append("the rest is not shown")
    }

    let again = try bench.run("check")
    problems += damage.problems(damage.left, damage.leftRemarks, in: again, bench)
    let twice = try bench.run("check", "--repair")
    if twice.output != again.output || twice.errors != again.errors
      || repaired.errors != again.errors
    {
      problems.append("a second repair says \(twice.output)\(twice.errors)")
    }
    if try bench.snapshot() != after { problems.append("a second repair has changed something") }
    return problems
  }

  /// What is neither as it was nor kept aside.
  private static func lost(_ before: [String: Data], _ after: [String: Data]) -> [String] {
    before.filter { path, bytes in
      !bytes.isEmpty && after[path] != bytes
        && !after.contains { $0.key.hasSuffix("/" + path) && $0.value == bytes }
    }.keys.map { "\($0) is lost" }
  }
}

/// What is done to a library, and what is said of it.
struct Damage {
  let script: String
  /// In each line on standard error, one for each; none, and the command succeeds.
  var flaws: [String] = []
  /// In each line on standard output but the last.
  var remarks: [String] = []
  /// Somewhere in what the repair says.
  var deeds: [String] = []
  /// Flaws after the repair.
  var left: [String] = []
  var leftRemarks: [String] = []
  /// Whether all marks are there afterwards.
  var keeps = true
  /// Whether folders are called otherwise afterwards.
  var isRenaming = false
  /// Whether the library cannot be opened.
  var isClosed = false

  func problems(
    _ flaws: [String], _ remarks: [String], in run: Run, _ bench: Sandbox
  ) -> [String] {
    let errors = run.errors.split(separator: "\n").map(String.init)
    let isStatus = run.status == (flaws.isEmpty ? 0 : 1)
    return problems(flaws, errors, bench) + problems(remarks, run.lines.dropLast(), bench)
      + (isStatus ? [] : ["it ended with \(run.status)"])
  }

  private func problems(_ words: [String], _ lines: [String], _ bench: Sandbox) -> [String] {
    let missing = words.filter { words in !lines.contains { $0.contains(words) } }
    let isPlaced = lines.allSatisfy { $0.contains(bench.path + "/") }
    return lines.count == words.count && missing.isEmpty && isPlaced
      ? [] : ["expected \(words), said \(lines)"]
  }
}
