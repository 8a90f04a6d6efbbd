import JSON
import Model

/// The file `removed.json` beside an article in the trash.
struct TrashFile: Filed {
  static var format: String { "postil-removed" }
  let article: ID<Article>
  let signature: Signature
  /// Who takes it out of the trash: written before that is done, and of no meaning while the article
  /// is there.
  var leaving: Leaving?

  struct Leaving: Hashable, Sendable {
    let act: Removal.Act
    let signature: Signature
  }

  init(article: ID<Article>, signature: Signature) {
    self.article = article
    self.signature = signature
  }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "format", "version", "article", "creator", "time", "microsecond", "leaving")
    article = try record.get("article")
    signature = try record.signature()
    leaving = try record.find("leaving")
    guard Path.isName(article.value) else { throw Flaw("is no name of a folder", at: "article") }
  }

  var wire: JSON {
    filed([
      "article": article.wire, "creator": signature.creator.wire, "time": signature.time.wire,
      "microsecond": signature.microsecond?.wire, "leaving": leaving?.wire,
    ])
  }

  var isBlank: Bool { false }
}

extension TrashFile.Leaving: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("act", "creator", "time", "microsecond")
    act = try record.get("act")
    signature = try record.signature()
  }

  var wire: JSON {
    .record([
      "act": act.wire, "creator": signature.creator.wire, "time": signature.time.wire,
      "microsecond": signature.microsecond?.wire,
    ])
  }
}

extension Removal: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("act", "article", "trash", "creator", "time", "microsecond")
    self.init(
      act: try record.get("act"), article: try record.get("article"),
      trash: try record.get("trash"), signature: try record.signature())
  }

  var wire: JSON {
    .record([
      "act": act.wire, "article": article.wire, "trash": trash.wire,
      "creator": signature.creator.wire, "time": signature.time.wire,
      "microsecond": signature.microsecond?.wire,
    ])
  }
}

extension Removal.Act: WiredWord {}
