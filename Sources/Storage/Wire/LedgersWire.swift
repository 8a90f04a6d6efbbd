import JSON
import Model

extension Claim: Ledgered {
  static var ledger: String { "claims" }
  var key: ID<Claim> { id }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record("id", "statement", "note", "tags", "creator", "created")
    self.init(
      id: try record.get("id"), statement: try record.get("statement"),
      note: try record.find("note") ?? "", tags: try record.list("tags"),
      creator: try record.get("creator"), created: try record.get("created"))
  }

  var wire: JSON {
    .record([
      "id": id.wire, "statement": statement.wire, "note": note.wireUnlessEmpty,
      "tags": tags.wireUnlessEmpty, "creator": creator.wire, "created": created.wire,
    ])
  }
}

extension Source: Ledgered {
  static var ledger: String { "sources" }
  var key: ID<Source> { id }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record("id", "name", "kind", "aliases", "note", "creator", "created")
    self.init(
      id: try record.get("id"), name: try record.get("name"), kind: try record.get("kind"),
      aliases: try record.list("aliases"), note: try record.find("note") ?? "",
      creator: try record.get("creator"), created: try record.get("created"))
  }

  var wire: JSON {
    .record([
      "id": id.wire, "name": name.wire, "kind": kind.wire, "aliases": aliases.wireUnlessEmpty,
      "note": note.wireUnlessEmpty, "creator": creator.wire, "created": created.wire,
    ])
  }
}

extension Tag: Ledgered {
  static var ledger: String { "tags" }
  var key: TagName { name }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record("name", "colour", "description")
    self.init(
      name: try record.get("name"), colour: try record.find("colour"),
      description: try record.find("description") ?? "")
  }

  var wire: JSON {
    .record([
      "name": name.wire, "colour": colour?.wire, "description": description.wireUnlessEmpty,
    ])
  }
}
