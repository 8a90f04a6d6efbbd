import Model
import Reader
import Screen
import Testing

@Suite struct ExportTests {
  private func scene() -> Scene {
    var scene = Scene()
    scene.offer([
      ExportChoice("markdown", summary: "quotes", ending: "md"),
      ExportChoice("csv", summary: "a table", ending: "csv"),
    ])
    return scene
  }

  @Test func aFormatAndAPathAreAskedFor() throws {
    var scene = scene()
    try scene.press("E")
    #expect(scene.screen.contains("Write the marks of this article as"))
    try scene.press("csv⏎")
    #expect(scene.screen.contains("harbour-00000000.csv"))
    try scene.press("⏎")
    let order = ExportOrder(
      [ID("harbour-00000000")], format: "csv", path: "harbour-00000000.csv")
    #expect(scene.effects.last == .export(order))
    scene.send(.exportFound(order))
    #expect(scene.foot.contains("which is there already? y/n"))
    try scene.press("n")
    #expect(scene.foot.contains("nothing was written") && scene.effects.last == .export(order))
    scene.send(.exportFound(order))
    try scene.press("y")
    var replacing = order
    replacing.replaces = true
    #expect(scene.effects.last == .export(replacing))
  }

  /// What may be answered stands there at any width, and no name shows as another.
  @Test(arguments: [36, 40, 60, 80, 140]) func theQuestionIsWhole(_ columns: Int) throws {
    var scene = scene()
    scene.resize(columns, 24)
    let names = [
      String(repeating: "漢字", count: 30) + ".md", "short.md", String(repeating: "a/b", count: 90),
      "\u{202E}bidi.md",
    ]
    for name in names {
      scene.send(.exportFound(ExportOrder([], format: "markdown", path: name)))
      #expect(scene.foot.contains("? y/n") && scene.foot.contains("”"), "\(scene.foot)")
      try scene.press("n")
    }
    scene.send(.exportFound(ExportOrder([], format: "markdown", path: "\u{202E}bidi.md")))
    #expect(columns < 40 || scene.foot.contains(#"\u{202E}bidi.md"#))
  }

  @Test func theFolderIsShownAsLongAsThePathBeginsThere() throws {
    var scene = scene()
    scene.state.settings.folder = "/home/mira/desk"
    try scene.press("Ecsv⏎")
    #expect(scene.screen.contains("Write csv to this file in /home/mira/desk"))
    try scene.press("<C-u>~/")
    #expect(scene.screen.contains("Write csv to this file ─"))
    try scene.press("<C-u>/tmp/x")
    #expect(scene.screen.contains("Write csv to this file ─"))
  }

  @Test func escWritesNothing() throws {
    var scene = scene()
    try scene.press("Emark⏎x<Esc>")
    #expect(scene.state.mode == .normal && scene.foot.contains("nothing was written"))
    #expect(!scene.effects.contains { if case .export = $0 { true } else { false } })
  }

  @Test func whereNoArticleIsMeantItSaysSo() throws {
    var scene = scene()
    try scene.pressAndWait("4")
    try scene.press("E")
    #expect(scene.foot.contains("open an article, or choose one in the list"))
  }
}
