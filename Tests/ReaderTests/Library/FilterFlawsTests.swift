import Model
import Testing

@testable import Reader

/// A word of a filter that looks like a condition and is none is told, with the nearest that is one.
@Suite struct FilterFlawsTests {
  @Test(arguments: [
    ("<F4>", "foo:bar", "there is no field foo: · words #tag status: flag: grade: "),
    ("<F4>", "statis:open", "there is no field statis: · status: is the nearest"),
    ("<F4>", "status:opn", "“opn” is no status · open is the nearest"),
    ("<F4>", "flag:sinle", "no claim has the flag “sinle” · single is the nearest"),
    ("<F4>", "grade:Q", "“Q” is no grade · B2, B, 2, A..C, 1..3 or none"),
    ("<F4>", "origin>1", "nobody counts “origin” · origins is the nearest"),
    ("<F4>", "origins>x", "“x” is no number: origins>3 or origins<=10"),
    ("<F4>", "origins:1", "there is no field origins: · origins=3 compares with a number"),
    ("<F4>", "grade>B", "grade is no number · grade: B2, B, 2, A..C, 1..3 or none"),
    ("<F5>", "kind:foo", "“foo” is no kind · "),
    ("<F5>", "kin:person", "there is no field kin: · kind: is the nearest"),
    ("<F5>", "grade:Q", "“Q” is no grade · A to F, or none"),
    ("<F5>", "article>1", "nobody counts “article” · articles is the nearest"),
    ("<F6>", "foo:bar", "there is no field foo: · words"),
    ("<F6>", "marks>2", "nobody counts “marks” · words"),
  ])
  func whatIsNoConditionIsTold(_ view: String, _ filter: String, _ words: String) throws {
    var scene = LibraryScene(columns: 120)
    try scene.press(view + "/" + filter.replacing("<", with: "<lt>"))
    #expect(scene.foot.contains(words), "\(scene.foot)")
    try scene.press("⏎")
    // It stays in the prompt, to be mended.
    #expect(scene.foot.contains("filter: \(filter)"), "\(scene.foot)")
    #expect(scene.foot.contains(words), "\(scene.foot)")
  }

  @Test(arguments: [
    ("<F4>", "words #tag status: flag: grade: origins>1 articles>1 outlets>1"),
    ("<F5>", "words kind: grade: articles>1 claims>1"),
    ("<F6>", "words"),
  ])
  func anEmptyPromptTellsWhatMayBeTyped(_ view: String, _ words: String) throws {
    var scene = LibraryScene(columns: 120)
    try scene.press(view + "/")
    #expect(scene.foot.contains(" · " + words), "\(scene.foot)")
  }

  /// What somebody wrote is found, whatever it looks like.
  @Test func wordsOfAStatementAreNoFlaw() throws {
    var scene = LibraryScene([
      .init("A", nil, "One.", from: "X", of: "RUSI: boats>planes")
    ])
    try scene.press("<F4>/rusi:")
    #expect(scene.foot.contains("1 of 1") && !scene.foot.contains("no field"), "\(scene.foot)")
  }

  @Test func halfAConditionEmptiesNothing() throws {
    var scene = LibraryScene()
    for filter in ["status:", "origins>", "grade:", "flag:"] {
      try scene.press("<F4>/" + filter)
      #expect(scene.foot.contains("2 of 2"), "\(scene.foot)")
      try scene.press("<Esc>")
    }
  }

  @Test(arguments: [
    ("origins>1", ["Boats"]), ("origins=1", ["Cats"]), ("articles>1", ["Boats", "Cats"]),
    ("outlets>=2", ["Boats"]), ("outlets<2", ["Cats"]), ("articles>2", []),
    ("status:open origins>1", ["Boats"]),
  ])
  func claimsAreChosenByTheNumbersOfTheirColumns(
    _ filter: String, _ expected: [String]
  ) throws {
    var scene = LibraryScene([
      .init("A", "2026-01-01", "One.", from: "X", of: "Boats"),
      .init("B", "2026-03-01", "Two.", from: "Y", of: "Boats"),
      .init("C", "2026-02-01", "Three.", from: "X", of: "Cats"),
      .init("C", "2026-02-01", "Four.", from: "X", of: "Cats"),
    ])
    try scene.press("<F4>/" + filter.replacing("<", with: "<lt>"))
    let claims = scene.state.claims
    #expect(claims.shown.map { claims.entries[$0].statement }.sorted() == expected)
  }
}
