import JSON
import Model

extension Relation: Ledgered {
  static var ledger: String { "relations" }
  var key: ID<Relation> { id }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "id", "kind", "between", "from", "to", "basis", "refused", "stated", "note", "creator",
      "created")
    let ends: Ends
    switch try record.get("between", as: String.self) {
    case "sources": ends = .sources(try record.get("from"), try record.get("to"))
    case "articles": ends = .articles(try record.get("from"), try record.get("to"))
    default: throw Flaw("is neither sources nor articles", at: "between")
    }
    self.init(
      id: try record.get("id"), try record.get("kind"), ends, basis: try record.get("basis"),
      isRefused: try record.find("refused") ?? false, stated: try record.find("stated"),
      note: try record.find("note") ?? "", creator: try record.get("creator"),
      created: try record.get("created"))
  }

  var wire: JSON {
    let (from, to) = ends.names
    return .record([
      "id": id.wire, "kind": kind.wire, "between": ends.kind.wire, "from": from.wire,
      "to": to.wire, "basis": basis.wire, "refused": isRefused ? true.wire : nil,
      "stated": stated?.wire, "note": note.wireUnlessEmpty, "creator": creator.wire,
      "created": created.wire,
    ])
  }
}

extension Relation.Ends {
  fileprivate var kind: String {
    switch self {
    case .sources: "sources"
    case .articles: "articles"
    }
  }
}

extension Relation.Passage: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("article", "mark")
    self.init(article: try record.get("article"), mark: try record.find("mark"))
  }

  var wire: JSON { .record(["article": article.wire, "mark": mark?.wire]) }
}

extension RelationKind: WiredWord {}
