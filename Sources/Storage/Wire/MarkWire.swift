import JSON
import Model

extension Mark: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "id", "kind", "spans", "textHash", "soughtIn", "keptIn", "tags", "note",
      "creator", "created", "modified")
    let anchors = try record.list("spans", of: Anchor.self)
    guard !anchors.isEmpty else { throw Flaw("holds no span", at: "spans") }
    self.init(
      id: try record.get("id"), kind: try record.get("kind"), anchors: anchors,
      textHash: try record.textHash("textHash"),
      soughtIn: try record.textHash("soughtIn"), keptIn: try record.textHash("keptIn"),
      tags: try record.list("tags"),
      note: try record.find("note") ?? "",
      creator: try record.get("creator"), created: try record.get("created"),
      modified: try record.get("modified"))
  }

  var wire: JSON {
    .record([
      "id": id.wire, "kind": kind.wire, "spans": anchors.wire, "textHash": textHash?.wire,
      "soughtIn": soughtIn?.wire, "keptIn": keptIn?.wire, "tags": tags.wireUnlessEmpty,
      "note": note.wireUnlessEmpty,
      "creator": creator.wire, "created": created.wire,
      "modified": modified.wire,
    ])
  }
}

extension Record {
  /// The hash of a text: sixteen small hexadecimal digits; nil where the field is absent.
  func textHash(_ key: String) throws(Flaw) -> String? {
    guard let hash = try find(key, as: String.self) else { return nil }
    let isHash =
      hash.utf8.count == 16
      && hash.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard isHash else { throw Flaw("is no hash of a text", at: key) }
    return hash
  }
}
