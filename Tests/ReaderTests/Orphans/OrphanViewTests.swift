import Foundation
import Model
import Screen
import TestSupport
import Testing

@testable import Reader

@Suite struct OrphanViewTests {
  private static let signature = Signature(creator: "ana", time: Timestamp(seconds: 1_771_000_000))

  /// The orphans of another article.
  private func other(_ old: String, _ new: String) -> OrphanGroup {
    let first = Article.made([(.paragraph, old)]).asVersion(1, of: ID("quay-11111111"))
    let second = Article.made([(.paragraph, new)]).asVersion(2, of: ID("quay-11111111"))
    let mark = Mark(
      .claim, over: [first.text.whole], of: first, by: Self.signature, beside: [])
    let notebook = Notebook(annotations: Annotations(marks: [mark]))
    return OrphanGroup(
      Opened(article: second, notebook: notebook, history: History(), place: nil), from: [first])
  }

  @Test(arguments: [(80, 24), (140, 40), (60, 20)])
  func wholeScreens(_ columns: Int, _ rows: Int) throws {
    var scene = OrphanScene(columns: columns, rows: rows)
    try scene.press("<F7>")
    try check(scene, "orphans")
    try scene.press("K⇥v/Nobody⏎vs")
    try check(scene, "orphan-by-hand")
    try scene.press("q<F2><F7>")
    try check(scene, "orphans-of-all")
    try scene.press("ddd")
    try check(scene, "orphans-none")
  }

  private func check(_ scene: OrphanScene, _ name: String) throws {
    let size = scene.state.size
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Golden")
    let file = folder.appending(path: "\(name)-\(size.columns)x\(size.rows).txt")
    try Golden.check(scene.frame.styled, at: file)
  }

  @Test func theDifferingWordsAreShownAsInTheDiff() throws {
    var scene = OrphanScene(columns: 140, rows: 40)
    try scene.press("<F7>")
    #expect(scene.screen.contains("The board [-knew of the cracks for two years-]{+had known of"))
    #expect(scene.screen.contains("Where it stood, in version 1"))
    #expect(scene.screen.contains("¶ The board knew of the cracks"))
  }

  @Test func withoutTheOldTextTheKeptSurroundingsAreShown() throws {
    let scene = OrphanScene()
    let annotations = scene.scene.reading.annotations
    let group = OrphanGroup(
      Opened(
        article: scene.new, notebook: Notebook(annotations: annotations), history: History(),
        place: nil), from: [])
    let detail = try #require(group.detail(of: group.items[1]))
    #expect(detail.version == nil)
    #expect(detail.was.parts.map(\.kind) == [.around, .marked, .around, .around])
    #expect(detail.was.parts[0].words == "…it. ¶ At night ¶ It was Tuesday. ")
  }

  @Test func theLibrarysAreGroupedByArticle() throws {
    let quay = other("Eleven boats lay at the quay.", "Eleven ships lay off the quay at noon.")
    var scene = OrphanScene(others: [quay])
    try scene.press("<F2><F7>")
    #expect(scene.list == ["▸The board", "Two boats", "The mole", "Eleven boats"])
    let rows = scene.screen.split(separator: "\n").map(String.init)
    #expect(rows[1] == " Harbour board hid the survey" + String(repeating: " ", count: 49) + "3")
    try scene.press("Gd")
    #expect(scene.state.reading?.article.id == quay.id, "what is done opens its article")
    #expect(scene.list == ["The board", "Two boats", "▸The mole"])
    try scene.press("d")
    #expect(scene.list == ["The board", "▸Two boats"])
    try scene.press("u")
    #expect(scene.list == ["The board", "Two boats", "▸The mole"])
    try scene.press("u")
    #expect(scene.list == ["The board", "Two boats", "The mole", "▸Eleven boats"])
    try scene.press("a")
    #expect(scene.list == ["▸Eleven boats"] && scene.screen.contains("version 2"))
    try scene.press("a")
    #expect(scene.list.count == 4)
  }

  @Test func whatIsHostileIsCleaned() throws {
    let quay = other(
      "Eleven \u{1B}[31mboats\u{202E} lay at\u{7} the quay.",
      "Eleven \u{1B}]52;c;x\u{7}ships lay \u{9B}off the \u{200F}quay.")
    var scene = OrphanScene(others: [quay])
    try scene.press("<F2><F7>G")
    let steering = scene.screen.unicodeScalars.filter {
      $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E)
    }
    #expect(steering.isEmpty && scene.screen.contains("boats"))
  }

  @Test func anySizeIsDrawn() throws {
    for columns in [1, 2, 7, 20, 41, 80, 109, 110, 200] {
      for rows in [1, 2, 3, 5, 9, 24] {
        var scene = OrphanScene(columns: columns, rows: rows)
        try scene.press("<F7>⇥ojqd")
        #expect(scene.frame.size == Size(columns: columns, rows: rows))
      }
    }
  }

  @Test func aNewerVersionSaysWhereTheOrphansAre() throws {
    var scene = OrphanScene()
    let reading = scene.scene.reading
    let third = scene.new.asVersion(3, of: scene.new.id)
    scene.send(
      .opened(
        Opened(article: third, notebook: reading.notebook, history: History(), place: nil)))
    #expect(scene.foot.contains("gv shows changes · 3 orphans · 6 shows them"))
    try scene.press("<F7>")
    scene.send(
      .opened(
        Opened(article: scene.new, notebook: reading.notebook, history: History(), place: nil)))
    #expect(scene.state.view == .orphans, "a version that comes in leaves the view where it is")
  }
}
