import JSON
import Model

extension Assertion: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "id", "claimMark", "sourceMarks", "cueMarks", "stance", "grade", "claim", "sources", "via",
      "creator",
      "created", "modified")
    self.init(
      id: try record.get("id"), claimMark: try record.get("claimMark"),
      sourceMarks: try record.list("sourceMarks"), cueMarks: try record.list("cueMarks"),
      stance: try record.get("stance"), grade: try record.find("grade") ?? Grade(),
      claim: try record.find("claim"),
      sources: try record.list("sources"), via: try record.list("via"),
      creator: try record.get("creator"), created: try record.get("created"),
      modified: try record.get("modified"))
  }

  var wire: JSON {
    .record([
      "id": id.wire, "claimMark": claimMark.wire, "sourceMarks": sourceMarks.wireUnlessEmpty,
      "cueMarks": cueMarks.wireUnlessEmpty, "stance": stance.wire, "grade": grade.wireUnlessEmpty,
      "claim": claim?.wire,
      "sources": sources.wireUnlessEmpty, "via": via.wireUnlessEmpty, "creator": creator.wire,
      "created": created.wire, "modified": modified.wire,
    ])
  }
}

extension Via: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("source", "basis")
    self.init(try record.get("source"), basis: try record.get("basis"))
  }

  var wire: JSON { .record(["source": source.wire, "basis": basis.wire]) }
}
