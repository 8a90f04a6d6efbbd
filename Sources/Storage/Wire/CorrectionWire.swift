import JSON
import Model

extension Correction: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("block", "role", "level", "creator", "created")
    self.init(
      block: try record.get("block"), role: try record.get("role"),
      level: try record.headingLevel(), creator: try record.get("creator"),
      created: try record.get("created"))
  }

  var wire: JSON {
    .record([
      "block": block.wire, "role": role.wire, "level": level?.wire, "creator": creator.wire,
      "created": created.wire,
    ])
  }
}

extension Cut: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("kind", "before", "after", "creator", "created")
    self.init(
      try record.get("kind"), before: try record.get("before"), after: try record.get("after"),
      creator: try record.get("creator"), created: try record.get("created"))
    guard before.span.end <= after.span.start else {
      throw Flaw("begins before the end of what stands before it", at: "after")
    }
  }

  var wire: JSON {
    .record([
      "kind": kind.wire, "before": before.wire, "after": after.wire, "creator": creator.wire,
      "created": created.wire,
    ])
  }
}

extension DetailCorrection: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("field", "values", "creator", "created")
    self.init(
      try record.get("field"), try record.list("values"), creator: try record.get("creator"),
      created: try record.get("created"))
    guard field.isList || values.count < 2 else {
      throw Flaw("\(field) holds one text", at: "values")
    }
  }

  var wire: JSON {
    .record([
      "field": field.wire, "values": values.wireUnlessEmpty, "creator": creator.wire,
      "created": created.wire,
    ])
  }
}

extension Record {
  /// The field `level`: 1 to 6, or absent.
  func headingLevel() throws(Flaw) -> Int? {
    guard let level = try find("level", as: Int.self) else { return nil }
    guard (1...6).contains(level) else { throw Flaw("is none of 1 to 6", at: "level") }
    return level
  }
}
