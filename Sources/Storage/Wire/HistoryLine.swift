import JSON
import Model

/// One line of `history.jsonl`, an article's or the library's own.
struct HistoryLine: Hashable, Wired {
  let act: Act
  let step: Step

  init(_ act: Act, _ step: Step) {
    self.act = act
    self.step = step
  }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "act", "change", "inverse", "label", "creator", "time", "microsecond", "articles", "renamed")
    act = try record.get("act")
    step = Step(
      change: try record.get("change"), inverse: try record.get("inverse"),
      label: try record.get("label"), signature: try record.signature(),
      articles: try record.list("articles"), renamed: try record.list("renamed"))
  }

  var wire: JSON {
    .record([
      "act": act.wire, "change": step.change.wire, "inverse": step.inverse.wire,
      "label": step.label.wire, "creator": step.signature.creator.wire,
      "time": step.signature.time.wire, "microsecond": step.signature.microsecond?.wire,
      "articles": step.articles.wireUnlessEmpty,
      "renamed": step.renamed.wireUnlessEmpty,
    ])
  }
}

extension ArticlePart: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("article", "change", "inverse", "after")
    self.init(
      article: try record.get("article"), change: try record.find("change") ?? .group([]),
      inverse: try record.find("inverse") ?? .group([]), after: try record.get("after"))
    guard after >= 0 else { throw Flaw("is below zero", at: "after") }
    guard Path.isName(article.value) else { throw Flaw("is no name of a folder", at: "article") }
  }

  var wire: JSON {
    let isBlank = change.leaves.isEmpty
    return .record([
      "article": article.wire, "change": isBlank ? nil : change.wire,
      "inverse": isBlank ? nil : inverse.wire, "after": after.wire,
    ])
  }
}

extension TagRenaming: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("from", "to")
    self.init(from: try record.get("from"), to: try record.find("to"))
  }

  var wire: JSON { .record(["from": from.wire, "to": to?.wire]) }
}
