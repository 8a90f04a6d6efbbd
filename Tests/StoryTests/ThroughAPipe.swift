import Foundation
import TestSupport
import Testing

extension Stories {
  /// Lists in a real terminal whose output goes elsewhere.
  @Suite struct ThroughAPipe {
    private static let commands = [
      "list", "list --json", "marks", "marks --json", "claims", "sources", "tags", "search gate",
      "log", "log --json", "show all-nine", "show all-nine --format json", "themes", "check",
      "export --format help", "export --format csv", "help", "--help", "mark --help", "--version",
    ]

    @Test func noEscapeIsWritten() throws {
      let variables = ["COLORTERM": "truecolor", "CLICOLOR_FORCE": "1"]
      guard let stage = try Stage(Sandbox(), environment: variables) else { return }
      try stage.bench.run("init", "lib", "--sample").expectDone()
      let lines = Self.commands.enumerated().map { "postil \($1) 2>&1 | cat >out-\($0)" }
      try stage.bench.write(lines.joined(separator: "\n") + "\necho all $((40 + 2))\n", to: "all")
      try stage.command("sh all")
      try stage.expect("all 42")
      for (number, command) in Self.commands.enumerated() {
        let written = try stage.bench.read("out-\(number)")
        // The sample's ledger of claims is empty.
        #expect(!written.isEmpty || command == "claims", "\(command)")
        #expect(!written.hasPrefix("postil: "), "\(written)")
        #expect(!written.contains("\u{1B}"), "\(command)")
      }
    }

    @Test func theKeysAreTheTerminals() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench) else { return }
      try stage.command("clear; echo qqq | postil the-quay")
      try stage.expect("The quay at Tarn leaks")
      try stage.keep("/leaks,⏎c", "claim marked")
      try stage.quit()
      #expect(try bench.run("marks", "--json").lines.count == 1)
    }
  }
}
