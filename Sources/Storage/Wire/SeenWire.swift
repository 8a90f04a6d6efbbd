import JSON
import Model

/// The file of the places from which an article's bytes came once more.
struct SeenFile: Filed {
  static var format: String { "postil-seen" }
  let encounters: [Encounter]

  init(_ encounters: [Encounter]) { self.encounters = encounters }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record("format", "version", "seen")
    encounters = try record.ledger("seen") { "\($0.source) (\($0.sha256.prefix(8)))" }
  }

  var wire: JSON { filed(["seen": encounters.wire]) }
  var isBlank: Bool { encounters.isEmpty }
}

extension Encounter: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("sha256", "source", "retrieved", "creator", "response")
    self.init(
      sha256: try record.get("sha256"), source: try record.get("source"),
      retrieved: try record.get("retrieved"), creator: try record.find("creator"),
      response: try record.find("response"))
    guard sha256.isSHA256 else { throw Flaw("is no SHA-256", at: "sha256") }
  }

  var wire: JSON {
    .record([
      "sha256": sha256.wire, "source": source.wire, "retrieved": retrieved.wire,
      "creator": creator?.wire, "response": response?.wire,
    ])
  }
}
