import TestSupport
import Foundation
import Screen
import Testing

@testable import CLI

@Suite struct ConfigurationTests {
  /// What is wrong with a file, in words; and what was taken from it.
  private func read(_ yaml: String) -> (Configuration, [String]) {
    var configuration = Configuration()
    let errors = configuration.read(yaml, path: "config.yaml")
    return (configuration, errors.map(\.words))
  }

  @Test func everyKeyIsTaken() {
    let (taken, errors) = read(
      "theme: dusk\ntext-width: 66\nmouse: false\ncolours: mono\nrail: false\nreading-speed: 200\n")
    #expect(errors.isEmpty)
    #expect(taken.theme == "dusk" && taken.textWidth == 66)
    #expect(taken.mouse == false && taken.colours == .mono)
    #expect(taken.rail == false && taken.readingSpeed == 200)
  }

  @Test(arguments: ["", "# nothing yet\n", "---\n"])
  func anEmptyFileIsNoError(_ yaml: String) {
    let (taken, errors) = read(yaml)
    #expect(errors.isEmpty && taken == Configuration())
  }

  @Test(arguments: [
    ("mouse: true\ntextwidth: 66", "config.yaml:2: no key “textwidth”; did you mean text-width?"),
    ("them: x", "config.yaml:1: no key “them”; did you mean theme?"),
    ("zebra: x", "config.yaml:1: no key “zebra”"),
    ("text-width: wide", "config.yaml:1: text-width takes a number from 20 to 400"),
    ("text-width: 7", "config.yaml:1: text-width takes a number from 20 to 400"),
    ("rail: 3", "config.yaml:1: rail takes true or false"),
    ("reading-speed: fast", "config.yaml:1: reading-speed takes a number from 50 to 2000"),
    ("reading-speed: 9", "config.yaml:1: reading-speed takes a number from 50 to 2000"),
    ("mouse: [1]", "config.yaml:1: mouse takes true or false"),
    (
      "colours: many",
      "config.yaml:1: colours takes one of truecolor, 256, 16, mono"
    ),
    ("- one\n- two", "config.yaml: not a list of `key: value` lines"),
  ])
  func whatIsWrongIsToldWithItsLine(_ yaml: String, _ expected: String) {
    let (taken, errors) = read(yaml)
    #expect(errors == [expected])
    #expect(taken.textWidth == nil)
  }

  @Test func brokenYAMLIsOneLine() {
    let (_, errors) = read("theme: [unclosed\nmouse: true")
    #expect(errors.count == 1)
    #expect(errors.first?.hasPrefix("config.yaml: not YAML") == true)
    #expect(errors.first?.contains("\n") == false)
  }

  @Test func theRestOfTheFileCounts() {
    let (taken, errors) = read("mouse: maybe\ntext-width: 50")
    #expect(errors.count == 1 && taken.textWidth == 50)
  }

  @Test func aWrongConfigurationIsToldAndTheReaderStillOpens() throws {
    let sandbox = try Sandbox(articles: ["quay.txt": Sample.quay])
    try sandbox.write("theme: none\nzebra: 1\n", to: "config/postil/config.yaml")
    let run = try sandbox.run("replay", "-", input: "")
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(run.errors.contains("config.yaml:2: no key “zebra”"))
    #expect(run.errors.contains("config.yaml:1: no theme “none”"))
    #expect(run.output.contains("The quay leaks"))
  }

  @Test func thePageNamesEveryKey() throws {
    let page = try String(
      contentsOf: PackageFolder.root.appending(path: "docs/configuration.md"), encoding: .utf8)
    for key in Configuration.keys { #expect(page.contains("| `\(key.name)` |"), "\(key.name)") }
  }
}
