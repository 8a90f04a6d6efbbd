import Foundation
import TestSupport
import Testing

@testable import CLI

@Suite struct ConfigTests {
  private func bench(_ yaml: String?) throws -> Sandbox {
    let bench = try Sandbox()
    if let yaml { try bench.write(yaml, to: "config/postil/config.yaml") }
    return bench
  }

  /// The record of that name.
  private func record(_ name: String, _ run: Run) throws -> [String: Any] {
    try #require(try run.objects().first { $0["name"] as? String == name })
  }

  @Test func withoutAFileTheDefaultsHold() throws {
    let run = try bench(nil).run("config")
    run.expectDone()
    #expect(
      run.lines.first?.hasSuffix("/config/postil/config.yaml: not there; the defaults hold") == true
    )
    for option in ConfigurationOption.all {
      let line = try #require(run.lines.first { $0.hasPrefix(option.name + " ") })
      #expect(line.hasSuffix("default") || option.name == "colours", "\(line)")
    }
    #expect(run.output.contains("All keys are those that Postil comes with."))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func eachValueSaysWhereItComesFrom() throws {
    let bench = try bench("# mine\ntext-width: 66\nmouse: no\n")
    try bench.write("graphite\n", to: "state/postil/theme")
    let run = try bench.run("config", environment: ["NO_COLOR": "1", "VISUAL": "nano"])
    run.expectDone()
    let rows = run.lines.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(rows.contains("text-width 66 config.yaml:2"))
    #expect(rows.contains("mouse false config.yaml:3"))
    #expect(rows.contains("theme graphite chosen in the reader: \(bench.path)/state/postil/theme"))
    #expect(rows.contains("colours mono $NO_COLOR"))
    #expect(rows.contains("fetch-seconds 30 default"))
    #expect(rows.contains("library \(bench.path)/lib $POSTIL_LIBRARY"))
    #expect(rows.contains("creator ana $POSTIL_CREATOR"))
    #expect(rows.contains("editor nano $VISUAL"))
  }

  @Test(arguments: [
    (["COLORTERM": "truecolor", "TERM": "xterm-256color"], "truecolor", "COLORTERM"),
    (["TERM": "xterm-256color"], "256", "TERM"),
    (["TERM": "linux"], "16", "TERM"),
    (["NO_COLOR": "1", "TERM": "vt100"], "mono", "NO_COLOR"),
  ])
  func coloursComeFromTheEnvironment(
    _ environment: [String: String], _ value: String, _ variable: String
  ) throws {
    let colours = try record(
      "colours", try bench(nil).run(["config", "--json"], environment: environment))
    #expect(colours["value"] as? String == value)
    #expect(colours["variable"] as? String == variable)
  }

  @Test func theFileGoesBeforeTheEnvironment() throws {
    let run = try bench("colours: 16\n").run("config", "--json", environment: ["NO_COLOR": "1"])
    let colours = try record("colours", run)
    #expect(colours["value"] as? String == "16" && colours["origin"] as? String == "file")
    #expect(colours["line"] as? Int == 1)
    #expect((colours["path"] as? String)?.hasSuffix("config/postil/config.yaml") == true)
  }

  @Test func aWrongValueIsToldAndItsDefaultIsPrinted() throws {
    let run = try bench("text-width: 7\ntheme: quaysid\n").run("config", "--json")
    #expect(run.status == 1)
    #expect(run.errors.contains("config.yaml:1: text-width takes a number from 20 to 400, not “7”"))
    #expect(try record("text-width", run)["value"] as? String == "72")
    #expect(try record("theme", run)["origin"] as? String == "default")
  }

  @Test func keysThatAreOthersArePrinted() throws {
    let bench = try bench(
      "keys:\n  reader:\n    mark-claim: [ö, g y]\n    note: none\n    tag: s\n")
    let run = try bench.run("config", "--json")
    let keys = try run.objects().filter { $0["kind"] as? String == "keys" }
    let told = keys.map { record in
      "\(record["view"] ?? "") \(record["command"] ?? "") \(record["keys"] ?? "") "
        + "\(record["default"] ?? "") \(record["line"] ?? "")"
    }
    #expect(
      Set(told) == [
        "reader mark-claim [\"ö\", \"g y\"] [\"c\"] 3", "reader note [] [\"i\"] 4",
        "reader tag [\"s\"] [\"t\"] 5", "reader mark-source [] [\"s\"] 5",
      ], "\(told)")
    let text = try bench.run("config").lines.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(text.contains("reader mark-claim ö, g y was c config.yaml:3"))
    #expect(text.contains("reader mark-source none was s config.yaml:5"))
  }

  @Test func hostileValuesAreWrittenOut() throws {
    let run = try bench("text-width: \"\\e[2J\"\nfetch-agent: \"\\u202Ex\"\n").run("config")
    #expect(!(run.output + run.errors).contains("\u{1B}"))
    #expect(!(run.output + run.errors).contains("\u{202E}"))
    #expect(run.errors.split(separator: "\n").count == 2)
  }
}
