import JSON
import Model

/// The file `claims.json`.
struct ClaimsFile: Filed {
  static var format: String { "postil-claims" }
  let claims: [Claim]

  init(_ claims: [Claim]) { self.claims = claims }

  init(wire: Value) throws(Flaw) {
    claims = try wire.record("format", "version", "claims").ledger("claims", by: \Claim.id)
  }

  var wire: JSON { filed(["claims": claims.wire]) }
  var isBlank: Bool { claims.isEmpty }
}

/// The file `sources.json`.
struct SourcesFile: Filed {
  static var format: String { "postil-sources" }
  let sources: [Source]

  init(_ sources: [Source]) { self.sources = sources }

  init(wire: Value) throws(Flaw) {
    sources = try wire.record("format", "version", "sources").ledger("sources", by: \Source.id)
  }

  var wire: JSON { filed(["sources": sources.wire]) }
  var isBlank: Bool { sources.isEmpty }
}

/// The file `tags.json`.
struct TagsFile: Filed {
  static var format: String { "postil-tags" }
  let tags: [Tag]

  init(_ tags: [Tag]) { self.tags = tags }

  init(wire: Value) throws(Flaw) {
    tags = try wire.record("format", "version", "tags").ledger("tags", by: \Tag.name)
  }

  var wire: JSON { filed(["tags": tags.wire]) }
  var isBlank: Bool { tags.isEmpty }
}

extension Claim: Wired {
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

extension Source: Wired {
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

extension Tag: Wired {
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
