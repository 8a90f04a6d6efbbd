import Model
import Reader
import Screen
import Testing

/// How far one has come, and how long the rest takes.
@Suite struct ProgressTests {
  /// So many paragraphs of ten words.
  private func scene(_ count: Int, columns: Int = 84, rows: Int = 22) -> Scene {
    let words = "one two three four five six seven eight nine ten"
    let blocks = (0..<count).map { _ in (BlockRole.paragraph, words) }
    return Scene([(.boilerplate, "Menu and more")] + blocks, columns: columns, rows: rows)
  }

  private func bar(_ scene: Scene) -> String { scene.frame.line(0) }

  @Test func fromNothingToAll() throws {
    var scene = scene(238)
    #expect(bar(scene).hasSuffix("· 0 % · 10 min left"))
    try scene.press("119j")
    #expect(bar(scene).hasSuffix("% · 5 min left"))
    try scene.press("G")
    #expect(bar(scene).hasSuffix(" · 100 %"))
    try scene.press("gg")
    #expect(bar(scene).hasSuffix("· 0 % · 10 min left"))
  }

  @Test(arguments: [20, 25, 50, 75, 99]) func whereOneGoesIsHowFarOneHasCome(_ percent: Int) throws
  {
    for start in ["", "G", "100j"] {
      var scene = scene(238)
      try scene.press("\(start)\(percent)%")
      #expect(bar(scene).contains(" \(percent) % · "), "\(bar(scene))")
    }
  }

  /// A reader begins at the title, below what is folded above it.
  @Test func theBeginningIsWhereReadingStarts() {
    let blocks = [(BlockRole.boilerplate, "Menu"), (.title, "Title")]
    let text = (0..<40).map { _ in (BlockRole.paragraph, "Some words.") }
    let scene = Scene(blocks + text, columns: 84, rows: 12)
    #expect(scene.reading.topRow(height: 10) == 2)
    #expect(bar(scene).hasSuffix("· 0 % · 1 min left"))
  }

  /// Who printed it is the last to go, but for how far one has come.
  @Test func theOutletStaysLongerThanTheTimeLeft() {
    let scene = scene(238, columns: 64)
    #expect(bar(scene).hasSuffix("  The Quay · 2026-03-02 · 0 %"), "\(bar(scene))")
    #expect(bar(self.scene(238, columns: 44)).hasSuffix("  The Quay · 0 %"))
    #expect(bar(self.scene(238, columns: 28)).hasSuffix("  The… · 0 %"))
    #expect(bar(self.scene(238)).hasSuffix("  The Quay · 2026-03-02 · 0 % · 10 min left"))
  }

  /// All of it is on the screen: nothing is left to come.
  @Test func aShortTextHasItsLength() {
    #expect(bar(scene(3)).hasSuffix("2026-03-02 · 1 min"))
  }

  @Test(arguments: [(238, "10 min"), (119, "20 min"), (2380, "1 min"), (30, "1 h 19 min")])
  func theSpeedIsASetting(_ speed: Int, _ expected: String) {
    let reading = scene(238).reading
    #expect(reading.timeLeft(at: speed, height: 20) == expected + " left")
  }

  @Test func eachSignOfAScriptWithoutSpacesCounts() {
    let han = String(repeating: "漢字かな。", count: 119)
    let scene = Scene([(.paragraph, han), (.paragraph, "and two — words")], columns: 40, rows: 8)
    // 4 signs in 5 are letters; the stops and the rest are words, too.
    #expect(scene.reading.words.total == 119 * 5 + 4)
  }

  /// What says the most stays longest.
  @Test func aNarrowBarLeavesOutWhatSaysLess() {
    let words = { columns in self.bar(self.scene(238, columns: columns)) }
    #expect(words(120).contains("The Quay · 2026-03-02 · 0 % · 10 min left"))
    #expect(words(30).hasSuffix(" 0 %"))
    #expect(words(6).count <= 6)
  }
}
