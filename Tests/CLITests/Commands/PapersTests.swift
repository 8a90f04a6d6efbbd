import Foundation
import Testing

@testable import CLI

@Suite struct PapersTests {
  /// Every command, argument and option has words of its own, and every command an example.
  @Test func everythingIsDescribed() throws {
    for command in try PapersCommand.definitions().shown {
      let name = command.commandName
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
    for command in try PapersCommand.definitions().shown {
      #expect(manual.output.contains(".SS \"\(command.commandName)\""))
      #expect(table.output.contains("### `postil \(command.commandName)`"))
      for option in command.ownArguments.compactMap(\.longName) {
        #expect(manual.output.contains("\\-\\-" + option.replacing("-", with: "\\-")))
        #expect(table.output.contains("`--" + option))
      }
    }
  }

  @Test func helpShowsTheExample() throws {
    let bench = try Sandbox()
    for command in try PapersCommand.definitions().shown {
      let help = try bench.run(command.commandName, "--help")
      help.expectDone()
      #expect(help.output.contains("Example: "))
    }
  }
}
