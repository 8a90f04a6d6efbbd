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
        "sourceMarks": .strings(assertion.sourceMarks.map(\.value)),
        "cueMarks": .strings(assertion.cueMarks.map(\.value)),
        "sources": .strings(assertion.sources.map(\.value)),
        "via": .strings(assertion.via.map(\.source.value)),
        "stance": .string(assertion.stance.rawValue),
      ]) + signed(assertion.creator, assertion.created))
  }

  static func source(_ source: Source) -> JSON {
    .object(
      JSON.members([
        "id": .string(source.id.value),
        "name": .string(source.name),
        "kind": .string(source.kind.rawValue),
        "aliases": .strings(source.aliases),
        "note": .string(source.note),
      ]) + signed(source.creator, source.created))
  }

  static func claim(_ claim: Claim) -> JSON {
    .object(
      JSON.members([
        "id": .string(claim.id.value),
        "statement": .string(claim.statement),
        "note": .string(claim.note),
        "tags": .strings(claim.tags.map(\.value)),
      ]) + signed(claim.creator, claim.created))
  }

  static func tag(_ tag: Tag, articles: Int) -> JSON {
    .record([
      "name": .string(tag.name.value),
      "colour": .orNull(tag.colour),
      "description": .string(tag.description),
      "articles": .integer(articles),
    ])
  }
}
