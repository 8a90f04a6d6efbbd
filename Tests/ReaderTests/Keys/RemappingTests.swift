import Screen
import TestSupport
import Testing

@testable import Reader

/// The user's own keys: which command has which, and what is said of those that two want.
@Suite struct RemappingTests {
  /// A line of the user's: `reader | tag | x, g y`; nothing behind the second bar takes all away.
  private func lines(_ text: String) throws -> [Remapping] {
    try text.split(separator: "\n").enumerated().map { number, line in
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.split(separator: " ").joined(separator: " ")
      }
      let keys = try fields[2].split(separator: ", ").map { try KeyEvent.sequence(String($0)) }
      return Remapping(
        try #require(KeyMode(rawValue: fields[0])), fields[1], keys, line: number + 1)
    }
  }

  private func remapped(_ text: String) throws -> (map: Keymap, conflicts: [String]) {
    let (map, conflicts) = Keymap.standard.remapped(try lines(text))
    return (map, conflicts.map { "\($0.line): \(Self.words($0.1))" })
  }

  private static func words(_ conflict: KeyConflict) -> String {
    switch conflict {
    case .taken(let new, let old, let line):
      "\(new.label) \(new.command) taken by \(old.command) \(line)"
    case .hidden(let new, let old, let line):
      "\(new.label) \(new.command) hidden by \(old.label) \(old.command) \(line)"
    case .hides(let new, let old, let line):
      "\(new.label) \(new.command) hides \(old.label) \(old.command) \(line)"
    case .displaces(let own, let lost, let left):
      "\(own.label) \(own.command) displaces "
        + lost.map { "\($0.label) \($0.command)" }.joined(separator: ", ")
        + " leaving \(left.map(\.label).joined(separator: " "))"
    case .nothingToTake(let command, let mode, let bound):
      "\(command) not in \(mode.rawValue) but \(bound.map(\.rawValue).joined(separator: " "))"
    case .misplaced(let command, let mode, let homes):
      "\(command) idle in \(mode.rawValue), not \(homes.map(\.rawValue).joined(separator: " "))"
    case .palette(let key): "palette keeps \(key.label)"
    case .wayOut(let own, let way): "\(own.label) stays \(way.command)'s"
    }
  }

  private func labels(_ command: String, _ map: Keymap) -> String {
    map.labels(of: command).joined(separator: " ")
  }

  @Test func aLineSaysAllKeysOfTheCommand() throws {
    let (map, conflicts) = try remapped("reader | mark-claim | ö, g y, F9\nreader | note |")
    #expect(conflicts == [])
    #expect(labels("mark-claim", map) == "ö gy F9" && labels("note", map) == "")
    #expect(map.find([KeyEvent(.character("c"))], in: [.reader, .everywhere]) == .nothing)
    #expect(
      map.find([KeyEvent(.character("ö"))], in: [.reader, .everywhere]) == .command("mark-claim"))
    // Where the command stood in the table, its keys stand now.
    let order = map.bindings.map(\.command).filter { ["mark-claim", "mark-source"].contains($0) }
    #expect(order == ["mark-claim", "mark-claim", "mark-claim", "mark-source"])
  }

  @Test func noViewCanShutItsUserIn() throws {
    let (map, conflicts) = try remapped(
      "reader | attribute | :\nreader | mark-source | C-c\nsweeping | mark-claim | : x")
    #expect(conflicts.count == 3 && conflicts.allSatisfy { $0.contains(" stays ") }, "\(conflicts)")
    for modes in [[KeyMode.reader, .everywhere], [.sweeping, .selecting, .reader, .everywhere]] {
      #expect(map.find([KeyEvent(.character(":"))], in: modes) == .command("palette"))
      #expect(
        map.find([KeyEvent(.character("c"), control: true)], in: modes) == .command("interrupt"))
    }
    let (moved, others) = try remapped("everywhere | palette | F9\nreader | attribute | :")
    #expect(others == [] && labels("palette", moved) == "F9")
    let (kept, lost) = try remapped("everywhere | palette | F9\nreader | attribute | F9")
    #expect(lost == ["2: F9 stays palette's"])
    #expect(kept.find([KeyEvent(.function(9))], in: [.reader, .everywhere]) == .command("palette"))
  }

  @Test func nothingIsAsItWas() throws {
    #expect(try remapped("").map == .standard)
    #expect(try remapped("reader | mark-claim | c").map == .standard)
  }

  /// An `ö` of two scalars in the file is the one that a keyboard sends.
  @Test func aSignMayBeComposedInTwoWays() throws {
    let (map, _) = try remapped("reader | tag | o\u{308}")
    #expect(map.find([KeyEvent(.character("\u{F6}"))], in: [.reader]) == .command("tag"))
  }

  @Test(arguments: [
    ("reader | tag | Y\nreader | note | Y", "2: Y note taken by tag 1", "i"),
    ("reader | tag | Y\nreader | note | Y y", "2: Yy note hidden by Y tag 1", "i"),
    ("reader | tag | Y y\nreader | note | Y", "2: Y note hides Yy tag 1", "i"),
    ("reader | tag | Y\nreader | note | Y, F9", "2: Y note taken by tag 1", "F9"),
    ("reader | note | Y, Y y", "1: Yy note hidden by Y note 1", "Y"),
  ])
  func ofTwoLinesTheFirstCounts(_ text: String, _ conflict: String, _ note: String) throws {
    let (map, conflicts) = try remapped(text)
    #expect(conflicts == [conflict])
    #expect(labels("note", map) == note)
  }

  @Test(arguments: [
    (
      "reader | mark-claim | s", "1: s mark-claim displaces s mark-source leaving ", "mark-source",
      ""
    ),
    ("reader | tag | j", "1: j tag displaces j move-down leaving Down", "move-down", "Down"),
    ("reader | tag | c x", "1: cx tag displaces c mark-claim leaving ", "mark-claim", ""),
    ("articles | export | g", "", "go-to-top", "gg"),
  ])
  func whatTheUserWroteGoesFirst(
    _ text: String, _ conflict: String, _ command: String, _ left: String
  ) throws {
    let (map, conflicts) = try remapped(text)
    if conflict.isEmpty {
      #expect(conflicts.count == 1 && conflicts[0].contains("displaces gg first-article"))
    } else {
      #expect(conflicts == [conflict])
    }
    #expect(labels(command, map) == left)
  }

  @Test func twoMayChangePlaces() throws {
    let (map, conflicts) = try remapped("reader | mark-claim | s\nreader | mark-source | c")
    #expect(conflicts == [])
    #expect(labels("mark-claim", map) == "s" && labels("mark-source", map) == "c")
    #expect(try remapped("reader | mark-claim | s\nreader | mark-source |").conflicts == [])
  }

  @Test func oneViewIsNoOther() throws {
    let (map, conflicts) = try remapped("articles | export | i\neverywhere | help | F9")
    #expect(conflicts == [])
    #expect(labels("note", map) == "i" && labels("help", map) == "F9")
  }

  @Test func keysThatAreNotThereAreNotTaken() throws {
    let (map, conflicts) = try remapped("reader | help |")
    #expect(conflicts == ["1: help not in reader but everywhere"])
    #expect(labels("help", map) == "? F1")
  }

  @Test(arguments: [
    "everywhere | palette |", "everywhere | palette | \neverywhere | help | :",
    "everywhere | help | :",
  ])
  func thePaletteKeepsAKey(_ text: String) throws {
    let (map, conflicts) = try remapped(text)
    #expect(
      conflicts.contains { $0.hasSuffix("palette keeps :") || $0.hasSuffix("stays palette's") })
    #expect(
      map.find([KeyEvent(.character(":"))], in: [.articles, .everywhere]) == .command("palette"))
  }

  @Test func thePaletteMayHaveAnotherKey() throws {
    let (map, conflicts) = try remapped("everywhere | palette | -")
    #expect(conflicts == [] && labels("palette", map) == "-")
  }

  @Test func everyCommandOfTheTableCanHaveAnother() throws {
    let places = Set(Keymap.standard.bindings.map { [$0.mode.rawValue, $0.command] })
    for place in places {
      let (map, conflicts) = try remapped("\(place[0]) | \(place[1]) | A-ö F24")
      #expect(conflicts == [], "\(place)")
      let mode = try #require(KeyMode(rawValue: place[0]))
      let found = map.find(try KeyEvent.sequence("A-ö F24"), in: [mode])
      #expect(found == .command(place[1]))
      #expect(map.bindings.count { $0.mode == mode && $0.command == place[1] } == 1)
    }
  }
}

/// A reader with keys of the user's: everything that names a key names theirs.
@Suite struct RemappedReaderTests {
  private func scene(_ lines: [Remapping], columns: Int = 120, rows: Int = 24) -> Scene {
    var scene = Scene(columns: columns, rows: rows)
    scene.state.keymap = Keymap.standard.remapped(lines).0
    return scene
  }

  private func line(
    _ mode: KeyMode, _ command: String, _ keys: String...
  ) throws -> Remapping {
    Remapping(mode, command, try keys.map { try KeyEvent.sequence($0) }, line: 1)
  }

  @Test func theNewKeysActAndTheOldDoNot() throws {
    var scene = scene([
      try line(.reader, "mark-claim", "ö"), try line(.reader, "highlight", "g y"),
    ])
    try scene.press("c")
    #expect(scene.marks.isEmpty && scene.foot.contains("c means nothing here: ? shows the keys"))
    try scene.press("ö")
    #expect(scene.quotes == ["claim: Harbour board hid the survey"])
    try scene.press(")gy")
    #expect(scene.marks.count == 2)
  }

  @Test func footHelpPaletteAndWaitingKeysNameThem() throws {
    var scene = scene(
      [
        try line(.reader, "mark-claim", "ö"), try line(.reader, "highlight", "g y"),
        try line(.everywhere, "help", "F9"), try line(.reader, "mark-source"),
      ], rows: 60)
    #expect(scene.foot.contains("ö claim") && scene.foot.contains("F9 help"))
    #expect(!scene.foot.contains("s source"))
    try scene.press("g")
    #expect(scene.screen.contains("y highlight") || scene.foot.contains("highlight"))
    try scene.press("<Esc><F9>")
    let help = HelpPage.lines(of: scene.state)
    #expect(help.contains { $0.key == "ö" && $0.text.hasPrefix("Mark the sentence") })
    #expect(help.contains { $0.key == "gy" })
    #expect(help.contains { $0.key == "F9" && $0.text.hasPrefix("Show the keys") })
    #expect(help.contains { $0.key == ":mark-source" })
    try scene.press("q:mark-cl")
    #expect(scene.screen.contains("· ö") || scene.screen.contains("ö"))
  }

  @Test func whatHasNoKeyIsInThePalette() throws {
    var scene = scene([try line(.reader, "mark-claim")])
    try scene.press(":mark-claim⏎")
    #expect(scene.quotes == ["claim: Harbour board hid the survey"])
  }

  @Test func reasonsNameTheKeysOfTheUser() throws {
    var scene = scene([
      try line(.reader, "select", "X"), try line(.reader, "next-mark", "ö"),
      try line(.everywhere, "back", "Q"), try line(.freshlySelecting, "widen-to-word", "ä"),
    ])
    try scene.press("d")
    #expect(scene.foot.contains("ö goes to the next"))
    try scene.press("X")
    #expect(scene.foot.contains("selecting: s sentence · ä word · p paragraph"))
    try scene.press("<Esc><C-c>")
    #expect(scene.foot.contains("Q goes back, and quits"))
    try scene.press("?")
    #expect(HelpPage.lines(of: scene.state).contains { $0.key.contains("Xä") })
  }

  @Test func noWordsOfTheReaderKeepTheirMarks() throws {
    for command in Commands.all {
      let words = Keymap.standard.spelled(command.summary)
      #expect(!words.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) })
    }
    #expect(
      Keymap.standard.spelled("\(key: "fold") shows, \(key: "no-such") not")
        == "z shows, :no-such not")
    #expect(Keymap.standard.spelled("\u{F8F0}fold") == "fold")
  }

  /// In words a key stands by the name of its command, and every such name is one.
  @Test func everyKeyThatIsNamedIsACommands() throws {
    let modes = KeyMode.allCases
    for command in Commands.all {
      let words = Keymap([]).spelled(command.summary, in: modes)
      for part in words.split(separator: " ") where part.hasPrefix(":") {
        let name = part.dropFirst().prefix { $0.isLetter || $0 == "-" }
        #expect(Commands.named[String(name)] != nil, "\(part)")
      }
    }
  }

  /// Every command of the text has another key, and a key still costs what it did.
  @Test func aKeyCostsNoMore() throws {
    let commands = Set(
      Keymap.standard.bindings.filter { $0.mode == .reader && $0.command != "move-down" }
        .map(\.command))
    let own = try commands.sorted().enumerated().map { number, command in
      try line(.reader, command, "ö \(Character(Unicode.Scalar(UInt8(33 + number % 90))))")
    }
    func time(_ lines: [Remapping]) throws -> Double {
      var scene = scene(lines)
      let keys = try KeyEvent.script("jj")
      return (0..<5).map { _ in
        let start = ThreadTime.now()
        for key in keys + keys {
          scene.send(.input(.key(key)))
          _ = scene.frame
        }
        return ThreadTime.now() - start
      }.min() ?? 0
    }
    let (standard, remapped) = (try time([]), try time(own))
    #expect(remapped < standard * 2, "\(standard) s as it comes, \(remapped) s remapped")
  }

  @Test func aBoundDigitIsNoViewAnyMore() throws {
    let scene = scene([try line(.everywhere, "export", "2")])
    #expect(scene.state.keymap.digit(of: "show-reader") == nil)
    #expect(scene.state.keymap.digit(of: "show-claims") == "3")
  }
}

/// What is wrong with the settings stands in the foot until a key is pressed.
@Suite struct ComplaintsTests {
  private func foot(_ lines: [String], columns: Int) -> String {
    var scene = Scene(columns: columns, rows: 24)
    scene.state.complaints = Complaints(lines)
    return scene.foot
  }

  @Test func theFirstStandsWithTheCountOfTheOthers() {
    let wrong = ["config.yaml:2: no key “them”; did you mean theme?", "two", "three"]
    let foot = foot(wrong, columns: 100)
    #expect(foot.contains("config.yaml:2: no key “them”; did you mean theme?"))
    #expect(foot.contains("2 more: 'postil config'"))
    #expect(self.foot([wrong[0]], columns: 100).contains("did you mean theme?"))
    #expect(!self.foot([wrong[0]], columns: 100).contains("postil config"))
  }

  @Test func whereItIsNarrowTheRightNameStays() {
    let wrong = ["config.yaml:2: no key “text-widht”; did you mean text-width?", "two"]
    let foot = foot(wrong, columns: 80)
    #expect(foot.contains("“text-widht”: text-width?") && foot.contains("1 more: 'postil config'"))
    for columns in [12, 20, 40] { #expect(!self.foot(wrong, columns: columns).isEmpty) }
  }

  @Test func itStaysUntilAKeyIsPressed() throws {
    var scene = Scene(columns: 100, rows: 24)
    scene.state.complaints = Complaints(["config.yaml:2: no"])
    scene.send(.tick)
    scene.resize(90, 20)
    scene.send(.input(.focus(true)))
    #expect(scene.foot.contains("config.yaml:2: no"))
    try scene.press("j")
    #expect(!scene.foot.contains("config.yaml"))
  }
}
