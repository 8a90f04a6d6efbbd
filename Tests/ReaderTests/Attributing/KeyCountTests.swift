import Model
import Reader
import Screen
import Testing

/// From a sentence to a finished assertion, with claim, cue, source and chain, in at most five keys
/// where the names are known.
@Suite struct KeyCountTests {
  private static let blocks: [(BlockRole, String)] = [
    (.title, "Cranes for the island"),
    (
      .paragraph,
      "Cranes are to be sold to the island, said the Quay Institute, citing leaked letters."
    ),
    (
      .paragraph, "The harbour will close in June, The Courier reported, citing the Quay Institute."
    ),
    (.paragraph, "“Nobody asked us about the cranes,” Foreman Tomas Lind told The Courier."),
    (
      .paragraph,
      "The Gazette reported that the Quay Institute had seen leaked letters on the price of coal."
    ),
    (.paragraph, "As revealed by Tarn Radio, the cranes are being sold to the island."),
    (.paragraph, "A deputy was told by Bo Lund, citing a cabinet file, that the tower leans."),
    (.paragraph, "The tower is said to lean, according to documents seen by The Mirror."),
    (.paragraph, "The tower leans further every day, Bo Lund said."),
  ]

  /// What the library knows: `Quay Institute ← leaked letters`, and who told it of the cranes.
  private func known() throws -> Scene {
    var scene = Scene(Self.blocks, columns: 100, rows: 30)
    try scene.press("/sold⏎aQuay Institute⇥leaked letters⏎⏎")
    return scene
  }

  private func check(
    _ words: String, _ keys: String, _ chain: String, before: String = "",
    claims: Int = 2, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var scene = try known()
    try scene.press(before + "<Esc>gg/\(words)⏎")
    let known = Set(scene.reading.annotations.assertions.map(\.id))
    #expect(try KeyEvent.script(keys).count <= 5, sourceLocation: sourceLocation)
    try scene.press(keys)
    let made = scene.reading.annotations.assertions.filter { !known.contains($0.id) }
    let last = try #require(made.first)
    let ledgers = scene.reading.notebook.ledgers
    let told = ledgers.chain(of: last).joined(separator: " ← ")
    #expect(
      made.count == 1 && told == chain, "\(told)\n\(scene.screen)", sourceLocation: sourceLocation)
    #expect(last.claim != nil && ledgers.claims.count == claims, sourceLocation: sourceLocation)
    #expect(scene.state.mode == .normal, sourceLocation: sourceLocation)
  }

  @Test func aName() throws { try check("every day", "a⏎⏎", "Bo Lund") }

  @Test func aChainThatTheLibraryHasAndTheSentenceNames() throws {
    try check(
      "price of coal", "a⏎⏎", "The Gazette ← Quay Institute ← leaked letters",
      before: "/Nobody⏎aThe Gazette⇥Quay Institute⇥leaked letters⏎⏎", claims: 3)
  }

  @Test func aChainOfThreeOfWhichTheSentenceNamesTwo() throws {
    try check("close in June", "a<Down>⏎⏎", "The Courier ← Quay Institute ← leaked letters")
  }

  @Test func aChainThatTheSentenceTells() throws {
    try check("Nobody asked", "a<Down>⏎⏎", "The Courier ← Tomas Lind")
    try check("lean, according", "a<Down>⏎⏎", "The Mirror ← documents")
  }

  @Test func aClaimThatIsKnownIsTheSecondRow() throws {
    try check("Nobody asked", "a<Down>⏎<Down>⏎", "The Courier ← Tomas Lind", claims: 1)
  }

  @Test func aChainOfTheSameClaim() throws {
    try check(
      "being sold", "a⇥⏎⏎", "Tarn Radio ← Quay Institute ← leaked letters", claims: 1)
  }

  @Test func linkByLink() throws {
    try check(
      "every day", "a⇥⏎⏎", "Bo Lund ← leaked letters",
      before: "/price of coal⏎aBo Lund⇥leaked letters⏎⏎", claims: 3)
  }
}
