import Foundation
import Reader
import Screen
import TestSupport
import Testing

@testable import CLI

@Suite struct ConfigurationTests {
  /// What is wrong with a file, in words; and what was taken from it.
  private func read(_ yaml: String) -> (Configuration, [String]) {
    var configuration = Configuration()
    let errors = configuration.read(yaml, path: "config.yaml")
    return (configuration, errors.map(\.error.words))
  }

  @Test func everyOptionIsTaken() {
    let (taken, errors) = read(
      "theme: dusk\ntext-width: 66\nmouse: false\ncolours: mono\nrail: false\nreading-speed: 200\n")
    #expect(errors.isEmpty)
    #expect(taken.theme == "dusk" && taken.textWidth == 66)
    #expect(taken.mouse == false && taken.colours == .mono)
    #expect(taken.rail == false && taken.readingSpeed == 200)
    #expect(taken.lines["theme"] == 1 && taken.lines["reading-speed"] == 6)
  }

  /// In quotation marks YAML has a text; where a number is wanted, nobody means one.
  @Test func aNumberMayBeQuoted() {
    let (taken, errors) = read("text-width: \"66\"\nmouse: 'false'\ncolours: '16'")
    #expect(errors == [] && taken.textWidth == 66 && taken.mouse == false)
    #expect(taken.colours?.rawValue == "16")
  }

  @Test(arguments: ["columns: []", "columns: none"])
  func aListMayBeEmpty(_ yaml: String) {
    let (taken, errors) = read(yaml)
    #expect(errors == [] && taken.columns == [])
    let option = ConfigurationOption.named("columns")
    #expect(option?.value(taken) == "none")
  }

  @Test func whatIsLongIsShortened() {
    let long = String(repeating: "x", count: 900)
    for yaml in ["text-width: \(long)", "\(long): 3", "keys: {reader: {tag: \(long)}}"] {
      let errors = read(yaml).1
      #expect(errors.count == 1 && errors.allSatisfy { $0.count < 300 }, "\(errors)")
    }
  }

  private static let noTexts: [(bytes: [UInt8], words: String)] = [
    (Array("m\0o\0u\0s\0e\0".utf8), ":1: a NUL"),
    ([0xFF, 0xFE] + Array("m\0o\0".utf8), ": in UTF-16"),
    (Array("mouse: false\nrail: \0\n".utf8), ":2: a NUL"),
    (Array("mouse: false\n# caf".utf8) + [0xE9, 0x0A], ":2: no UTF-8"),
  ]

  @Test(arguments: noTexts.indices)
  func bytesThatAreNoTextAreTold(_ number: Int) throws {
    let (bench, (bytes, words)) = (try Sandbox(), Self.noTexts[number])
    try bench.write(bytes, to: "config/postil/config.yaml")
    let run = try bench.run("config")
    #expect(run.errors.split(separator: "\n").count == 1, "\(run)")
    #expect(run.errors.contains("config.yaml" + words), "\(run)")
  }

  /// Some editors put it in front of UTF-8: it is no part of a file.
  @Test func aByteOrderMarkIsPassedOver() throws {
    let (bench, mark) = (try Sandbox(), "\u{FEFF}")
    try bench.write(Array((mark + "mouse: false\nkey: 3\n").utf8), to: "config/postil/config.yaml")
    let run = try bench.run("config")
    #expect(run.output.contains(/mouse +false/), "\(run)")
    #expect(run.errors.contains("config.yaml:2: no key"), "\(run)")
    try bench.write(Array((mark + "").utf8), to: "config/postil/config.yaml")
    let palette = (0..<16).map { "  base0\(String($0, radix: 16, uppercase: true)): \"101010\"\n" }
    try bench.write(
      Array(
        (mark + "system: base16\nname: Marked\nvariant: dark\npalette:\n" + palette.joined()).utf8),
      to: "config/postil/themes/marked.yaml")
    let themes = try bench.run("themes")
    #expect(themes.errors == "" && themes.output.contains("marked"), "\(themes)")
  }

  @Test func whatNobodyTypesIsNoSequence() {
    let keys = Array(repeating: "g", count: 5000).joined(separator: " ")
    let errors = read("mouse: true\nkeys:\n  reader:\n    tag: \(keys)\n    claims: \"\(keys)\"\n")
      .1
    #expect(
      errors.first == "config.yaml:4: tag: takes at most 8 keys one after the other", "\(errors)")
  }

  @Test func aLinkThatLeadsNowhereIsTold() throws {
    let bench = try Sandbox()
    let link = { (target: String) in
      try bench.shell("mkdir -p config/postil; ln -sfn \(target) config/postil/config.yaml")
    }
    _ = try link("nowhere")
    #expect(try bench.run("config").errors.contains("config.yaml: a link that leads to no file"))
    _ = try link("config.yaml")
    #expect(try bench.run("config").errors.split(separator: "\n").count == 1)
    _ = try bench.shell("echo 'mouse: false' > real; ln -sfn ../../real config/postil/config.yaml")
    try bench.run("config").expectDone()
  }

  private static let manyKeys: [String] = {
    let unknown = (1...6000).map { "k\($0)" }
    let chords = (0..<8000).compactMap { Unicode.Scalar(0x4E00 + $0) }.map { "\"g \($0)\"" }
    return [
      unknown.map { $0 + ": 1" }.joined(separator: "\n"),
      String(repeating: "mouse: true\n", count: 5000),
      "keys: {reader: {tag: [" + chords.joined(separator: ",") + "]}}",
      "keys: {reader: {" + unknown.map { $0 + ": x" }.joined(separator: ",") + "}}",
    ]
  }()

  @Test(arguments: manyKeys.indices)
  func manyKeysTakeNoTime(_ number: Int) throws {
    let bench = try Sandbox()
    try bench.write(Self.manyKeys[number], to: "config/postil/config.yaml")
    let begin = ContinuousClock.now
    let run = try bench.run("config")
    #expect(begin.duration(to: .now) < .seconds(30))
    #expect(run.errors.split(separator: "\n").count <= 51)
  }

  @Test(arguments: ["", "# nothing yet\n", "---\n"])
  func anEmptyFileIsNoError(_ yaml: String) {
    let (taken, errors) = read(yaml)
    #expect(errors.isEmpty && taken == Configuration())
  }

  @Test(arguments: [
    ("mouse: true\ntextwidth: 66", "config.yaml:2: no key “textwidth”; did you mean text-width?"),
    ("them: x", "config.yaml:1: no key “them”; did you mean theme?"),
    ("kyes: x", "config.yaml:1: no key “kyes”; did you mean keys?"),
    ("zebra: x", "config.yaml:1: no key “zebra”"),
    (
      "text-width: wide",
      "config.yaml:1: text-width takes a number from 20 to 400, not “wide”"
    ),
    ("text-width: 7", "config.yaml:1: text-width takes a number from 20 to 400, not “7”"),
    ("text-width:", "config.yaml:1: text-width takes a number from 20 to 400, not nothing"),
    ("mouse: [1]", "config.yaml:1: mouse takes true or false, not a list"),
    ("rail: 3", "config.yaml:1: rail takes true or false, not “3”"),
    (
      "reading-speed: 9",
      "config.yaml:1: reading-speed takes a number from 50 to 2000, not “9”"
    ),
    ("mouse: {a: 1}", "config.yaml:1: mouse takes true or false, not a mapping"),
    (
      "mouse: flase",
      "config.yaml:1: mouse takes true or false, not “flase”; did you mean false?"
    ),
    (
      "colours: 512",
      "config.yaml:1: colours takes truecolor, 256, 16 or mono, not “512”"
    ),
    (
      "colours: truecolour",
      "config.yaml:1: colours takes truecolor, 256, 16 or mono, not “truecolour”; "
        + "did you mean truecolor?"
    ),
    ("fetch-agent: \"a\\nb\"", "config.yaml:1: fetch-agent takes a name, not “a b”"),
    ("mouse: true\nmouse: false", "config.yaml:2: mouse stands in line 1 already, which counts"),
    ("- one\n- two", "config.yaml: not a list of `key: value` lines"),
  ])
  func whatIsWrongIsToldWithItsLine(_ yaml: String, _ expected: String) {
    let (taken, errors) = read(yaml)
    #expect(errors == [expected])
    #expect(taken.textWidth == nil && taken.mouse != false)
  }

  @Test(arguments: [
    ("theme: [unclosed\nmouse: true", 1), ("theme: \"x\nmouse: true", 1),
    ("mouse: true\ntheme: @x", 2), ("theme: a\n b: c", 2), ("a: {b: 1, b: 2}", 1),
  ])
  func brokenYAMLIsOneLine(_ yaml: String, _ line: Int) {
    let (taken, errors) = read(yaml)
    #expect(errors.count == 1 && taken == Configuration())
    #expect(errors.first?.hasPrefix("config.yaml:\(line): ") == true, "\(errors)")
    #expect(errors.first?.contains("so all defaults hold") == true)
    #expect(errors.first?.contains("\n") == false)
  }

  @Test func theRestOfTheFileCounts() {
    let (taken, errors) = read("mouse: maybe\ntext-width: 50")
    #expect(errors.count == 1 && taken.textWidth == 50)
  }

  @Test func aWrongConfigurationIsToldAndTheReaderStillOpens() throws {
    let sandbox = try Sandbox(articles: ["quay.txt": Sample.quay])
    try sandbox.write("zebra: 1\ntheme: quaysid\n", to: "config/postil/config.yaml")
    let run = try sandbox.run("replay", "-", input: "")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2 && run.status == 1)
    #expect(lines.first?.contains("config.yaml:1: no key “zebra”") == true)
    #expect(
      lines.last?.contains("config.yaml:2: no theme “quaysid”; did you mean quayside?") == true)
    #expect(run.output.contains("The quay leaks"))
  }

  /// What stands in the papers as an example is right, and names every option.
  @Test func theExampleIsRight() {
    let (taken, errors) = read(ConfigurationExample.options + "\n" + ConfigurationExample.keys)
    #expect(errors == [])
    for option in ConfigurationOption.all { #expect(option.value(taken) == option.example) }
    #expect(taken.keymap.1.map(\.error.words) == [])
    #expect(taken.keymap.0.labels(of: "mark-claim") == ["ö"])
  }

  /// `POSTIL_REWRITE_GOLDEN=1` writes the page anew, and the test fails all the same.
  @Test func thePageIsWhatTheProgramSays() throws {
    let said = try Sandbox().run("papers", "configuration")
    said.expectDone()
    try Golden.check(said.output, at: PackageFolder.root.appending(path: "docs/configuration.md"))
    for option in ConfigurationOption.all {
      #expect(said.output.contains("| `\(option.name)` |"), "\(option.name)")
    }
  }
}

/// `keys:` in the file.
@Suite struct KeysOptionTests {
  private func read(_ keys: String) -> (Configuration, [String]) {
    var configuration = Configuration()
    let yaml = "keys:\n  " + keys.replacing("\n", with: "\n  ")
    let wrong = configuration.read(yaml, path: "config.yaml")
    return (configuration, (wrong + configuration.keymap.1).map(\.error.words))
  }

  private func keys(_ command: String, _ configuration: Configuration) -> [String] {
    configuration.keymap.0.keys(of: command).map(\.written)
  }

  @Test func keysAreTakenInAllTheirWays() {
    let (taken, errors) = read(
      """
      reader:
        mark-claim: ö
        mark-source: [C-x, F5, "g y"]
        tag: ~
        note: "#"
        grade: none
        delete: []
      everywhere: {help: F9, palette: "-"}
      articles:
      """)
    #expect(errors == [])
    #expect(keys("mark-claim", taken) == ["ö"])
    #expect(keys("mark-source", taken) == ["C-x", "F5", "g y"])
    #expect(keys("tag", taken) == ["~"] && keys("note", taken) == ["#"])
    #expect(keys("delete", taken) == [] && keys("help", taken) == ["F9"])
    #expect(taken.keymap.0.keys(of: "grade").map(\.mode) == [.claims])
  }

  @Test(arguments: [
    ("raeder:\n  tag: Y", "config.yaml:2: no view “raeder”; did you mean reader?"),
    (
      "mark-claim: x",
      "config.yaml:2: mark-claim is a command, and stands below its view: `reader:`"
    ),
    ("reader: x", "config.yaml:2: reader takes commands with their keys, not “x”"),
    (
      "reader:\n  mark-clam: x",
      "config.yaml:3: no command “mark-clam”; did you mean mark-claim?"
    ),
    ("reader:\n  tag: Entr", "config.yaml:3: tag: no key “Entr”; did you mean Enter?"),
    ("reader:\n  tag: [Y, Entr]", "config.yaml:3: tag: no key “Entr”; did you mean Enter?"),
    (
      "reader:\n  tag: Y yz-w",
      "config.yaml:3: tag: no key “yz-w”; a key is a sign, a name such as Space, Enter or F5, C-x "
        + "with Ctrl, or several with spaces between: g x"
    ),
    (
      "reader:\n  tag: Y, F5",
      "config.yaml:3: tag: several keys stand in brackets, with commas between them: [h, Left]"
    ),
    ("reader:\n  tag: S-a", "config.yaml:3: tag: “S-a” is written A"),
    ("reader:\n  tag: A-S-x", "config.yaml:3: tag: “A-S-x” is written A-X"),
    (
      "reader:\n  tag: C-S-r",
      "config.yaml:3: tag: “C-S-r” cannot be told from C-r: terminals send the same for both"
    ),
    (
      "reader:\n  sort-articles: Y",
      "config.yaml:3: sort-articles can do nothing in reader: it stands below articles"
    ),
    (
      "claims:\n  mark-claim: Y",
      "config.yaml:3: mark-claim can do nothing in claims: it stands below reader"
    ),
    (
      "reader:\n  tag: Esc x",
      "config.yaml:3: tag: Esc gives up keys that wait, and is none of several"
    ),
    (
      "reader:\n  tag: 2 x",
      "config.yaml:3: tag: 2 begins a count, and no keys that follow each other"
    ),
    (
      "reader:\n  tag: # x",
      "config.yaml:3: tag: takes keys, or none; a sign that YAML knows stands in quotes: \"#\""
    ),
    ("reader:\n  tag: {x: y}", "config.yaml:3: tag takes keys, or none, not a mapping"),
    ("reader:\n  tag: ö\n  tag: Y", "config.yaml:4: tag stands in line 3 already, which counts"),
    (
      "reader:\n  tag: Y\n  note: Y",
      "config.yaml:4: Y in reader is tag's in line 3 already, and not note's"
    ),
    (
      "reader:\n  tag: Y\n  note: Y y",
      "config.yaml:4: Yy in reader of note is hidden by Y, which line 3 gives to tag"
    ),
    (
      "reader:\n  tag: Y y\n  note: Y",
      "config.yaml:4: Y in reader of note would hide Yy, which line 3 gives to tag"
    ),
    (
      "reader:\n  tag: s",
      "config.yaml:3: s in reader is tag now: mark-source loses s and has no key there; a line of "
        + "its own says what it is to have"
    ),
    (
      "reader:\n  tag: G x",
      "config.yaml:3: G x in reader is tag now: go-to-end loses G and has no key there; a line of "
        + "its own says what it is to have"
    ),
    ("reader:\n  help: none", "config.yaml:3: help has no keys below reader, but below everywhere"),
    (
      "everywhere:\n  palette: none",
      "config.yaml:3: palette keeps :, for it finds the commands that have no key"
    ),
  ])
  func whatIsWrongIsToldWithItsLine(_ yaml: String, _ expected: String) {
    let (taken, errors) = read(yaml)
    #expect(errors == [expected.replacing("G x in", with: "Gx in")])
    // Whatever is wrong, the program goes on, and the rest is as it was.
    #expect(keys("highlight", taken) == ["H"] && keys("palette", taken) == [":"])
  }

  @Test func aViewThatStandsTwiceIsOne() {
    let (taken, errors) = read("reader:\n  tag: Y\nreader:\n  note: ö")
    #expect(errors == [] && keys("tag", taken) == ["Y"] && keys("note", taken) == ["ö"])
  }

  @Test func theReaderHasThem() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    try bench.write(
      "keys:\n  reader: {mark-claim: ö, tag: g y}\n", to: "config/postil/config.yaml")
    let run = try bench.run("replay", "-", "the-quay", input: "ögyleak⏎")
    run.expectDone()
    let marks = try bench.run("marks")
    #expect(marks.output.contains("claim") && marks.output.contains("#leak"), "\(run.output)")
  }
}
