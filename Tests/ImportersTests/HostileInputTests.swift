import TestSupport
import Importers
import Model
import Testing

/// Input that is made to break a reader. What is asked for is an article or an error, in time.
@Suite struct HostileInputTests {
  private func survive(
    _ bytes: [UInt8], as format: Format, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    do {
      let imported = try Importer.read(bytes, name: "-", format: format)
      checkShape(imported, sourceLocation: sourceLocation)
    } catch {
      #expect([.empty, .binary, .noText, .noEntries, .needsText].contains(error))
    }
  }

  @Test(arguments: ["a#=b ", "a#=\"b\"", "a# ", "a# = 'b'", "a#=b / ", "a#< "])
  func aTagOfManyAttributesEnds(attribute: String) {
    let many = (1...100_000).map { attribute.replacing("#", with: String($0)) }.joined()
    let feed = "<rss><channel \(many)><item><title>Prices</title></item></channel></rss>"
    let page = "<p \(many)><p>Prices rose by a tenth in a week.</p>"
    let time = ContinuousClock().measure {
      survive(Array(page.utf8), as: .html)
      survive(Array(feed.utf8), as: .feed)
    }
    #expect(time < .seconds(20))
  }

  /// libxml2 knows none of these tags and leaves them in the head where no body is opened.
  @Test(arguments: ["article", "main", "section"])
  func aPageWithoutBodyTagHasABody(tag: String) throws {
    let page = "<!doctype html><title>Trade</title><\(tag)><p>Prices rose by a tenth.</p></\(tag)>"
    let imported = try Importer.read(Array(page.utf8), name: "a.html")
    #expect(imported.text.string == "Prices rose by a tenth.")
  }

  @Test(arguments: ["<div>", "<b>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<p><span>"])
  func nestingCostsNoStack(_ tags: String) throws {
    let page = String(repeating: tags, count: 100_000) + "Prices rose by a tenth in a week."
    let imported = try Importer.read(Array(page.utf8), name: "a.html")
    #expect(imported.text.string.contains("Prices rose"))
    checkShape(imported)
  }

  @Test(.timeLimit(.minutes(10))) func aTableOfMillionsOfCellsEnds() throws {
    let wide = "|" + String(repeating: "a|", count: 3_000) + "\n"
    let rule = "|" + String(repeating: "-|", count: 3_000) + "\n"
    let text = wide + rule + String(repeating: "|b|\n", count: 20_000) + "\nPrices rose.\n"
    let imported = try Importer.read(Array(text.utf8), name: "a.md")
    #expect(imported.text.string.hasSuffix("Prices rose."))
  }

  @Test(arguments: [Format.markdown, .html])
  func entitiesBringNoControls(_ format: Format) throws {
    let text = "<p>Prices&#4; rose&#27;[31m by&#x9b; a&#127; tenth.</p>"
    let body = format == .html ? text : String(text.dropFirst(3).dropLast(4))
    let imported = try Importer.read(Array(body.utf8), name: "-", format: format)
    checkShape(imported)
    #expect(imported.text.string.contains("Prices rose[31m by"))
  }

  @Test(arguments: ["> ", "- ", "[", "*a ", "`", "!["])
  func nestedMarkdownEnds(_ sign: String) {
    survive(Array((String(repeating: sign, count: 50_000) + "Prices rose.").utf8), as: .markdown)
  }

  /// 5 MB as plain text, less as markup, so that the test stays short without optimisation.
  @Test(arguments: [(Format.text, 150_000), (.markdown, 20_000), (.html, 20_000)])
  func oneLongLine(_ format: Format, _ count: Int) throws {
    let line = String(repeating: "Prices rose, and nobody asked why. ", count: count)
    let imported = try Importer.read(Array(line.utf8), name: "-", format: format)
    #expect(imported.blocks.count == 1)
    #expect(imported.text.count == line.unicodeScalars.count - 1)
  }

  @Test func manyTornLines() throws {
    let text = String(repeating: "and so it went on and on without\n", count: 5_000)
    survive(Array(text.utf8), as: .text)
    survive(Array(text.replacing("\n", with: "\n\n").utf8), as: .markdown)
  }

  @Test(arguments: 1...60) func randomBytes(seed: UInt64) {
    var random = Dice(seed: seed)
    let count = Int(random.next() % 3000)
    let noise = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next() >> 32) }
    for format in Format.allCases { survive(noise, as: format) }
  }

  @Test(arguments: 1...60) func randomMarkup(seed: UInt64) {
    let parts = [
      "<div>", "</div>", "<p>", "</p>", "<table>", "<tr>", "<td>", "<br>", "<br>", "<pre>",
      "</pre>",
      "<li>", "<ul>", "</ul>", "<a href=x>", "</a>", "<h1>", "</h1>", "<!--", "-->", "<script>",
      "</script>", "&#0;", "&#x202E;", "&amp", "Prices rose, said Mr Oll.", "\n\n", "# ", "> ",
      "| a ",
      "---\n", "```\n", "* ", "1. ", "\u{301}", "\u{0}", "\t", "By Ada Lind\n", "title: [\n",
      "(AP)",
      "Sign up\n", "\u{2028}", "<meta charset=utf-7>", "](", "https://a.example/\n", "👩‍👩‍👧",
    ]
    var random = Dice(seed: seed)
    let count = Int(random.next() % 400)
    let text = (0..<count).map { _ in parts[Int(random.next() % UInt64(parts.count))] }.joined()
    for format in Format.allCases { survive(Array(text.utf8), as: format) }
  }
}
