import Foundation
import TestSupport
import Testing

@Suite struct TrashTests {
  /// An article with an attributed claim.
  private func bench() throws -> (Sandbox, article: String, claim: String) {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let claim = try mark(in: bench, "The leak is old", as: "claim")
    try bench.run("attribute", "the-quay", "--claim", claim, "--source", "Ada Tern").expectDone()
    let id = try #require(try bench.run("list", "--json").objects().first?["id"] as? String)
    return (bench, id, claim)
  }

  private func mark(in bench: Sandbox, _ quote: String, as kind: String) throws -> String {
    let made = try bench.run("mark", "the-quay", "--as", kind, "--quote", quote)
    return try #require(made.lines.first)
  }

  @Test func anArticleGoesAndComesBack() throws {
    let (bench, id, _) = try bench()
    let marks = try bench.run("marks", "--json").output
    let removed = try bench.run("remove", "the-quay")
    removed.expectDone()
    let entry = try #require(removed.output.split(separator: " ").first.map(String.init))
    #expect(removed.output == "\(entry)  \(id)\n" && entry.hasPrefix("t-"))
    for command in ["list", "marks", "search leak", "tags", "orphans"] {
      #expect(try bench.run(command.split(separator: " ").map(String.init)).output == "")
    }
    #expect(try bench.run("sources").output.contains("Ada Tern"))
    try bench.run("show", "the-quay").expectFailure("\(id): in the trash; 'postil trash restore")
    #expect(
      try bench.run("trash").output == "\(entry)  2025-10-09T08:53:20Z  ana  1 mark  \(id)\n")
    #expect(
      try bench.run("trash", "list", "--json").output
        == #"{"id":"\#(entry)","type":"article","article":"\#(id)","title":"The quay leaks","#
        + #""marks":1,"creator":"ana","time":"2025-10-09T08:53:20Z"}"# + "\n")
    #expect(try bench.run("check").output == "0 articles checked, no flaws, 1 in the trash\n")
    #expect(try bench.run("trash", "restore", "the-quay").output == "restored: \(id)\n")
    #expect(try bench.run("marks", "--json").output == marks)
    #expect(try bench.run("trash").output == "")
    let log = try bench.run("log").lines.prefix(2)
    #expect(log.first?.hasSuffix("article restored from the trash (\(entry))") == true)
    #expect(log.last?.hasSuffix("article moved to the trash (\(entry))") == true)
    #expect(
      try bench.run("log", "the-quay", "-n", "1", "--json").output
        == #"{"article":"\#(id)","time":"2025-10-09T08:53:20Z","creator":"ana","act":"restore","#
        + #""label":"article restored from the trash (\#(entry))","state":"done","#
        + #""type":"article","trash":"\#(entry)"}"# + "\n")
  }

  @Test func whatIsNotThereIsNeitherRemovedNorRestored() throws {
    let (bench, id, _) = try bench()
    let before = try bench.snapshot()
    try bench.run("remove", "nobody").expectFailure("nobody: no such article")
    try bench.run("trash", "restore", "t-00000000").expectFailure("nothing like it was removed")
    try bench.run("trash", "restore", "").expectFailure("nothing like it was removed")
    #expect(try bench.snapshot() == before)
    // One of two is still done.
    let run = try bench.run("remove", "nobody", "the-quay", id)
    run.expectFailure("nobody: no such article")
    #expect(run.lines.count == 1)
  }

  @Test func twoRemovalsOfOneArticleAreToldApart() throws {
    let (bench, id, _) = try bench()
    for _ in 0..<2 {
      try bench.run("remove", "the-quay").expectDone()
      try bench.run("add", "quay.txt").expectDone()
    }
    let entries = try bench.run("trash", "--json").objects()
    #expect(entries.map { $0["marks"] as? Int }.sorted { $0 ?? 0 < $1 ?? 0 } == [0, 1])
    try bench.run("trash", "restore", "the-quay").expectFailure("means several in the trash: t-")
    let marked = try #require(entries.first { $0["marks"] as? Int == 1 }?["id"] as? String)
    try bench.run("trash", "restore", marked).expectFailure("in the library again: \(id)")
    try bench.run("remove", "the-quay").expectDone()
    try bench.run("trash", "restore", marked).expectDone()
    #expect(try bench.run("marks", "--json").lines.count == 1)
    try bench.run("check").expectDone()
  }

  @Test func theTrashIsEmptiedOnlyWhenThatIsMeant() throws {
    let (bench, id, _) = try bench()
    try bench.run("remove", "the-quay").expectDone()
    let before = try bench.snapshot()
    try bench.run("trash", "empty").expectFailure("--yes")
    try bench.run("trash", "empty", "--before", "soon").expectFailure("no day", status: 64)
    #expect(
      try bench.run("trash", "empty", "--before", "2025-10-09", "--yes").output
        == "nothing to destroy\n")
    for answer in ["n", "", "\u{4}", "yo", "nyes"] {
      let asked = try answering(answer, in: bench)
      #expect(asked.status == 1 && asked.output.contains("Destroy 1 article for good? y/n "))
      #expect(asked.output.contains("--yes"), "\(asked.output)")
      #expect(try bench.snapshot() == before, "\(answer)")
    }
    let emptied = try bench.run("trash", "empty", "--before", "2025-10-10", "--yes")
    emptied.expectDone()
    #expect(emptied.output.hasPrefix("destroyed: t-") && emptied.output.hasSuffix("  \(id)\n"))
    #expect(try bench.run("trash").output == "")
    #expect(try bench.snapshot().keys.allSatisfy { !$0.contains(id) })
    #expect(try bench.run("log").lines.first?.contains("article destroyed (t-") == true)
    try bench.run("check").expectDone()
  }

  @Test(arguments: ["y", "Y", "yes"]) func whoSaysYesEmptiesIt(_ answer: String) throws {
    let (bench, id, _) = try bench()
    try bench.run("remove", "the-quay").expectDone()
    let asked = try answering(answer, in: bench)
    #expect(asked.status == 0 && asked.output.contains("Destroy 1 article for good? y/n "))
    #expect(asked.output.contains("destroyed: t-") && asked.output.contains("  \(id)"))
    #expect(try bench.run("trash").output == "")
  }

  /// Somebody at a terminal who empties the trash and answers; `output` is what they see.
  private func answering(_ answer: String, in bench: Sandbox) throws -> Run {
    try bench.write(
      """
      import os, pty, subprocess, sys
      terminal, end = pty.openpty()
      command = subprocess.Popen(["postil", "trash", "empty"], stdin=end, stdout=end, stderr=end)
      os.close(end)
      seen = b""
      def read():
          try: return os.read(terminal, 4096)
          except OSError: return b""
      while b"y/n" not in seen:
          part = read()
          if not part: break
          seen += part
      os.write(terminal, sys.argv[1].encode() + b"\\n")
      while part := read(): seen += part
      sys.stdout.buffer.write(seen)
      sys.exit(command.wait())

      """, to: "answer.py")
    try bench.write(answer, to: "answer")
    return try bench.shell("python3 -B answer.py \"$(cat answer)\"")
  }

  @Test func aDamagedArticleInTheTrashIsAFlaw() throws {
    let (bench, id, _) = try bench()
    let entry = try bench.run("remove", "the-quay").output.prefix(10)
    let path = "lib/trash/\(entry)/\(id)/original.txt"
    try bench.write("other", to: path)
    try bench.run("check").expectFailure(path, "not the bytes that were received")
  }

  @Test func aRemovedMarkComesBackWithItsAttributionAsAStep() throws {
    let (bench, id, claim) = try bench()
    let before = try bench.run("marks", "--json").output
    let library = try bench.read("lib/articles/\(id)/marks.json")
    try bench.run("delete", "the-quay", claim).expectDone()
    #expect(
      try bench.run("trash").output
        == "\(claim)  2025-10-09T08:53:20Z  ana  claim  \(id)  “The leak is old”\n")
    let listed = try bench.run("trash", "--json").objects()
    #expect(listed.first?["type"] as? String == "mark" && listed.first?["article"] as? String == id)
    #expect(
      try bench.run("trash", "restore", claim).output == "claim restored: \(claim) in \(id)\n")
    #expect(try bench.run("marks", "--json").output == before)
    #expect(try bench.read("lib/articles/\(id)/marks.json") == library)
    #expect(try bench.run("trash").output == "")
    let told = "claim restored “The leak is old” \(claim)\n"
    #expect(try bench.run("undo", "the-quay").output == "undone: " + told)
    #expect(try bench.run("marks", "--json").output == "")
    #expect(try bench.run("redo", "the-quay").output == "redone: " + told)
    #expect(try bench.read("lib/articles/\(id)/marks.json") == library)
    try bench.run("check").expectDone()
  }

  /// The marking was undone, and what came after it ended what could be redone.
  @Test func whatWasUndoneIsNotLost() throws {
    let (bench, _, claim) = try bench()
    try bench.run("undo", "the-quay").expectDone()
    try bench.run("undo", "the-quay").expectDone()
    _ = try mark(in: bench, "closed in May", as: "cue")
    try bench.run("redo", "the-quay").expectFailure("nothing to redo")
    #expect(try bench.run("trash").output.contains("claim (undone)"))
    #expect(try bench.run("sources").output == "")
    try bench.run("trash", "restore", claim).expectDone()
    #expect(try bench.run("marks", "--json").lines.count == 2)
    try bench.run("check").expectDone()
  }

  @Test func aMarkOfAnOlderTextIsCarriedOrAnOrphan() throws {
    for (new, isOrphan) in [("An hour later, this. ", false), ("", true)] {
      let (bench, id, claim) = try bench()
      try bench.run("delete", "the-quay", claim).expectDone()
      let text =
        isOrphan
        ? Sample.quay.replacing("The leak is old", with: "But nobody knows why it drips")
        : Sample.quay.replacing("The leak is old", with: new + "The leak is old")
      try bench.write(text, to: "quay.txt")
      #expect(try bench.run("add", "quay.txt").output.contains("version 2"))
      try bench.run("trash", "restore", claim).expectDone()
      let mark = try #require(try bench.run("marks", "--json").objects().first)
      #expect((mark["orphan"] as? Bool ?? false) == isOrphan)
      #expect(try bench.run("orphans", "--json").lines.count == (isOrphan ? 1 : 0))
      try bench.run("check").expectDone()
      try bench.run("undo", id).expectDone()
      #expect(try bench.run("marks", "--json").output == "")
    }
  }

  @Test func aTornLineIsSaidOnce() throws {
    let (bench, id, _) = try bench()
    _ = try mark(in: bench, "closed in May", as: "cue")
    let path = "lib/articles/\(id)/history.jsonl"
    try bench.write(String(try bench.read(path).dropLast(9)), to: path)
    let words = "\(path): the last line was torn"
    for command in [["log"], ["log", id], ["undo", id]] {
      let run = try bench.run(command)
      #expect(run.status == 0)
      #expect(run.errors.split(separator: "\n").count == 1 && run.errors.contains(words))
    }
    // The undo cut it off.
    try bench.run("log").expectDone()
    try bench.write(String(try bench.read(path).dropLast(9)), to: path)
    let marked = try bench.run("mark", id, "--as", "cue", "--range", "0:3")
    #expect(marked.status == 0 && marked.errors.contains(words))
    try bench.run("log").expectDone()
  }

  /// Whoever marks what another removes at the same moment is either in time or told so.
  @Test func removingAndMarkingAtOnceLosesNothing() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    var kept = 0
    for round in 0..<6 {
      let runs = try bench.runAtOnce(
        (0..<3).map { ["mark", "the-quay", "--as", "cue", "--range", "\(round * 3 + $0):30"] }
          + [["remove", "the-quay"], ["remove", "the-quay"]])
      for run in runs.prefix(3) {
        if run.status == 0 { kept += 1 } else { run.expectFailure("in the trash") }
      }
      #expect(runs.suffix(2).count { $0.status == 0 } == 1)
      try bench.run("trash", "restore", "the-quay").expectDone()
      #expect(try bench.run("marks", "--json").lines.count == kept)
      try bench.run("check").expectDone()
    }
  }

  @Test func theReaderAsksBeforeItRemoves() throws {
    let (bench, id, _) = try bench()
    let asked = try bench.run("replay", "-", input: "d")
    #expect(asked.output.contains("Put “The quay leaks” into the trash? y/n"))
    try bench.run("replay", "-", input: "dn").expectDone()
    #expect(try bench.run("list", "--json").lines.count == 1)
    let removed = try bench.run("replay", "-", input: "dy")
    removed.expectDone()
    #expect(removed.output.contains("1 article in the trash: u brings it back"))
    #expect(try bench.run("list", "--json").lines.isEmpty)
    // It is removed while it is open, too.
    try bench.run("trash", "restore", id).expectDone()
    try bench.run("replay", "-", id, input: "1dy").expectDone()
    #expect(try bench.run("trash", "--json").lines.count == 1)
  }

  @Test func shellsCompleteWhatIsThere() throws {
    let (bench, id, claim) = try bench()
    func complete(_ command: [String], _ beginning: String) throws -> [String] {
      let words = ["postil"] + command + [beginning]
      return try bench.run(
        ["---completion"] + command + ["--"] + ["positional@0", "\(words.count - 1)", "0"] + words,
        environment: ["SAP_SHELL": "bash"]
      ).lines
    }
    #expect(try complete(["remove"], "the") == [id])
    try bench.run("delete", "the-quay", claim).expectDone()
    #expect(try complete(["trash", "restore"], "m-") == [claim])
    let entry = String(try bench.run("remove", "the-quay").output.prefix(10))
    #expect(try complete(["remove"], "") == [])
    #expect(try complete(["trash", "restore"], "") == [id, entry])
  }
}
