import Importers
import Model
import Testing

/// What of a page is not the article: folded with its reason, and present.
@Suite struct AsideTests {
  private static let story = """
    <p>The council of Varn voted for the higher wall on Monday, after a long night of speeches.</p>
    <p>Nobody said who would pay for it, and nobody in the room, the clerk noted, had asked.</p>
    <p>The wall is to be a metre higher by spring, with a gate at the mill, and a lamp on it.</p>
    <p>Fishermen, who had come in numbers, asked for a second gate, and were heard in silence.</p>
    <p>The mayor, Ada Lind, called the vote a good one; Bo Marsh, who lost it, called it early.</p>
    <p>Work begins in March, she said, if the river lets it, and if the bricks come in time.</p>
    """
  private static let end =
    "<p>The clerk closed the book at four, and the lamps went out, one by one.</p>"

  /// The roles of the block that holds the words, on a page with the markup within its article.
  private func block(
    with words: String, in markup: String
  ) throws -> (role: BlockRole, reasons: [String], imported: Imported) {
    let page = """
      <html><head><title>The wall of Varn</title></head><body><article><h1>The wall of Varn</h1>
      \(Self.story)\(markup)\(Self.end)</article></body></html>
      """
    let imported = try Importer.read(Array(page.utf8), name: "a.html")
    checkShape(imported)
    let block = try #require(imported.blocks.first { imported.text[$0.span].contains(words) })
    let reasons = imported.notes.filter { $0.span == block.span }.map(\.reason)
    return (block.role, reasons, imported)
  }

  private func check(
    _ words: String, in markup: String, _ reason: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try block(with: words, in: markup)
    #expect((found.role == .boilerplate) == (reason != nil), sourceLocation: sourceLocation)
    if let reason { #expect(found.reasons == [reason], sourceLocation: sourceLocation) }
    let text = found.imported.text
    let isWhole = ["The council", "Nobody said", "Work begins", "The clerk closed"].allSatisfy {
      words in
      found.imported.blocks.contains { $0.role == .paragraph && text[$0.span].hasPrefix(words) }
    }
    #expect(isWhole, sourceLocation: sourceLocation)
  }

  private static let fish =
    "The price of herring rose by a tenth, said the guild, and will rise again."

  @Test(arguments: [
    "<div hidden>", "<div aria-hidden='true'>", "<div style='color: red; display: none'>",
    "<div style='visibility:hidden'>", "<div inert>", "<dialog>", "<template>",
  ])
  func hidden(_ start: String) throws {
    let tag = start.dropFirst().prefix { $0.isLetter }
    let markup = "\(start)<p>\(Self.fish)</p></\(tag)>"
    try check("herring", in: markup, "folded: the page keeps it out of sight")
  }

  @Test func shown() throws {
    try check("herring", in: "<div><p>\(Self.fish)</p></div>", nil)
    try check("herring", in: "<div aria-hidden='false'><p>\(Self.fish)</p></div>", nil)
    try check("herring", in: "<details><p>\(Self.fish)</p></details>", nil)
  }

  @Test func withoutScripts() throws {
    let markup = "<noscript><p>Switch scripts on to see the film of the wall.</p></noscript>"
    try check("Switch scripts", in: markup, "folded: shown only where no scripts run")
  }

  @Test(arguments: [
    "<script>var tide = 'herring'</script>", "<style>.herring { color: red }</style>",
  ])
  func scriptsAndStylesAreNoText(_ markup: String) throws {
    let imported = try block(with: "The council", in: markup).imported
    #expect(!imported.text.string.contains("herring"))
  }

  @Test func comments() throws {
    let markup = """
      <section class="reader-comments"><p>First! This wall, as I said before, is far too low.</p>
      <p>No, it is too high, and my cousin, who lays bricks, says so too.</p></section>
      """
    try check("First!", in: markup, "folded: readers’ comments")
  }

  @Test func consent() throws {
    let named = "<div id='cookie-notice'><p>This place keeps biscuits, and shares them.</p></div>"
    try check("biscuits", in: named, "folded: asks for consent to cookies")
    let worded = "<p>We use cookies. You can accept all of them or manage your preferences.</p>"
    try check("We use cookies", in: worded, "folded: asks for consent to cookies")
    try check(
      "baked cookies", in: "<p>The mill baked cookies for the vote, all of them round.</p>", nil)
  }

  @Test func sharing() throws {
    let markup = "<ul class='share-bar'><li>Post it to a friend of yours</li><li>Print</li></ul>"
    try check("to a friend", in: markup, "folded: buttons to share or to follow")
  }

  @Test func related() throws {
    let markup = """
      <h3>More on this story</h3><ul><li><a href="/a">The mill that moved an inch</a></li>
      <li><a href="/b">Bricks are dearer than they were</a></li></ul>
      """
    try check("More on this", in: markup, "folded: leads to other stories")
    try check("The mill that", in: markup, "folded: leads to other stories")
    let line = "<p><a href='/c'>Read more: the tide that took the old gate of Varn</a></p>"
    try check("Read more:", in: line, "folded: leads to other stories")
    let heading = "<h3>Related troubles</h3><p>\(Self.fish)</p>"
    try check("Related troubles", in: heading, nil)
  }

  @Test func teasersBehindTheArticle() throws {
    let teasers = (1...6).map { number in
      """
      <div><h3><a href="/t\(number)">Tide number \(number) came in late</a></h3>
      <p>It was the \(number)th of its kind, and the keeper of the lock, it is said, slept.</p></div>
      """
    }
    let imported = try block(with: "The council", in: Self.story + teasers.joined()).imported
    for block in imported.blocks where imported.text[block.span].contains("of its kind") {
      #expect(block.role == .boilerplate)
    }
  }

  @Test func signUp() throws {
    let named = "<div class='newsletter-box'><p>A letter from the river, every Friday.</p></div>"
    try check("letter from", in: named, "folded: a form to sign up")
    let worded = "<p>Sign up for our newsletter, and have the tides in your inbox.</p>"
    try check("Sign up for", in: worded, "folded: a form to sign up")
    try check(
      "sign up", in: "<p>The mayor asked young men to sign up for the watch on the wall.</p>", nil)
  }

  @Test(arguments: [
    "Subscribe to continue reading about the wall.", "This article is for subscribers only.",
    "Already a subscriber? Log in here.", "You have two free articles left this month.",
  ])
  func paywall(_ words: String) throws {
    try check(words, in: "<p>\(words)</p>", "folded: asks for a subscription")
  }

  @Test func advertisement() throws {
    let named = "<div class='ad slot'><p>Bricks by Oll: they lie where you lay them.</p></div>"
    try check("Bricks by Oll", in: named, "folded: an advertisement’s")
    try check(
      "Advertisement", in: "<p>Advertisement</p>",
      "folded: has the wording of a form or of small print")
  }

  @Test func navigationAndFoot() throws {
    let menu = "<nav><ul><li><a href='/'>Tides of the week</a></li></ul></nav>"
    try check("Tides of", in: menu, "folded: navigation")
    try check(
      "All rights", in: "<footer><p>All rights are the river’s.</p></footer>",
      "folded: the foot of the page")
  }

  @Test func aPageThatHidesItsTextUntilAScriptRunsIsReadAllTheSame() throws {
    let page =
      "<html><body><div style='visibility:hidden'>\(Self.story)</div><p>Wait.</p></body></html>"
    let imported = try Importer.read(Array(page.utf8), name: "a.html")
    #expect(
      imported.blocks.contains {
        $0.role == .paragraph && imported.text[$0.span].hasPrefix("The council")
      })
  }
}
