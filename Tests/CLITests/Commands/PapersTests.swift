import Foundation
import Reader
import TestSupport
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

/// The pages of the manual and the completions are what the programs that read them take.
@Suite struct PapersAtWorkTests {
  /// Whether the program is there; else a line that says what was left out.
  private func has(_ program: String, for what: String, in bench: Sandbox) throws -> Bool {
    if try bench.shell("command -v \(program)").status == 0 { return true }
    print("no \(program) here: \(what) was left out")
    return false
  }

  @Test(arguments: [("man", "POSTIL(1)"), ("man-config", "POSTIL-CONFIG(5)")])
  func manTakesThePagesWithoutWarnings(_ paper: String, _ heading: String) throws {
    let bench = try Sandbox()
    guard try has("man", for: "the check of the manual", in: bench) else { return }
    let run = try bench.shell(
      "postil papers \(paper) > page && MANWIDTH=80 man --warnings -E UTF-8 -l page")
    run.expectDone()
    #expect(run.output.hasPrefix(heading))
    #expect(run.output.contains("EXAMPLE") || run.output.contains("Example"))
  }

  @Test func thePageOfTheConfigurationNamesAllThereIs() throws {
    let page = try Sandbox().run("papers", "man-config").output.replacing("\\-", with: "-")
    for option in ConfigurationOption.all { #expect(page.contains(".B \"\(option.name)\"")) }
    for mode in KeyMode.allCases { #expect(page.contains(".B \"\(mode.rawValue)\"")) }
    for command in Commands.all { #expect(page.contains(".B \"\(command.name)\"")) }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func theShellTakesItsCompletions(_ shell: String) throws {
    let bench = try Sandbox()
    try bench.run("--generate-completion-script", shell).expectDone()
    guard try has(shell, for: "the check of its completions", in: bench) else { return }
    try bench.shell("postil --generate-completion-script \(shell) > script && \(shell) -n script")
      .expectDone()
  }

  /// fish takes none of a command's options where one is declared twice.
  @Test func noOptionIsDeclaredTwiceForFish() throws {
    let script = try Sandbox().run("--generate-completion-script", "fish")
    script.expectDone()
    let lines = script.lines.filter { $0.contains("__postil_parse_subcommand ") }
    #expect(lines.count > 20)
    for line in lines {
      let names = line.split(separator: " ").filter { $0.first == "'" }.map { word in
        word.dropFirst().prefix { !"'=".contains($0) }
      }
      #expect(Set(names).count == names.count, "\(line)")
    }
  }

  /// Everything that Postil writes beside the library lies where the XDG Base Directory
  /// Specification has it.
  @Test func aFreshHomeHoldsNothingElse() throws {
    let bench = try Sandbox()
    let run = try bench.shell(
      """
      mkdir fresh; unset POSTIL_LIBRARY XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME
      export HOME="$PWD/fresh"; cd fresh
      echo 'A word of news from Tarn.' | postil add - && postil list && postil search news \\
        && postil config && postil --help && postil --version && postil papers man \\
        && echo ':q' | postil replay - && postil index
      """)
    #expect(run.status == 0, "\(run.errors)")
    let places = [".config/postil", ".local/share/postil", ".local/state/postil", ".cache/postil"]
    let files = try FileManager.default.subpathsOfDirectory(atPath: bench.path + "/fresh")
    #expect(files.contains { $0.hasPrefix(".local/share/postil/articles/") })
    for file in files {
      let isThere = places.contains { ($0 + "/").hasPrefix(file + "/") || file.hasPrefix($0 + "/") }
      #expect(isThere, "\(file)")
    }
  }
}
