import Foundation
import Model
import TestSupport
import Testing

@testable import Provenance

@Suite struct WriterTests {
  private static let kinds: [String: SourceKind] = [
    "Harbour Office": .organisation, "Ada Tern": .person, "inspection report": .document,
    "Tarn Courier": .outlet, "Northern Gazette": .outlet, "?a welder": .anonymous,
  ]

  private static let copied = Drawn(
    [
      "Tarn Courier: Harbour Office ← inspection report", "Northern Gazette: Tarn Courier",
      "Radio Tarn: ?a welder", "Evening Post: Ada Tern ← inspection report",
    ],
    [
      .sources(.dependsOn, "Ada Tern", "Harbour Office"),
      .sources(.possiblySameAs, "?a welder", "Ada Tern", basis: .suggested),
    ], kinds: kinds)

  private static let circle = Drawn(
    [
      "Tarn Courier: Northern Gazette", "Northern Gazette: Evening Post",
      "Evening Post: Tarn Courier",
    ],
    kinds: kinds)

  @Test(arguments: PictureFormat.allCases)
  func twoPicturesLookAsBefore(format: PictureFormat) throws {
    try Golden.check(Self.copied.graph.text(as: format), "copied.\(format.rawValue)")
    try Golden.check(Self.circle.graph.text(as: format), "circle.\(format.rawValue)")
  }

  // MARK: Judges

  private struct Understood: Decodable {
    let labels: [String]
    let edges: Int
  }

  private func labels(of graph: ProvenanceGraph) -> [String] {
    graph.nodes.map { node in
      let text = NodeText(node)
      return (text.lines + text.captions).joined(separator: "\n")
    }
  }

  private func judge(
    _ graph: ProvenanceGraph, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let svg = graph.text(as: .svg)
    #expect(!svg.lowercased().contains("<script"), sourceLocation: sourceLocation)
    #expect(svg.components(separatedBy: "http").count == 2, sourceLocation: sourceLocation)
    if let verdict = try Judge.ask("xmllint", ["--noout", "--nonet", "-"], input: svg) {
      #expect(verdict.status == 0, "\(verdict.output)", sourceLocation: sourceLocation)
    }
    for (format, script) in [(PictureFormat.dot, "dot.py"), (.mermaid, "mermaid.py")] {
      let text = graph.text(as: format)
      let script = [Judge.script(script, of: "ProvenanceTests")]
      guard let verdict = try Judge.ask("python3", script, input: text) else { continue }
      try #require(verdict.status == 0, "\(verdict.output)", sourceLocation: sourceLocation)
      let found = try JSONDecoder().decode(Understood.self, from: Data(verdict.output.utf8))
      #expect(found.labels == labels(of: graph), sourceLocation: sourceLocation)
      #expect(found.edges == graph.edges.count, sourceLocation: sourceLocation)
    }
    for format in PictureFormat.allCases {
      let steering = graph.text(as: format).unicodeScalars.filter { $0.isSteering && $0 != "\n" }
      #expect(steering.isEmpty, sourceLocation: sourceLocation)
    }
  }

  @Test func judgesUnderstandThem() throws {
    try judge(Self.copied.graph)
    try judge(Self.circle.graph)
    try judge(Drawn([]).graph)
    try judge(Drawn(["A: a ← a"]).graph)
    var dice = Dice(seed: 21)
    for _ in 0..<5 { try judge(Drawn(dice.tellings(20)).graph) }
  }

  private static let hostile = [
    #""><script>alert("1")</script>"#, #"\N \" \\ \"#, "]]> & &amp; <!-- --", "\u{1B}[31mred\u{7}",
    "\u{202E}desrever\u{2066}", "`**bold**` _x_ ~y~", "{{x}}|y|;%%{init: {}}%%", "end",
    "#quot;#34;",
    "a\nb\r\nc\u{2028}d\te", "\u{FFFE}\u{FFFF}\u{0}", "$$x$$", "", " ", "\u{200F}\u{200E}",
    "e\u{301}\u{301}\u{301} 👩‍👩‍👧 漢字かな العربية", "<br/>", "href='x' onload=y", "--> n0",
  ]

  @Test(arguments: hostile)
  func hostileTextStaysText(text: String) throws {
    let source = Source(
      id: ID("s" + text), name: text, kind: .anonymous, creator: "B.",
      created: Timestamp(seconds: 0))
    let assertion = Assertion(
      id: ID("a"), claimMark: ID("m"), sources: [source.id], creator: "B.",
      created: Timestamp(seconds: 0), modified: Timestamp(seconds: 0))
    let given = ProvenanceAssertion(article: ID("x" + text), outlet: text, assertion: assertion)
    let names = PictureNames(
      articles: [given.article: Metadata(title: text, outlet: text, published: text)],
      ledgers: Ledgers(sources: [source]))
    let claim = PicturedClaim(id: text, statement: text, assertions: [given])
    var graph = ProvenanceGraph(of: [claim], names: names)
    graph.captions = [text]
    try judge(graph)
    let timeline = Timeline(of: [given], names: names).svg(caption: text)
    if let verdict = try Judge.ask("xmllint", ["--noout", "--nonet", "-"], input: timeline) {
      #expect(verdict.status == 0, "\(verdict.output)")
    }
  }

  /// No shape, line or frame is told by colour alone.
  @Test func everyKindHasItsOwnShape() {
    let rect = Layout.Rect(x: 0, y: 0, width: 120, height: 60)
    let kinds = [NodeKind.claim, .article] + SourceKind.allCases.map(NodeKind.source)
    let shapes = kinds.map { kind in
      let shape = SVGShape(kind, rect)
      return shape.outlines + shape.lines
    }
    #expect(Set(shapes).count == kinds.count)
  }
}
