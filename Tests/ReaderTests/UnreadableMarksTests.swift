import Model
import Reader
import Testing

/// An article whose marks cannot be read.
@Suite struct UnreadableMarksTests {
  private let words = "marks unreadable: run 'postil check'"

  private func opened(_ scene: Scene, isWithoutMarks: Bool) -> Opened {
    Opened(
      article: scene.reading.imported, notebook: Notebook(), history: History(), place: nil,
      problem: isWithoutMarks ? words : nil, isWithoutMarks: isWithoutMarks)
  }

  @Test func nothingIsMarkedThere() throws {
    var scene = Scene()
    scene.send(.opened(opened(scene, isWithoutMarks: true)))
    #expect(scene.foot.contains(words))
    for keys in ["c", "H", "=", "u"] {
      try scene.press(keys + (keys == "=" ? "<Enter>" : ""))
      #expect(scene.marks.isEmpty && scene.state.saving.waiting.isEmpty)
      try scene.press("<Esc>")
    }
    try scene.press("c")
    #expect(scene.foot.contains("nothing was changed: " + words))
    // Repaired meanwhile.
    scene.send(.refreshed(opened(scene, isWithoutMarks: false)))
    try scene.press("c")
    #expect(scene.marks.count == 1)
  }

  @Test func whatIsShownIsNotTakenAway() throws {
    var scene = Scene()
    try scene.press("c")
    scene.send(.refreshed(opened(scene, isWithoutMarks: true)))
    #expect(scene.marks.count == 1 && scene.foot.contains(words))
  }

  @Test func severalAreCounted() {
    #expect(Status.telling([]) == nil)
    #expect(Status.telling(["a"])?.text == "a")
    #expect(Status.telling(["a", "b", "c"])?.text == "3 files are damaged: run 'postil check'")
  }
}
