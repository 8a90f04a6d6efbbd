import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

extension Stories {
  /// The power fails while a library is repaired: what was damaged is as it was or mended, and kept
  /// aside where it is mended; the next repair does the rest.
  @Suite struct KillWhileRepairing {
    /// Damages to one file of each kind, in shell.
    private static let damage = """
      cd lib
      for file in articles/*/marks.json articles/*/article.json trash/*/*/marks.json; do
        truncate -s -40 "$file"
      done
      for file in articles/*/history.jsonl; do printf '{"act' >>"$file"; done
      for file in sources.json tags.json trash/*/removed.json; do : >"$file"; done
      rm removals.jsonl
      for folder in articles/*; do echo half >"$folder/.marks.json.new"; done
      """

    /// With eight articles, marks in each, and one more in the trash.
    private func bench() throws -> Sandbox {
      let names = (0..<9).map { "part\($0)" }
      let bench = try Sandbox(
        articles: Dictionary(
          uniqueKeysWithValues: names.map {
            ("\($0).txt", "\($0)\n\nThe gate was shut, said Ada.\n")
          }))
      for name in names {
        let claim = try bench.run("mark", name, "--as", "claim", "--quote", "The gate was shut")
        let mark = try #require(claim.lines.first)
        try bench.run("mark", name, "--as", "cue", "--quote", "said", "--tag", "x").expectDone()
        try bench.run("attribute", name, "--claim", mark, "--source", "Ada").expectDone()
      }
      try bench.run("remove", names[8]).expectDone()
      return bench
    }

    @Test func theNextRepairDoesTheRest() throws {
      let bench = try bench()
      let marks = try bench.run("marks", "--json").lines.sorted()
      try bench.shell("cp -a lib sound && (\(Self.damage)) && mv lib damaged").expectDone()
      let damaged = try bench.snapshot(of: "damaged").filter { !$0.value.isEmpty }
      var (dice, usual, killed) = (Dice(seed: 23), try duration(bench), 0)
      for _ in 0..<max(25, Length.kills) {
        _ = try bench.shell("rm -rf lib; cp -a damaged lib")
        // Killed twice, the second time while it does what the first one left.
        for _ in 0..<2 {
          let begin = ContinuousClock.now
          let child = try bench.start(["check", "--repair"])
          usleep(UInt32.random(in: usual / 8...usual, using: &dice))
          child.kill()
          if try child.end().status == 0 {
            usual = min(usual, UInt32(begin.duration(to: .now) / .microseconds(1)))
          } else {
            killed += 1
          }
          try checkKept(damaged, bench)
          #expect([0, 1].contains(try bench.run("check").status))
        }
        try bench.run("check", "--repair").expectDone()
        try checkKept(damaged, bench)
        let checked = try bench.run("check")
        checked.expectDone()
        #expect(checked.lines.count == 1, "\(checked.output)")
        #expect(try bench.run("marks", "--json").lines.sorted() == marks)
        #expect(try bench.run("trash", "--json").lines.count == 1)
      }
      #expect(killed > 20, "\(killed) were killed")
    }

    /// Of a repair that nobody kills, in microseconds.
    private func duration(_ bench: Sandbox) throws -> UInt32 {
      try bench.shell("cp -a damaged lib").expectDone()
      let begin = ContinuousClock.now
      try bench.run("check", "--repair").expectDone()
      return UInt32(begin.duration(to: .now) / .microseconds(1))
    }

    /// Each damaged file is as it was, or kept aside.
    private func checkKept(_ damaged: [String: Data], _ bench: Sandbox) throws {
      let now = try bench.snapshot()
      let aside = now.filter { $0.key.hasPrefix(".repaired/") }
      for (path, bytes) in damaged where now[path] != bytes {
        let isKept = aside.contains { $0.key.hasSuffix("/" + path) && $0.value == bytes }
        #expect(isKept, "\(path) is lost")
      }
    }
  }
}
