import JSON
import Model

extension Wire {
  static func mark(_ mark: Mark, in article: Article) -> JSON {
    let isOrphan = !mark.isPlaced(in: article)
    return .object(
      JSON.members([
        "id": .string(mark.id.value),
        "article": .string(article.id.value),
        "kind": .string(mark.kind.rawValue),
        "orphan": isOrphan ? .bool(true) : nil,
        "spans": .array(mark.anchors.map(anchor)),
        "tags": .strings(mark.tags.map(\.value)),
        "note": .string(mark.note),
      ]) + signed(mark.creator, mark.created))
  }

  private static func anchor(_ anchor: Anchor) -> JSON {
    .object(place(anchor.span) + JSON.members(["exact": .string(anchor.exact)]))
  }

  static func orphan(_ orphan: Orphan, in article: Article) -> JSON {
    .record([
      "id": .string(orphan.mark.id.value),
      "article": .string(article.id.value),
      "kind": .string(orphan.mark.kind.rawValue),
      "kept": orphan.mark.isKept(in: article) ? .bool(true) : nil,
      "spans": .array(orphan.mark.anchors.map(surrounded)),
      "candidates": .array(orphan.candidates.map(candidate)),
    ])
  }

  private static func surrounded(_ anchor: Anchor) -> JSON {
    .object(
      place(anchor.span)
        + JSON.members([
          "exact": .string(anchor.exact), "prefix": .string(anchor.prefix),
          "suffix": .string(anchor.suffix),
        ]))
  }

  private static func candidate(_ candidate: Candidate) -> JSON {
    .record([
      "spans": .array(candidate.spans.map { .object(place($0)) }),
      "score": .integer(candidate.score),
      "words": .string(candidate.words),
    ])
  }

  static func assertion(_ assertion: Assertion, in article: ID<Article>) -> JSON {
    .object(
      JSON.members([
        "id": .string(assertion.id.value),
        "article": .string(article.value),
        "claim": .string(assertion.claimMark.value),
        "claimOfLedger": assertion.claim.map { .string($0.value) },
        "sourceMarks": .strings(assertion.sourceMarks.map(\.value)),
        "cueMarks": .strings(assertion.cueMarks.map(\.value)),
        "sources": .strings(assertion.sources.map(\.value)),
        "via": .strings(assertion.via.map(\.source.value)),
        "stance": .string(assertion.stance.rawValue),
        "grade": assertion.grade.isEmpty ? nil : .string(assertion.grade.description),
      ]) + signed(assertion.creator, assertion.created))
  }
}
