import Model
import Reader
import Screen
import Testing

/// What is not on the disk yet.
@Suite struct UnsavedTests {
  /// A reader whose marks of these keys could not be saved.
  private func failed(_ keys: String) -> (State, Signature) {
    let scene = Scene()
    var state = scene.state
    for sign in keys {
      _ = state.update(.input(.key(KeyEvent(.character(sign)))), by: scene.signature)
    }
    _ = state.update(.saveFailed(ticket: 1, reason: "disk full"), by: scene.signature)
    return (state, scene.signature)
  }

  private func press(_ keys: String, _ state: inout State, _ signature: Signature) -> [Effect] {
    keys.flatMap { state.update(.input(.key(KeyEvent(.character($0)))), by: signature) }
  }

  @Test func itIsTriedAgainWhileNothingIsTyped() throws {
    var (state, signature) = failed("cH")
    var rounds: [[Int]] = []
    for _ in 1...(Saving.longestPause * 2) {
      rounds.append(state.update(.tick, by: signature).compactMap(\.ticket))
    }
    // Once, in its order, and not again before there is an answer.
    #expect(rounds.filter { !$0.isEmpty } == [[1, 2]])
    #expect(rounds.firstIndex(of: [1, 2]) == Saving.longestPause - 1)
    let notebook = try #require(state.reading?.notebook)
    _ = state.update(.saveFailed(ticket: 1, reason: "disk full"), by: signature)
    #expect(View.frame(of: state).text.contains("NOT SAVED: disk full"))
    for ticket in [1, 2] { _ = state.update(.saved(ticket: ticket, notebook, nil), by: signature) }
    #expect(state.saving.failure == nil && state.saving.waiting.isEmpty)
    #expect(View.frame(of: state).line(23).contains("highlight marked · saved · 2 marks"))
  }

  @Test func theListSaysItToo() throws {
    var (state, signature) = failed("c")
    _ = press("q", &state, signature)
    #expect(View.frame(of: state).line(23).contains("NOT SAVED: disk full"))
    let notebook = try #require(state.reading?.notebook)
    _ = state.update(.saved(ticket: 1, notebook, nil), by: signature)
    #expect(View.frame(of: state).line(23).contains("claim marked · saved · 1 article"))
  }

  @Test func aChangeInTheMeantimeSendsNothingTwice() {
    var (state, signature) = failed("c")
    for _ in 1...Saving.longestPause { _ = state.update(.tick, by: signature) }
    #expect(press("H", &state, signature).compactMap(\.ticket) == [2])
  }

  @Test func quittingSaysWhatIsLost() {
    var (state, signature) = failed("cH")
    state.settings.unsavedFolder = "/home/mira/state/postil/unsaved"
    _ = press("qq", &state, signature)
    let screen = View.frame(of: state).text
    for words in [
      "disk full", "claim marked · harbour", "highlight marked · harbour",
      "A copy goes to /home/mira/state/postil/unsaved", "w keeps a copy",
    ] { #expect(screen.contains(words), "\(words)") }
    #expect(press("n", &state, signature).compactMap(\.ticket) == [1, 2] && !state.isOver)
  }

  @Test func longReasonsAreWrapped() {
    var (state, signature) = failed("cH")
    let reason =
      "/home/mira/archive/of/the/harbour/articles/harbour-board-hid-the-survey-0123abcd/marks.json: "
      + "cannot be written: No space left on device, said the last word"
    _ = state.update(.saveFailed(ticket: 1, reason: reason), by: signature)
    state.settings.unsavedFolder = "/home/mira/a/rather/long/state/folder/postil/unsaved"
    _ = press("qq", &state, signature)
    let screen = View.frame(of: state).text
    let whole = screen.split(whereSeparator: \.isWhitespace).joined()
    for words in [reason, "/postil/unsaved, and the next start offers it."] {
      #expect(whole.contains(words.filter { $0 != " " }), "\(screen)")
    }
    #expect(!screen.contains("…"))
  }

  @Test func theQuestionGoesWithWhatItAsksAbout() throws {
    var (state, signature) = failed("cH")
    let notebook = try #require(state.reading?.notebook)
    _ = press("qq", &state, signature)
    #expect(View.frame(of: state).line(23).contains("2 changes are NOT SAVED"))
    _ = state.update(.saved(ticket: 1, notebook, nil), by: signature)
    #expect(View.frame(of: state).line(23).contains("1 change is NOT SAVED"))
    _ = state.update(.saved(ticket: 2, notebook, nil), by: signature)
    #expect(!View.frame(of: state).text.contains("NOT SAVED") && state.mode == .normal)
  }

  @Test func nothingSavedIsNotSaid() throws {
    var scene = Scene()
    scene.send(.tookUp(saved: 0, refused: nil, problem: "disk full"))
    #expect(scene.foot.contains("NOT SAVED: disk full") && !scene.foot.contains("0 changes"))
  }

  @Test func aCopyIsKeptBeforeItQuits() {
    var (state, signature) = failed("cH")
    let effects = press("qqw", &state, signature)
    #expect(effects.contains(.putAside(state.saving.waiting)) && !state.isOver)
    _ = state.update(.putAside("/somewhere/l-1.json"), by: signature)
    #expect(state.isOver && state.saving.aside == "/somewhere/l-1.json")
  }

  /// Once for each failed attempt at most, and only where it would be another copy.
  @Test func aCopyIsKeptAsSoonAsSavingFails() throws {
    let scene = Scene()
    var (state, signature) = (scene.state, scene.signature)
    func fail(_ ticket: Int) -> [Effect] {
      let effects = state.update(.saveFailed(ticket: ticket, reason: "disk full"), by: signature)
      for effect in effects where effect.copied != nil {
        _ = state.update(.putAside("/s/l-1.json"), by: signature)
      }
      return effects
    }
    _ = press("cH", &state, signature)
    #expect(fail(1).map(\.copied) == [[1, 2]] && fail(2) == [] && !state.isOver)
    for _ in 1...Saving.longestPause { _ = state.update(.tick, by: signature) }
    #expect(fail(1) == [] && fail(2) == [], "the copy is what it was")
    _ = press("jc", &state, signature)
    #expect(fail(1).map(\.copied) == [[1, 2, 3]] && fail(2) == [] && fail(3) == [])
    let notebook = try #require(state.reading?.notebook)
    #expect(state.update(.saved(ticket: 1, notebook, nil), by: signature) == [])
    #expect(fail(2).map(\.copied) == [[2, 3]])
    #expect(state.update(.saved(ticket: 2, notebook, nil), by: signature) == [])
    #expect(state.update(.saved(ticket: 3, notebook, nil), by: signature) == [.putAside([])])
    _ = state.update(.putAside(nil), by: signature)
    #expect(state.saving.aside == nil && state.saving.lastWords == nil)
  }

  @Test func thatThereIsNoCopyIsSaid() {
    var (state, signature) = failed("cH")
    let reason = "/s/unsaved: cannot be written: Read-only file system"
    _ = state.update(.notPutAside(reason: reason), by: signature)
    #expect(View.frame(of: state).line(23).contains("NOT SAVED and NO COPY: disk full"))
    // It is tried again, once for each attempt.
    _ = state.update(.saveFailed(ticket: 2, reason: "disk full"), by: signature)
    #expect(
      state.update(.saveFailed(ticket: 1, reason: "disk full"), by: signature).map(\.copied)
        == [[1, 2]])
    _ = state.update(.notPutAside(reason: reason), by: signature)
    #expect(press("qqw", &state, signature).last?.copied == [1, 2])
    _ = state.update(.notPutAside(reason: reason), by: signature)
    let screen = View.frame(of: state).text
    #expect(screen.contains("No copy could be kept: \(reason)"), "\(screen)")
    #expect(screen.contains("y quits and loses them") && !state.isOver)
    let effects = press("y", &state, signature)
    #expect(state.isOver && !effects.contains { $0.copied != nil })
    #expect(
      state.saving.lastWords
        == "2 changes were not saved: disk full; no copy could be kept: \(reason)")
  }

  @Test func whoGivesUpDestroysNothing() {
    var (state, signature) = failed("c")
    _ = state.update(.putAside("/s/l-1.json"), by: signature)
    _ = press("qq", &state, signature)
    let screen = View.frame(of: state).text
    #expect(screen.contains("A copy is in /s/l-1.json") && screen.contains("y quits and drops it"))
    #expect(press("y", &state, signature).contains(.discard("/s/l-1.json")) && state.isOver)
    _ = state.update(.discarded("/s/l-1.json", to: "/s/l-1.json.discarded"), by: signature)
    #expect(state.update(.saveFailed(ticket: 1, reason: "disk full"), by: signature) == [])
    #expect(
      state.saving.lastWords
        == "1 change was not saved: disk full; what was given up is in /s/l-1.json.discarded")
  }

  @Test func whatIsPutAsideIsTold() throws {
    var scene = Scene()
    let found = LeftBehind(path: "/s/l-1.json", labels: ["x"], time: Timestamp(seconds: 0))
    scene.send(.foundUnsaved(found))
    try scene.press("D")
    #expect(scene.effects.last == .discard("/s/l-1.json"))
    scene.send(.discarded("/s/l-1.json", to: "/s/l-1.json.discarded-2"))
    #expect(scene.foot.contains("put aside: it is /s/l-1.json.discarded-2 now"))
    #expect(scene.effects.last == .findUnsaved)
    scene.send(.unsavedElsewhere(["/home/ana/lib"]))
    #expect(scene.foot.contains("put aside"), "what was just done is of more weight")
  }

  @Test func whatWaitsForAnotherLibraryIsTold() {
    var scene = Scene()
    scene.send(.unsavedElsewhere(["/home/ana/lib"]))
    #expect(scene.foot.contains("unsaved changes of /home/ana/lib wait there"))
  }

  @Test func theEndOfTheTerminalPutsAsideFirst() {
    var (state, signature) = failed("c")
    let effects = state.update(.input(.terminate), by: signature)
    #expect(effects.first == .putAside(state.saving.waiting) && state.saving.waiting.count == 1)
    _ = state.update(.saveFailed(ticket: 1, reason: "disk full"), by: signature)
    #expect(state.isOver, "nobody is there to be asked")
  }

  @Test func whatIsSavedInTheEndNeedsNoCopy() throws {
    var (state, signature) = failed("c")
    _ = state.update(.input(.terminate), by: signature)
    let notebook = try #require(state.reading?.notebook)
    let effects = state.update(.saved(ticket: 1, notebook, nil), by: signature)
    #expect(effects == [.putAside([])])
  }

  @Test func aHalfWrittenNoteIsKeptWhenTheTerminalGoes() throws {
    var scene = Scene()
    try scene.press("iwho says")
    scene.send(.input(.terminate))
    #expect(scene.marks.map(\.note) == ["who says"] && scene.state.isOver)
  }

  @Test func aNoteThatNobodyDiscardedIsKeptToo() throws {
    var scene = Scene()
    try scene.press("iwho says⎋")
    scene.send(.input(.terminate))
    #expect(scene.marks.map(\.note) == ["who says"])
  }

  @Test func aHalfTypedTitleIsOfferedAndNotSaved() throws {
    var scene = Scene()
    try scene.press("g=⏎<C-u>The mo")
    let typed = scene.effects.count
    scene.send(.input(.terminate))
    let waiting = scene.state.saving.waiting
    #expect(waiting.map(\.label) == ["title: The mo"])
    let effects = scene.effects[typed...]
    #expect(effects.first == .putAside(waiting) && effects.allSatisfy { $0.ticket == nil })
  }

  @Test(arguments: ["g=⏎", "g=publ⏎<C-u>May"])
  func whatIsAsItWasOrDoesNotFitIsNotOffered(_ keys: String) throws {
    var scene = Scene()
    try scene.press(keys)
    scene.send(.input(.terminate))
    #expect(scene.state.saving.waiting.isEmpty && scene.state.isOver)
  }

  @Test func whatWasLeftBehindIsOffered() throws {
    let found = LeftBehind(
      path: "/s/l-1.json", labels: ["claim marked · harbour"], time: Timestamp(seconds: 0))
    var scene = Scene()
    try scene.press("ihalf")
    scene.send(.foundUnsaved(found))
    #expect(scene.state.mode != .confirming(.takeUp(found)), "a box is open")
    try scene.press("⏎")
    #expect(scene.screen.contains("claim marked · harbour"))
    #expect(scene.foot.contains("1 change was not saved. y saves it now"))
    try scene.press("y")
    #expect(scene.effects.last == .takeUp("/s/l-1.json"))
    scene.send(.tookUp(saved: 1, refused: nil, problem: nil))
    #expect(scene.foot.contains("1 change is saved now"))
  }

  @Test(arguments: ["d", "<Esc>", "n"]) func nothingIsThrownAwayByAccident(_ key: String) throws {
    var scene = Scene()
    let found = LeftBehind(path: "/s/l-1.json", labels: ["x"], time: Timestamp(seconds: 0))
    scene.send(.foundUnsaved(found))
    let before = scene.effects
    try scene.press(key)
    #expect(scene.effects == before && scene.state.mode == .normal)
  }
}

extension Effect {
  fileprivate var ticket: Int? {
    if case .commit(_, let ticket) = self { ticket } else { nil }
  }

  /// The tickets of what goes into the copy.
  fileprivate var copied: [Int]? {
    if case .putAside(let changes) = self { changes.map(\.ticket) } else { nil }
  }
}
