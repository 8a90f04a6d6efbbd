import Foundation
import TestSupport
import Testing

extension Stories {
  /// Two people, two terminals, one article.
  @Suite struct TwoReaders {
    /// An article of many lines, so that a view that moves is seen.
    private static let text =
      "The quay leaks\n\n"
      + (1...40).map { "Gate \($0) is shut, said the keeper of gate \($0)." }
      .joined(separator: "\n\n")

    private func stages() throws -> (Sandbox, Stage, Stage)? {
      let bench = try Sandbox(articles: ["quay.txt": Self.text])
      guard let ana = try Stage(bench),
        let ben = try Stage(bench, environment: ["POSTIL_CREATOR": "ben"])
      else { return nil }
      for stage in [ana, ben] { try stage.open("the-quay", showing: "no marks yet") }
      return (bench, ana, ben)
    }

    /// Waits for a text, not longer than it may take: a second to be seen, and what a busy machine
    /// needs beyond that.
    private func soon(
      _ text: String, on stage: Stage, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let isThere = try stage.tmux.waits(3) { try stage.tmux.screen().contains(text) }
      let screen = try stage.tmux.screen()
      #expect(isThere, "no “\(text)” on\n\(screen)", sourceLocation: sourceLocation)
    }

    @Test func bothPeoplesWorkIsThereAndSeen() throws {
      guard let (bench, ana, ben) = try stages() else { return }
      try ben.type("/Gate 20 ⏎")
      try ben.expect("“Gate 20 ”")
      let top = try ben.top()
      try ana.keep("/Gate 21 ⏎c", "claim marked")
      try soon("ana: claim marked", on: ben)
      #expect(try ben.top() == top, "the view does not move")
      try ben.keep("H", "highlight marked")
      try soon("ben: highlight marked", on: ana)
      for round in 1...5 {
        try ana.type("/Gate \(round) ⏎c")
        try ben.type("/Gate \(round + 30) ⏎H")
      }
      for stage in [ana, ben] {
        try stage.expect("saved · 12 marks")
      }
      // The last step of all, whoever made it.
      let last = try bench.run("log", "the-quay").lines.first ?? ""
      try ana.type("u")
      try ana.expect("11 marks")
      try soon("11 marks", on: ben)
      #expect(!last.isEmpty)
      for stage in [ana, ben] { try stage.quit() }
      #expect(try bench.run("marks", "--json").lines.count == 11)
      try bench.run("check").expectDone()
    }

    @Test func aNewTextComesInBesideAnOpenBox() throws {
      guard let (bench, ana, _) = try stages() else { return }
      try ana.type("/Gate 20 ⏎ihalf")
      try bench.write("A word before.\n\n" + Self.text, to: "quay.txt")
      #expect(try bench.run("add", "quay.txt").status == 0)
      try soon("version 2 of the article came in: it shows when this is done", on: ana)
      try ana.expect("half")
      try ana.type(" a note⏎")
      try soon("version 2 of the article came in: gv shows changes", on: ana)
      #expect(try bench.run("marks", "--json").output.contains("half a note"))
      #expect(try bench.run("orphans", "--json").lines.isEmpty)
      try ana.quit()
    }

    @Test func aKeyOnAnOldTextMarksNothing() throws {
      guard let (bench, ana, _) = try stages() else { return }
      try ana.type("/Gate 20 ⏎")
      try ana.expect("“Gate 20 ”")
      try bench.write(
        Self.text.replacing("Gate 20 is shut", with: "Nobody knows whether the gate is shut"),
        to: "quay.txt")
      #expect(try bench.run("add", "quay.txt").status == 0)
      try ana.type("c")
      try ana.expect("version 2")
      try ana.quit()
      // Either the key came first and stands in the new text, or it was let go.
      #expect(try bench.run("orphans", "--json").lines.isEmpty)
    }
  }
}
