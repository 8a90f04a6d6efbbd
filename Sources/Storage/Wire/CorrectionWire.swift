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

extension Record {
  /// The field `level`: 1 to 6, or absent.
  func headingLevel() throws(Flaw) -> Int? {
    guard let level = try find("level", as: Int.self) else { return nil }
    guard (1...6).contains(level) else { throw Flaw("is none of 1 to 6", at: "level") }
    return level
  }
}
