import JSON
import Model
import Storage

extension Wire {
  static func trashed(_ trashed: Trashed, title: String?, marks: Int?) -> JSON {
    .record([
      "id": .string(trashed.id.value),
      "type": .string("article"),
      "article": .string(trashed.article.value),
      "title": .orNull(title),
      "marks": marks.map(JSON.integer) ?? .null,
      "creator": .orNull(trashed.signature?.creator),
      "time": .orNull(trashed.signature?.time.description),
    ])
  }

  static func removed(_ removed: RemovedMark, from article: ID<Article>) -> JSON {
    .record([
      "id": .string(removed.mark.id.value),
      "type": .string("mark"),
      "article": .string(article.value),
      "kind": .string(removed.mark.kind.rawValue),
      "spans": .array(
        removed.mark.anchors.map { anchor in
          .object(place(anchor.span) + JSON.members(["exact": .string(anchor.exact)]))
        }),
      "creator": .string(removed.signature.creator),
      "time": .string(removed.signature.time.description),
    ])
  }
}
