import Model
import Screen
import Testing
import Text

@testable import Reader

@Suite struct ChangesPageTests {
  private let old = Article.made([
    (.paragraph, "The tide came on Monday, said the office of the harbour."),
    (.paragraph, "Nobody was told."),
  ])
  private let new = Article.made([
    (.paragraph, "The tide came on Sunday, said the office of the harbour."),
    (.paragraph, "Nobody was told."),
  ]).asVersion(2, of: ID("harbour-00000000"))

  private func scene(_ article: Article) -> Scene {
    var scene = Scene(columns: 100, rows: 16)
    scene.send(
      .opened(Opened(article: article, notebook: Notebook(), history: History(), place: nil)))
    return scene
  }

  @Test func theBarTellsTheVersion() {
    #expect(scene(new).screen.contains("version 2 · The Quay"))
    #expect(!scene(old).screen.contains("version"))
  }

  @Test func whatChangedIsAPage() throws {
    var scene = scene(new)
    try scene.press("gv")
    #expect(scene.effects.last == .compare(new.id))
    scene.send(.compared(Comparison(old: old, new: new)))
    #expect(scene.screen.contains("From version 1 to version 2"))
    #expect(scene.screen.contains("~ The tide came on [-Monday-]{+Sunday+}, said"))
    #expect(scene.screen.contains("… 1 paragraph unchanged …"))
    try scene.press("jk")
    #expect(scene.screen.contains("What changed"))
    try scene.press("x")
    #expect(!scene.screen.contains("What changed") && scene.state.mode == .normal)
  }

  @Test func theFirstVersionHasNothingBeforeIt() throws {
    var scene = scene(old)
    try scene.press("gv")
    #expect(scene.foot.contains("this is the first version"))
    #expect(!scene.effects.contains(.compare(old.id)))
  }

  @Test func anAnswerThatComesTooLateIsPassedOver() throws {
    var scene = scene(new)
    try scene.press("gv:")
    scene.send(.compared(Comparison(old: old, new: new)))
    #expect(!scene.screen.contains("What changed"))
  }
}
