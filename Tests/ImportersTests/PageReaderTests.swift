import Importers
import Model
import Testing

/// What becomes of markup that is no plain nest of known elements.
@Suite struct PageReaderTests {
  private static let story =
    "The council of Varn voted for the higher wall on Monday, after a long night of speeches."

  private func check(
    _ body: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let page = "<html><body><h1>A wall</h1><p>\(Self.story)</p>\(body)</body></html>"
    let found = try Importer.read(Array(page.utf8), name: "a.html").text.string
    #expect(
      found == "A wall\n\n\(Self.story)\n\n\(text)", sourceLocation: sourceLocation)
  }

  @Test func elementsOfOtherVocabulariesStandWithinTheLine() throws {
    try check(
      "<p>It starts in <st1:City>Varn</st1:City>, the clerk said.<o:p></o:p></p>",
      "It starts in Varn, the clerk said.")
  }

  @Test func capitalsAreSmallLetters() throws {
    try check("<P>It <SPAN CLASS=x>starts</SPAN> today.</P>", "It starts today.")
  }

  @Test func scriptsAndStylesAreNoText() throws {
    try check(
      "<p>It starts<script>if (a < b) { say('no') }</script><style>p { x: y }</style> today.</p>",
      "It starts today.")
  }

  @Test func whatFollowsTheEndOfThePageIsKept() throws {
    try check("</body></html><p>It starts today.</p>", "It starts today.")
  }

  @Test func entitiesBringNoControls() throws {
    try check(
      "<p>It &#27;[31mstarts&#x9b;&amp; ends&#xD;&#xA;today.</p>", "It [31mstarts& ends today.")
  }
}
