import TestSupport
import Foundation
import Testing

@testable import CLI

@Suite struct PapersTests {
  private static func commands() throws -> [(name: String, command: CommandInfo)] {
    let all = try PapersCommand.definitions().family(under: "postil")
    try #require(all.count > 20)
    return all
  }

  /// Every command, argument and option has words of its own, and every command an example.
  @Test func everythingIsDescribed() throws {
    for (name, command) in try Self.commands() {
      #expect(command.abstract?.isEmpty == false, "\(name)")
      #expect(command.parts.example?.contains("postil") == true, "\(name)")
      for argument in command.ownArguments {
        #expect(argument.abstract?.isEmpty == false, "\(name) \(argument.label)")
      }
    }
  }

  @Test func bothPapersNameEveryCommandAndOption() throws {
    let bench = try Sandbox()
    let (manual, table) = (try bench.run("papers", "man"), try bench.run("papers", "commands"))
    manual.expectDone()
    table.expectDone()
    for (name, command) in try Self.commands() {
      #expect(manual.output.contains(".SS \"\(name)\""))
      #expect(table.output.contains("### `\(name)`"))
      for option in command.ownArguments.compactMap(\.longName) {
        #expect(manual.output.contains("\\-\\-" + option.replacing("-", with: "\\-")))
        #expect(table.output.contains("`--" + option))
      }
    }
  }

  /// `POSTIL_REWRITE_GOLDEN=1` writes the page anew, and the test fails all the same.
  @Test func thePageOfCommandsIsWhatTheProgramSays() throws {
    let page = PackageFolder.root.appending(path: "docs/commands.md")
    let said = try Sandbox().run("papers", "commands")
    said.expectDone()
    let written = try String(contentsOf: page, encoding: .utf8)
    #expect(written == said.output, "docs/commands.md is not what `postil papers commands` prints")
    if ProcessInfo.processInfo.environment["POSTIL_REWRITE_GOLDEN"] == "1" {
      try Data(said.output.utf8).write(to: page)
      Issue.record("docs/commands.md was written anew: look at it, and run the tests again")
    }
  }

  @Test func helpShowsTheExample() throws {
    let bench = try Sandbox()
    for (name, _) in try Self.commands() {
      let help = try bench.run(name.split(separator: " ").dropFirst().map(String.init) + ["--help"])
      help.expectDone()
      #expect(help.output.contains("Example: "))
    }
  }
}
