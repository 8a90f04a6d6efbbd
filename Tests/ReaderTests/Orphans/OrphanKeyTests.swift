import Model
import Screen
import Testing

@testable import Reader

/// Each key of the view of orphans: what is listed, and what was changed.
@Suite struct OrphanKeyTests {
  private func check(
    _ keys: String, _ list: [String], foot: String = "", in start: OrphanScene = OrphanScene(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> OrphanScene {
    var scene = start
    try scene.press("<F7>" + keys)
    #expect(scene.list == list, sourceLocation: sourceLocation)
    #expect(scene.foot.contains(foot), "\(scene.foot)", sourceLocation: sourceLocation)
    return scene
  }

  @Test func theDigitShowsThem() throws {
    var scene = OrphanScene()
    try scene.press("j")
    #expect(scene.foot.contains("5 marks · 3 orphans · 6 shows them"))
    try scene.pressAndWait("6")
    #expect(scene.state.view == .orphans)
    #expect(scene.list == ["▸The board", "Two boats", "The mole"])
    #expect(scene.foot.contains("orphan 1 of 3"))
  }

  @Test func movingInTheList() throws {
    let three = ["The board", "Two boats", "The mole"]
    for (keys, at) in [
      ("⇥", 1), ("n", 1), ("J", 1), ("⇥⇥", 2), ("⇥⇥⇥", 2), ("G", 2), ("Ggg", 0), ("GN", 1),
      ("G<S-Tab>", 1), ("j", 1), ("jj", 2), ("jjk", 1), ("G<Down>", 2), ("kk", 0),
    ] {
      var list = three
      list[at] = "▸" + list[at]
      _ = try check(keys, list)
    }
  }

  @Test func placingAtTheCandidate() throws {
    for key in ["⏎", "p"] {
      let scene = try check(
        key, ["▸Two boats", "The mole"], foot: "claim moved · saved · orphan 1")
      #expect(scene.placed.contains(OrphanScene.changed[0]))
    }
    let last = try check("G⏎", ["The board", "▸Two boats"])
    #expect(last.placed.contains("The mole may yet stand one more winter, says the report."))
  }

  @Test func aDigitChoosesACandidate() throws {
    let text = OrphanScene.changed.enumerated().map { number, sentence in
      number == 4 ? "The mole will not stand another winter, a report says." : sentence
    }
    var scene = try check(
      "G", ["The board", "Two boats", "The mole", "▸The board"], in: .init(text))
    scene = try check("⇥⇥", ["The board", "Two boats", "▸The mole", "The board"], in: .init(text))
    let places = try #require(scene.state.orphans.current?.places)
    try #require(places.count > 1)
    try scene.press("2")
    #expect(scene.state.orphans.place == places[1] && scene.state.pending.isEmpty)
    try scene.press("1j")
    #expect(scene.state.orphans.place == places[1], "j goes to the next candidate first")
    try scene.press("k5")
    #expect(scene.foot.contains("candidates") && scene.state.orphans.candidate == 0)
    try scene.press("2⏎")
    #expect(scene.placed.contains(scene.scene.reading.text[places[1].spans[0]]))
  }

  @Test func lookingAndComingBackToTheLine() throws {
    for back in ["q", "<F7>", "⎋q"] {
      var scene = OrphanScene()
      try scene.press("<F7>⇥o")
      #expect(scene.state.view == .reader)
      #expect(scene.foot.contains("“Two boats came in by…” · Enter places it here · q goes back"))
      #expect(scene.scene.reading.selected.map { scene.new.text[$0] } == OrphanScene.changed[2])
      try scene.press(back)
      #expect(scene.list == ["The board", "▸Two boats", "The mole"], "\(back)")
      #expect(scene.scene.reading.selection == nil && scene.lastChange == nil)
    }
  }

  @Test func placingFromTheText() throws {
    let scene = try check("⇥l⏎", ["The board", "▸The mole"], foot: "claim moved")
    #expect(scene.placed.contains(OrphanScene.changed[2]))
  }

  @Test func placingByHand() throws {
    var scene = OrphanScene()
    try scene.press("<F7>v")
    #expect(scene.foot.contains("v selects · Enter places it · q goes back"))
    try scene.press("/Nobody⏎vs⏎")
    #expect(scene.state.view == .orphans && scene.list == ["▸Two boats", "The mole"])
    #expect(scene.placed.contains("Nobody has denied it."))
    try scene.press("v/It was⏎⏎")
    #expect(scene.placed.contains("It was Tuesday."), "without a selection the sentence")
  }

  @Test func otherKeysOfTheTextWorkMeanwhile() throws {
    var scene = OrphanScene()
    try scene.press("<F7>v/Nobody⏎vsc")
    #expect(scene.state.placing != nil && scene.placed.contains("Nobody has denied it."))
    try scene.press("<F3>")
    #expect(scene.state.placing == nil)
    try scene.press("⏎")
    #expect(scene.state.mode == .details(PagePlace()), "Enter is what it was")
  }

  @Test func keepingPutsItLast() throws {
    let once = ["▸Two boats", "The mole", "The board (kept)"]
    let scene = try check("K", once, foot: "kept as an orphan · saved · orphan 1 of 3 · 1 kept")
    #expect(scene.screen.contains("kept · mira, 2026-02-25"))
    _ = try check("KGK", ["The board", "Two boats", "▸The mole"], foot: "to be looked at again")
    let undone = try check(
      "Ku", ["▸The board", "Two boats", "The mole"], foot: "undone: claim kept")
    #expect(undone.marks.allSatisfy { $0.keptIn == nil })
    var all = try check("KKK", ["▸The board (kept)", "Two boats (kept)", "The mole (kept)"])
    try all.press("q")
    #expect(all.foot.contains("3 orphans") && !all.foot.contains("shows"))
  }

  @Test func discardingIsUndone() throws {
    let before = OrphanScene().marks
    let scene = try check("d", ["▸Two boats", "The mole"], foot: "claim deleted · saved")
    #expect(scene.marks.count == 4)
    let undone = try check(
      "du", ["▸The board", "Two boats", "The mole"], foot: "undone: claim deleted")
    #expect(undone.marks == before)
    _ = try check("du<C-r>", ["▸Two boats", "The mole"], foot: "done again: claim deleted")
    let all = try check("ddd", [], foot: "no orphans")
    #expect(all.screen.contains("waits here until you place it"))
    _ = try check("dddu", ["▸The mole"], foot: "orphan 1 of 1")
  }

  @Test func aKeyThatCannotActSaysWhy() throws {
    for keys in ["⏎", "o", "v", "K", "d", "⇥", "j", "2"] {
      _ = try check("ddd" + keys, [], foot: "there is no orphan here")
    }
    _ = try check("u", ["▸The board", "Two boats", "The mole"], foot: "there is nothing to undo")
    let gone = OrphanScene.changed.map { $0 == OrphanScene.changed[2] ? "Rain." : $0 }
    let list = ["The board", "▸Two boats", "The mole"]
    _ = try check("⇥⏎", list, foot: "no place is like it: v goes to the text", in: .init(gone))
    var scene = Scene()
    try scene.press(":place-orphan⏎")
    #expect(scene.foot.contains("the orphans are not shown: 6 shows them"))
    try scene.press("⎋:place-here⏎")
    #expect(scene.foot.contains("no orphan is being placed"))
  }

  @Test func backGoesWhereOneCameFrom() throws {
    var scene = OrphanScene()
    try scene.press("<F7>q")
    #expect(scene.state.view == .reader)
    try scene.press("q<F7>q")
    #expect(scene.state.view == .articles)
  }

  @Test func aPressOnTheHeadingShowsAllOfTheLibrary() throws {
    var scene = try check("", ["▸The board", "Two boats", "The mole"])
    #expect(scene.frame.line(0).hasPrefix(" Orphans ▸ Harbour"))
    scene.send(.input(.mouse(MouseEvent(.press, column: 12, row: 0))))
    #expect(scene.state.orphans.scope != .library)
    scene.send(.input(.mouse(MouseEvent(.press, column: 3, row: 0))))
    #expect(scene.state.orphans.scope == .library)
    #expect(scene.frame.line(0).hasPrefix(" Postil · Orphans"))
    scene.send(.input(.mouse(MouseEvent(.press, column: 3, row: 0))))
    #expect(scene.state.orphans.scope == .library)
  }

  @Test func helpAndPaletteKnowTheKeys() throws {
    var scene = try check("?", ["▸The board", "Two boats", "The mole"])
    #expect(scene.screen.contains("Place the mark at the chosen candidate"))
    try scene.press("x:keep-or⏎")
    #expect(scene.list.last == "The board (kept)")
  }

  @Test func aCorrectionWithoutABlockIsDiscarded() throws {
    let old = OrphanScene.article(OrphanScene.sentences)
    let block = old.blocks[3].span
    let correction = Correction(
      block: Anchor(block, in: old.text), role: .quote, creator: "mira",
      created: Timestamp(seconds: 1_772_000_000))
    let start = OrphanScene(
      OrphanScene.changed.map { $0.hasPrefix("A boat") || $0.hasPrefix("The mole") ? "Rain." : $0 },
      corrections: [.correct(correction)])
    let listed = ["The board", "Two boats", "The mole", "▸correction"]
    let scene = try check("G", listed, in: start)
    #expect(scene.screen.contains("The block that was made a quote, and is not there now"))
    for key in ["⏎", "o", "v", "K"] {
      _ = try check("G" + key, listed, foot: "can only be discarded", in: start)
    }
    let gone = try check("Gd", ["The board", "Two boats", "▸The mole"], in: start)
    #expect(gone.lastChange == .uncorrect(block))
    _ = try check("Gdu", listed, foot: "undone", in: start)
  }

  @Test func whatIsKnownScrolls() throws {
    var scene = OrphanScene(rows: 14)
    try scene.press("<F7>")
    #expect(!scene.screen.contains("  The mark"))
    try scene.press("<Space><Space><Space>")
    #expect(scene.screen.contains("  The mark"))
    try scene.press("<C-u><C-u><C-u>")
    #expect(scene.screen.contains("Where it stood"))
    try scene.press("<Space>j")
    #expect(scene.state.orphans.scrolled == nil)
  }

  @Test func theMouseChooses() throws {
    var scene = OrphanScene()
    try scene.press("<F7>")
    scene.send(.input(.mouse(MouseEvent(.press, column: 9, row: 4))))
    #expect(scene.list == ["The board", "▸Two boats", "The mole"])
    scene.send(.input(.mouse(MouseEvent(.wheelDown, column: 9, row: 4))))
    #expect(scene.list == ["The board", "Two boats", "▸The mole"])
    scene.send(.input(.mouse(MouseEvent(.press, column: 9, row: 15))))
    #expect(scene.list.last == "▸The mole")
  }
}
