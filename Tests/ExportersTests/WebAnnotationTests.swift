import TestSupport
import Exporters
import Foundation
import Model
import Testing

@Suite struct WebAnnotationTests {
  private func judge(
    _ request: ExportRequest, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let json = Exporter.write(request, as: .w3c)
    let script = [Judge.script("web_annotation.py", of: "ExportersTests")]
    guard let verdict = try Judge.ask("python3", script, input: json) else { return }
    #expect(verdict.output == expected + "\n", sourceLocation: sourceLocation)
  }

  @Test func anIndependentScriptFindsItSound() throws {
    try judge(Ferry.request(Ferry.documents), "sound: 15 annotations")
    try judge(Ferry.request([]), "sound: 0 annotations")
    try judge(.quoting("\u{1B}[31m \u{2028} \u{202E} \" \\ 漢字 👩‍👩‍👧 a\u{301}"), "sound: 1 annotations")
  }

  /// The annotations of the only page, as Foundation reads them.
  private func items(_ request: ExportRequest) throws -> [[String: Any]] {
    let data = Data(Exporter.write(request, as: .w3c).utf8)
    let collection = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let page = try #require(collection["first"] as? [String: Any])
    return try #require(page["items"] as? [[String: Any]])
  }

  private func targets(_ item: [String: Any]) -> [[String: Any]] {
    item["target"] as? [[String: Any]] ?? []
  }

  private func selectors(_ target: [String: Any]) -> [[String: Any]] {
    target["selector"] as? [[String: Any]] ?? []
  }

  @Test func nothingIsLostInTheQuote() throws {
    let quote = "\u{1B}[31m\ttab \"q\" \\ \u{202E}x\u{202C} 👩‍👩‍👧\r\na\u{301}"
    let item = try #require(try items(.quoting(quote)).first)
    let selector = try #require(targets(item).first.map(selectors)?.first)
    let exact = try #require(selector["exact"] as? String)
    #expect(exact.unicodeScalars.elementsEqual(quote.unicodeScalars))
  }

  @Test func eachSpanIsATargetInOrder() throws {
    let all = try items(Ferry.request(Ferry.documents))
    let split = try #require(
      all.first { targets($0).count == 2 && $0["motivation"] as? String != "linking" })
    let places = targets(split).flatMap(selectors).compactMap { $0["start"] as? Int }
    #expect(places.count == 2 && places == places.sorted())
  }

  @Test func anOrphanHasNoPlace() throws {
    let all = try items(Ferry.request(Ferry.documents))
    let orphan = try #require(all.first { ($0["id"] as? String ?? "").hasSuffix("m-gone") })
    #expect(
      targets(orphan).flatMap(selectors).map { $0["type"] as? String } == ["TextQuoteSelector"])
    let bodies = orphan["body"] as? [[String: String]] ?? []
    #expect(bodies.contains { $0["purpose"] == "assessing" && $0["value"] == "orphan" })
  }

  @Test func anAssertionLinksTheClaimFirst() throws {
    let all = try items(Ferry.request(Ferry.documents))
    let links = all.filter { $0["motivation"] as? String == "linking" }
    let bodies = links.map { ($0["body"] as? [[String: String]] ?? []).compactMap { $0["value"] } }
    let statement = "The ferry Alma sailed with untested brakes."
    #expect(
      Set(bodies) == [
        ["supports", "Dockers’ Union of Oldmere", statement],
        ["reports", "Dockers’ Union of Oldmere ← inspection file (judged)", statement],
      ])
    let first = try #require(targets(links[0]).first?["id"] as? String)
    let claim = try #require(all.first { $0["id"] as? String == first })
    let kinds = (claim["body"] as? [[String: String]] ?? []).filter {
      $0["purpose"] == "classifying"
    }
    #expect(kinds.map { $0["value"] } == ["claim"])
  }

  private func source(_ url: String?) throws -> String? {
    let article = Article.sample("a b", title: nil, metadata: Metadata(url: url), ["Words."])
    let document = ExportDocument(
      article: article, annotations: Annotations(marks: [article.mark(.highlight, "Words")]))
    let item = try #require(try items(Ferry.request([document])).first)
    return targets(item).first?["source"] as? String
  }

  @Test func theSourceIsAnIRI() throws {
    #expect(try source("https://post.example/a?b=1#c") == "https://post.example/a?b=1#c")
    #expect(try source("HTTPS://post.example/ä b\"<>") == "https://post.example/ä%20b%22%3C%3E")
    #expect(try source("https://post.example/\u{1B}%20") == "https://post.example/%1B%20")
    for odd in [
      nil, "", "javascript:alert(1)", "https://", "https:///x", "file:///etc/passwd", "a b",
    ] {
      #expect(try source(odd) == "urn:postil:article:a%20b")
    }
  }
}
