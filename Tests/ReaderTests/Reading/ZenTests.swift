import Model
import Reader
import Screen
import Testing

/// The text alone on the screen, and its width.
@Suite struct ZenTests {
  private func scene(_ columns: Int = 140, _ rows: Int = 12) throws -> Scene {
    var scene = Scene(columns: columns, rows: rows)
    try scene.press("/Divers⏎c<Esc>")
    return scene
  }

  /// The rows of the screen that hold something, without what stands beside them.
  private func rows(_ scene: Scene) -> [String] {
    scene.screen.split(separator: "\n").map { String($0.drop { $0 == " " }) }
  }

  @Test(arguments: [(140, 12), (100, 12), (80, 24), (40, 9), (3, 3), (1, 1)])
  func whatStoodInARowStandsThere(_ columns: Int, _ rows: Int) throws {
    var scene = try scene(columns, rows)
    let before = (scene.reading, scene.frame)
    try scene.press("F")
    #expect(scene.reading == before.0)
    let panes = scene.state.panes
    #expect(panes.margin == nil && panes.outline == nil && panes.rail == nil)
    #expect(scene.frame.line(0) == "")
    if columns >= 40 { #expect(scene.foot == " F or Esc brings the rest back".prefix(columns - 1)) }
    try scene.press("F")
    #expect(scene.frame == before.1)
  }

  @Test func theTextIsInTheMiddle() throws {
    var scene = try scene()
    try scene.press("F")
    let text = scene.state.panes.text
    #expect(abs(text.column - (140 - text.column - text.columns)) <= 2)
    #expect(text.columns == 72)
  }

  @Test func onlyWhatHasToBeSaidIsSaid() throws {
    var scene = try scene()
    try scene.press("Fj")
    #expect(scene.foot == "")
    try scene.press("c")
    #expect(scene.foot.hasPrefix(" claim marked"))
    #expect(!scene.foot.contains("help"))
    try scene.press("/mole")
    #expect(scene.foot.hasPrefix(" /mole"))
    try scene.press("⏎j?")
    #expect(scene.screen.contains("Moving"))
  }

  @Test func whatIsSelectedIsSeen() throws {
    var scene = try scene()
    try scene.press("F/denied⏎v")
    #expect(scene.foot.contains("selecting:") && scene.foot.contains("c claim"))
    try scene.press("e")
    #expect(scene.foot.hasPrefix(" 1 word selected") && scene.foot.contains("c claim"))
    try scene.press("w")
    #expect(scene.foot.hasPrefix(" 2 words selected"))
    let frame = scene.frame
    let row = try #require((0..<12).first { frame.line($0).contains("denied the") })
    #expect((0..<140).contains { frame[$0, row].roles.contains(Roles(.selection)) })
    try scene.press("<Esc>j")
    #expect(scene.foot == "")
    try scene.press("Sclaim⏎⏎j")
    #expect(scene.foot.contains("sweep: claim · Esc ends"))
  }

  @Test func escapeEndsItAfterTheSelection() throws {
    var scene = try scene()
    try scene.press("Fvw<Esc>")
    #expect(scene.state.isAlone && scene.reading.selection == nil)
    try scene.press("<Esc>")
    #expect(!scene.state.isAlone)
    #expect(scene.frame.line(0).contains("Articles ▸"))
  }

  @Test func otherViewsAreWhole() throws {
    var scene = try scene()
    try scene.press("Fq")
    #expect(scene.frame.line(0) != "" && scene.foot != "")
    try scene.press("⏎")
    #expect(!scene.state.isAlone || scene.frame.line(0) == "")
  }

  /// The first sentence on the screen stays there, however often the width changes.
  @Test func theColumnIsMadeNarrowerAndWider() throws {
    let words = (0..<400).map { "Sentence \($0) is here." }.joined(separator: " ")
    var scene = Scene([(.title, "Long"), (.paragraph, words)], columns: 100, rows: 20)
    try scene.press("20j")
    let top = scene.reading.top
    let first = { scene.frame.line(1).contains(scene.reading.text[Span(top, top + 12)]) }
    #expect(first())
    for keys in ["g<lt>", "g<lt>", "3g<lt>", "g>", "4g>"] {
      try scene.press(keys)
      let layout = scene.reading.layout
      #expect(layout.row(at: top) == scene.reading.topRow(height: 18), "\(keys)")
      #expect(scene.reading.top == top)
    }
    #expect(scene.state.settings.textWidth == 72 && scene.effects.last == .keepTextWidth(72))
    #expect(first())
  }

  @Test func whatHasNoRoomAnyMoreIsSaid() throws {
    var scene = try scene(140, 24)
    #expect(scene.state.panes.outline != nil && scene.state.panes.margin != nil)
    try scene.press("g>")
    #expect(scene.foot.contains("the column has 76 cells") && !scene.foot.contains("no room"))
    while scene.state.panes.outline != nil { try scene.press("g>") }
    #expect(scene.foot.contains("cells · no room for the outline"), "\(scene.foot)")
    while scene.state.panes.margin != nil { try scene.press("g>") }
    #expect(scene.foot.contains("cells · no room for the margin"))
  }

  /// A step that the edge of the screen cuts short is taken back by the other key.
  @Test(arguments: [
    ("g>", "g<lt>"), ("3g>", "g<lt>"), ("g>g>", "g<lt>"), ("g>99g<lt>g>4g>", "9g<lt>"),
  ])
  func aStepThatWasCutShortIsTakenBack(_ there: String, _ back: String) throws {
    var scene = Scene(columns: 80, rows: 20)
    try scene.press(there)
    #expect(scene.state.settings.textWidth != 72)
    try scene.press(back)
    let expected = back.hasPrefix("9") ? 20 : 72
    #expect(scene.state.settings.textWidth == expected)
    #expect(scene.effects.last == .keepTextWidth(expected))
  }

  @Test func theWidthHasItsBounds() throws {
    var scene = Scene(columns: 80, rows: 20)
    try scene.press("99g<lt>g<lt>")
    #expect(scene.state.settings.textWidth == 20)
    #expect(scene.foot.contains("the column is no narrower"))
    try scene.press("99g>")
    let text = scene.state.panes.text
    #expect(scene.state.settings.textWidth == text.columns)
    try scene.press("g>")
    #expect(scene.foot.contains("the screen has no more room"))
    var tiny = Scene(columns: 12, rows: 5)
    try tiny.press("g<lt>g>")
    #expect(tiny.state.panes.text.columns > 0)
  }
}
