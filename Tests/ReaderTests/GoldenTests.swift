import Model
import Reader
import Screen
import TestSupport
import Testing

/// Whole screens, narrow and wide, text and roles.
@Suite struct GoldenTests {
  private static let sizes = [(80, 24), (140, 40)]

  private func check(_ name: String, _ keys: String) throws {
    for (columns, rows) in Self.sizes {
      var scene = Scene(columns: columns, rows: rows)
      try scene.press(Self.marking)
      try scene.pressAndWait(keys)
      try Golden.check(scene.frame.styled, "\(name)-\(columns)x\(rows).txt")
    }
  }

  /// A claim with its source, cue, chain, tag and note; a highlight within; a second claim.
  private static let marking =
    "/Tomas⏎veesgg/said⏎vwCgg/knew⏎caTomas Lind⇥a survey⏎⏎tharbour/mole⏎iAsk the board.⏎"
    + "/cracks⏎vwHgg/will not⏎c⎋gg"

  @Test func theArticles() throws { try check("articles", "1") }
  @Test func reading() throws { try check("reading", "") }
  @Test func searching() throws { try check("searching", "/survey") }
  @Test func selecting() throws { try check("selecting", "/Divers⏎vjj") }
  @Test func attributing() throws { try check("attributing", "/Nobody⏎a") }
  @Test func tagging() throws { try check("tagging", "/Nobody⏎tnew") }
  @Test func noting() throws { try check("noting", "/Nobody⏎iWho said so?") }
  @Test func details() throws { try check("details", "/cracks⏎⏎") }
  @Test func help() throws { try check("help", "?") }
  @Test func thePalette() throws { try check("palette", ":mark") }
}
