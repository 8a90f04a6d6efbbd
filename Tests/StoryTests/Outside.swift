import Foundation
import TestSupport
import Testing

extension Stories {
  /// What scripts of another language do to the program, and find afterwards.
  @Suite struct Outside {
    private func check(_ script: String, _ words: [String]) throws {
      let python = URL(fileURLWithPath: "/usr/bin/env")
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Faults/\(script)")
      let path = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
      let run = try Run.of(
        python, ["python3", "-B", file.path, Run.postil.path] + words,
        in: file.deletingLastPathComponent(), input: [],
        environment: path.merging(Sandbox.keeping) { $1 })
      if run.status == 127 { return print("\(script) passed over: needs python3") }
      #expect(run.status == 0, "\(run.output)\(run.errors)")
      if Length.isLong { print(run.output) }
    }

    /// Each call of a save fails in turn: the old state or the new one, and a message.
    @Test func callsFail() throws {
      guard Length.isLong else {
        return try check(
          "faults.py",
          ["--only", "edit", "--only", "redo", "--only", "migrate", "--only", "add-newer"])
      }
      try check("faults.py", ["--long"])
      try check("faults.py", ["--reads"])
    }

    /// Each call of a repair fails in turn: nothing is lost, and the next one does the rest.
    @Test func callsOfARepairFail() throws {
      try check("repairs.py", Length.isLong ? ["--long"] : [])
    }

    /// What was acknowledged is there, whenever the process is killed.
    @Test func processesAreKilled() throws {
      try check("kills.py", [Length.isLong ? "2000" : "24"])
    }

    @Test func manyWrite() throws {
      try check("writers.py", Length.isLong ? ["8", "200"] : ["8", "20"])
      try check("writers.py", Length.isLong ? ["4", "100", "2"] : ["4", "10", "2"])
    }
  }
}
