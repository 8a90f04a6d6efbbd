import JSON
import Model

extension Mark: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "id", "kind", "spans", "tags", "note", "creator", "created", "modified")
    let anchors = try record.list("spans", of: Anchor.self)
    guard !anchors.isEmpty else { throw Flaw("holds no span", at: "spans") }
    self.init(
      id: try record.get("id"), kind: try record.get("kind"), anchors: anchors,
      tags: try record.list("tags"), note: try record.find("note") ?? "",
      creator: try record.get("creator"), created: try record.get("created"),
      modified: try record.get("modified"))
  }

  var wire: JSON {
    .record([
      "id": id.wire, "kind": kind.wire, "spans": anchors.wire, "tags": tags.wireUnlessEmpty,
      "note": note.wireUnlessEmpty, "creator": creator.wire, "created": created.wire,
      "modified": modified.wire,
    ])
  }
}
