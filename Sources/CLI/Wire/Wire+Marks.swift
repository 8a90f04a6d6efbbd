import JSON
import Model

extension Wire {
  static func mark(_ mark: Mark, in article: ID<Article>) -> JSON {
    .record([
      "id": .string(mark.id.value),
      "article": .string(article.value),
      "kind": .string(mark.kind.rawValue),
      "spans": .array(mark.anchors.map(anchor)),
      "tags": .strings(mark.tags.map(\.value)),
      "note": .string(mark.note),
      "creator": .string(mark.creator),
      "created": .string(mark.created.description),
    ])
  }

  private static func anchor(_ anchor: Anchor) -> JSON {
    .record([
      "start": .integer(anchor.span.start.value),
      "end": .integer(anchor.span.end.value),
      "exact": .string(anchor.exact),
    ])
  }

  static func assertion(_ assertion: Assertion, in article: ID<Article>) -> JSON {
    .record([
      "id": .string(assertion.id.value),
      "article": .string(article.value),
      "claim": .string(assertion.claimMark.value),
      "sourceMarks": .strings(assertion.sourceMarks.map(\.value)),
      "cueMarks": .strings(assertion.cueMarks.map(\.value)),
      "sources": .strings(assertion.sources.map(\.value)),
      "via": .strings(assertion.via.map(\.source.value)),
      "stance": .string(assertion.stance.rawValue),
      "creator": .string(assertion.creator),
      "created": .string(assertion.created.description),
    ])
  }

  static func source(_ source: Source) -> JSON {
    .record([
      "id": .string(source.id.value),
      "name": .string(source.name),
      "kind": .string(source.kind.rawValue),
      "aliases": .strings(source.aliases),
      "note": .string(source.note),
      "creator": .string(source.creator),
      "created": .string(source.created.description),
    ])
  }

  static func claim(_ claim: Claim) -> JSON {
    .record([
      "id": .string(claim.id.value),
      "statement": .string(claim.statement),
      "note": .string(claim.note),
      "tags": .strings(claim.tags.map(\.value)),
      "creator": .string(claim.creator),
      "created": .string(claim.created.description),
    ])
  }

  static func tag(_ tag: Tag, articles: Int) -> JSON {
    .record([
      "name": .string(tag.name.value),
      "colour": .orNull(tag.colour),
      "description": .string(tag.description),
      "articles": .integer(articles),
    ])
  }

  static func step(_ step: Step, of article: ID<Article>, isUndone: Bool) -> JSON {
    .record([
      "article": .string(article.value),
      "time": .string(step.signature.time.description),
      "creator": .string(step.signature.creator),
      "label": .string(step.label),
      "state": .string(isUndone ? "undone" : "done"),
    ])
  }
}
