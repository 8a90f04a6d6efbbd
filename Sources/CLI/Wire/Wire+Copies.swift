import JSON
import Model
import Provenance

extension Wire {
  static func copy(_ pair: SharedText, _ articles: [ID<Article>: Article]) -> JSON {
    .record([
      "kind": .string("copy"),
      "overlap": .integer(pair.overlap.percent),
      "ordered": .bool(pair.isOrdered),
      "first": .object(side(articles[pair.first], pair.firstShare)),
      "second": .object(side(articles[pair.second], pair.secondShare)),
      "passages": .array(
        pair.passages.map { passage in
          .record([
            "words": .integer(passage.words),
            "first": .object(quoted(passage.first, in: articles[pair.first])),
            "second": .object(quoted(passage.second, in: articles[pair.second])),
          ])
        }),
    ])
  }

  static func passage(_ group: PassageGroup, _ articles: [ID<Article>: Article]) -> JSON {
    .record([
      "kind": .string("passage"),
      "words": .integer(group.words),
      "places": .array(
        group.places.map { place in
          let article = articles[place.article]
          return .object(side(article, place.share) + quoted(place.span, in: article))
        }),
    ])
  }

  private static func side(_ article: Article?, _ share: Double) -> [JSON.Member] {
    JSON.members([
      "article": .orNull(article?.id.value), "title": .orNull(article?.metadata.title),
      "outlet": .orNull(article?.metadata.outlet),
      "published": .orNull(article?.metadata.published), "share": .integer(share.percent),
    ])
  }

  private static func quoted(_ span: Span, in article: Article?) -> [JSON.Member] {
    place(span) + JSON.members(["exact": .orNull(article?.text[span])])
  }
}
