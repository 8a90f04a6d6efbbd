import Model
import Reader
import Screen
import Testing

/// What the screen says of keys: those that wait, those of the palette, those in the foot.
@Suite struct KeysInSightTests {
  @Test func keysThatWaitShowAllThatMayFollow() throws {
    for (columns, rows) in [(80, 24), (100, 30), (140, 40)] {
      var scene = Scene(columns: columns, rows: rows)
      try scene.press("g")
      #expect(!scene.screen.contains("g …"), "whoever types on sees nothing come and go")
      #expect(scene.state.awaitsMoreKeys)
      scene.send(.idle)
      #expect(!scene.state.awaitsMoreKeys && scene.screen.contains("g …"))
      let bindings = scene.state.keymap.bindings.filter {
        $0.keys.count > 1 && $0.keys[0] == KeyEvent(.character("g"))
          && [.reader, .everywhere].contains($0.mode)
      }
      #expect(bindings.count > 10)
      for binding in bindings {
        let words = "\(binding.keys[1].label) \(binding.command.replacing("-", with: " "))"
        #expect(scene.screen.contains(words), "\(words) at \(columns) columns")
      }
      try scene.press("g")
      #expect(!scene.screen.contains("g …"))
    }
  }

  @Test func escTakesTheKeysBackAndANarrowScreenHolds() throws {
    var scene = Scene(columns: 20, rows: 5)
    try scene.press("g")
    scene.send(.idle)
    #expect(scene.screen.contains("go to top"))
    try scene.press("<Esc>")
    #expect(!scene.screen.contains("go to top") && scene.state.pending.isEmpty)
    for size in [(1, 1), (2, 2), (300, 1)] {
      scene.resize(size.0, size.1)
      try scene.press("g")
      scene.send(.idle)
      _ = scene.frame
      try scene.press("<Esc>")
    }
  }

  @Test func thePaletteShowsKeysInOneColumnAndWhatCanActFirst() throws {
    var scene = Scene()
    try scene.press(":mark")
    let line = try #require(scene.line(with: "mark-claim"))
    #expect(line.hasSuffix(" c"))
    try scene.press("<Esc>:extend")
    let disabled = try #require(scene.line(with: "extend-mark"))
    #expect(disabled.contains("no mark was made or visited yet") && disabled.hasSuffix(" +"))
    try scene.press("<Esc>1:")
    scene.send(.idle)
    guard case .picking(let picker) = scene.state.mode else {
      Issue.record("no palette")
      return
    }
    let reasons = picker.choices.map { $0.disabled == nil }
    #expect(reasons == reasons.sorted { $0 && !$1 }, "what can act stands before what can't")
    #expect(picker.choices.first?.value == "open-article" || picker.choices.first?.trail != "")
  }

  @Test func thePaletteBeginsWithWhatOneWouldWant() throws {
    func first(_ count: Int, in scene: Scene) -> [String] {
      guard case .picking(let picker) = scene.state.mode else { return [] }
      return picker.choices.prefix(count).map(\.value)
    }
    var scene = Scene()
    try scene.press(":")
    #expect(first(3, in: scene) == ["search", "mark-claim", "mark-source"])
    try scene.press("<Esc>")
    try scene.pressAndWait("1")
    try scene.press(":")
    #expect(first(2, in: scene) == ["open-article", "filter-articles"])
    #expect(!first(20, in: scene).contains("cancel"))
  }

  /// Keys before names, names before what is said of a command.
  @Test(arguments: [
    ("q", "back"), ("gd", "compare-with"), ("colu", "widen-column"), ("S", "sweep"),
    ("redo", "redo"),
  ])
  func whatIsTypedIsMostOfAllAKeyOrAName(_ typed: String, _ command: String) throws {
    var scene = Scene()
    try scene.press(":" + typed)
    guard case .picking(let picker) = scene.state.mode, case .choice(let first)? = picker.current
    else {
      Issue.record("no palette")
      return
    }
    #expect(first.value == command)
  }

  @Test func theFootKeepsItsKeysWhereverTheCursorStands() throws {
    var scene = Scene(Scene.long, columns: 80, rows: 24)
    func hints() -> Substring { scene.foot.suffix(40) }
    try scene.press("/7⏎cgg")
    let first = hints()
    #expect(first.contains("? help"))
    for _ in 0..<60 {
      try scene.press("j")
      #expect(hints() == first, "line \(scene.reading.cursor)")
    }
  }
}

extension Scene {
  fileprivate func line(with words: String) -> String? {
    (0..<state.size.rows).map { frame.line($0) }.first { $0.contains(words) }
  }
}
