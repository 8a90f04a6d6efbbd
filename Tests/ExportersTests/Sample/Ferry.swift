import Exporters
import Model

/// An invented event, told by two invented outlets, with marks of every shape.
enum Ferry {
  static let file = Source.named("inspection file", .document)
  static let union = Source.named("Dockers’ Union of Oldmere", .organisation)
  static let claim = Claim(
    id: ID("brakes-untested"), statement: "The ferry Alma sailed with untested brakes.",
    creator: "B. Reader", created: Signature.reader.time)
  static let ledgers = Ledgers(claims: [claim], sources: [file, union])

  static let courier = Article.sample(
    "ferry-alma-0a0a0a0a", title: "Ferry Alma sailed untested",
    metadata: Metadata(
      byline: ["Ada Lund", "Ole \"Skip\" Brandt"], outlet: "Oldmere Courier",
      published: "2025-09-29T07:05:00Z", url: "https://courier.example/ferry?id=1&page=2"),
    [
      "Ferry Alma sailed untested",
      "The ferry Alma left port with untested brakes, the dockers’ union said.",
      "## What the file says",
      "Its brakes were “never tested”, according to a leaked file, and the crew knew it.",
      "### The crew",
      "“We told them,” a deckhand said on Monday. “Twice.” Nobody answered.",
      "## Reactions #1 *now*",
      "The owner has not commented.",
    ])

  static let hostile = Article.sample(
    "hostile-0b0b0b0b", title: "=HYPERLINK(\"https://evil.example\",\"Click\")",
    metadata: Metadata(
      outlet: "<script>alert(1)</script>", published: "soon", url: "javascript:alert(1)"),
    [
      "=HYPERLINK(\"https://evil.example\",\"Click\")",
      "---",
      "`rm -rf` and <script>alert('x')</script> & [a link](https://evil.example)",
      "1. One\n- two\n# three\n> four\n    five\n+ six\t| seven |",
      "Write to @desk or desk@post.example, see https://evil.example or www.evil.example.",
      "\u{1B}[31mred\u{1B}[0m and \u{202E}turned\u{202C}\u{7} around",
    ])

  static var documents: [ExportDocument] {
    [ExportDocument(article: courier, annotations: marks), hostileDocument]
  }

  static func request(_ documents: [ExportDocument]) -> ExportRequest {
    ExportRequest(documents: documents, ledgers: ledgers, exported: .exporter)
  }

  /// Nested, overlapping and discontinuous marks, one whose words are gone, and two assertions.
  private static var marks: Annotations {
    let whole = courier.mark(
      .claim, "The ferry Alma left port with untested brakes", tags: ["safety", "ferry/alma"],
      note: "Compare the file.\nWhich file?")
    let inner = courier.mark(.highlight, "left port with untested brakes, the dockers")
    let said = courier.mark(.source, "the dockers’ union")
    let cue = courier.mark(.cue, "said")
    let split = courier.mark(.claim, "Its brakes were “never tested”", "and the crew knew it")
    let crew = courier.mark(.highlight, "“We told them,”", "“Twice.”", tags: ["2025"])
    let all = [whole, inner, said, cue, split, crew, gone]
    return Annotations(
      marks: all,
      assertions: [
        assertion(whole, [said], [cue], .supports, [union.id], via: []),
        assertion(split, [], [], .reports, [union.id], via: [Via(file.id, basis: .judged)]),
      ])
  }

  private static var gone: Mark {
    Mark(
      id: ID("m-gone"), kind: .highlight,
      anchors: [Anchor(span: Span(3, 17), exact: "a line since taken out", prefix: "", suffix: "")],
      creator: "B. Reader", created: Signature.reader.time, modified: Signature.reader.time)
  }

  private static func assertion(
    _ claimed: Mark, _ sources: [Mark], _ cues: [Mark], _ stance: Stance, _ named: [ID<Source>],
    via: [Via]
  ) -> Assertion {
    var assertion = Assertion(
      claim: claimed.id, sourceMarks: sources.map(\.id), cueMarks: cues.map(\.id), stance: stance,
      sources: named, via: via, in: courier.id, by: .reader, beside: [])
    assertion.claim = claim.id
    return assertion
  }

  private static var hostileDocument: ExportDocument {
    let marks = hostile.blocks.map { block in
      Mark(
        .highlight, over: [block.span], of: hostile, tags: ["=cmd|x"].compactMap(TagName.init),
        note: "@SUM(1)\n\n---\n\u{1B}]0;x\u{7}", by: .reader, beside: [])
    }
    return ExportDocument(article: hostile, annotations: Annotations(marks: marks))
  }
}
