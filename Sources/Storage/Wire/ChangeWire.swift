import JSON
import Model

extension Change: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "type", "mark", "assertion", "correction", "cut", "detail", "field", "claim", "source", "tag",
      "relation", "id", "name", "start", "end", "edit", "time", "changes")
    let type: String = try record.get("type")
    switch type {
    case "add-mark": self = .addMark(try record.get("mark"))
    case "remove-mark": self = .removeMark(try record.get("id"))
    case "edit-mark":
      self = .editMark(
        try record.get("id"), try record.get("edit"), time: try record.get("time"))
    case "add-assertion": self = .addAssertion(try record.get("assertion"))
    case "remove-assertion": self = .removeAssertion(try record.get("id"))
    case "edit-assertion":
      self = .editAssertion(
        try record.get("id"), try record.get("edit"), time: try record.get("time"))
    case "correct": self = .correct(try record.get("correction"))
    case "uncorrect": self = .uncorrect(try record.span())
    case "cut": self = .cut(try record.get("cut"))
    case "uncut": self = .uncut(try record.span())
    case "correct-detail": self = .correctDetail(try record.get("detail"))
    case "uncorrect-detail": self = .uncorrectDetail(try record.get("field"))
    case "add-claim": self = .addClaim(try record.get("claim"))
    case "remove-claim": self = .removeClaim(try record.get("id"))
    case "edit-claim":
      self = .editClaim(
        try record.get("id"), try record.get("edit"), time: try record.get("time"))
    case "add-source": self = .addSource(try record.get("source"))
    case "remove-source": self = .removeSource(try record.get("id"))
    case "edit-source":
      self = .editSource(
        try record.get("id"), try record.get("edit"), time: try record.get("time"))
    case "add-relation": self = .addRelation(try record.get("relation"))
    case "remove-relation": self = .removeRelation(try record.get("id"))
    case "add-tag": self = .addTag(try record.get("tag"))
    case "remove-tag": self = .removeTag(try record.get("name"))
    case "edit-tag": self = .editTag(try record.get("name"), try record.get("edit"))
    case "group": self = .group(try record.list("changes"))
    default: throw Flaw("\(type) is no change", at: "type")
    }
  }

  var wire: JSON {
    switch self {
    case .addMark(let mark): record("add-mark", ["mark": mark.wire])
    case .removeMark(let id): record("remove-mark", ["id": id.wire])
    case .editMark(let id, let edit, let time):
      record("edit-mark", ["id": id.wire, "edit": edit.wire, "time": time.wire])
    case .addAssertion(let assertion): record("add-assertion", ["assertion": assertion.wire])
    case .removeAssertion(let id): record("remove-assertion", ["id": id.wire])
    case .editAssertion(let id, let edit, let time):
      record("edit-assertion", ["id": id.wire, "edit": edit.wire, "time": time.wire])
    case .correct(let correction): record("correct", ["correction": correction.wire])
    case .uncorrect(let span): record("uncorrect", span)
    case .cut(let cut): record("cut", ["cut": cut.wire])
    case .uncut(let gap): record("uncut", gap)
    case .correctDetail(let detail): record("correct-detail", ["detail": detail.wire])
    case .uncorrectDetail(let field): record("uncorrect-detail", ["field": field.wire])
    case .addClaim(let claim): record("add-claim", ["claim": claim.wire])
    case .removeClaim(let id): record("remove-claim", ["id": id.wire])
    case .editClaim(let id, let edit, let time):
      record("edit-claim", ["id": id.wire, "edit": edit.wire, "time": time.wire])
    case .addSource(let source): record("add-source", ["source": source.wire])
    case .removeSource(let id): record("remove-source", ["id": id.wire])
    case .editSource(let id, let edit, let time):
      record("edit-source", ["id": id.wire, "edit": edit.wire, "time": time.wire])
    case .addRelation(let relation): record("add-relation", ["relation": relation.wire])
    case .removeRelation(let id): record("remove-relation", ["id": id.wire])
    case .addTag(let tag): record("add-tag", ["tag": tag.wire])
    case .removeTag(let name): record("remove-tag", ["name": name.wire])
    case .editTag(let name, let edit):
      record("edit-tag", ["name": name.wire, "edit": edit.wire])
    case .group(let changes): record("group", ["changes": changes.wire])
    }
  }

  private func record(_ type: String, _ fields: KeyValuePairs<String, JSON?>) -> JSON {
    .object(JSON.members(["type": type.wire]) + JSON.members(fields))
  }

  private func record(_ type: String, _ span: Span) -> JSON {
    record(type, ["start": span.start.value.wire, "end": span.end.value.wire])
  }
}

extension MarkEdit: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "type", "tag", "note", "kind", "spans", "textHash", "soughtIn", "keptIn")
    let type: String = try record.get("type")
    switch type {
    case "add-tag": self = .addTag(try record.get("tag"))
    case "remove-tag": self = .removeTag(try record.get("tag"))
    case "set-note": self = .setNote(try record.get("note"))
    case "set-kind": self = .setKind(try record.get("kind"))
    case "set-spans":
      self = .setAnchors(
        try record.list("spans"), textHash: try record.textHash("textHash"),
        soughtIn: try record.textHash("soughtIn"))
    case "keep": self = .keep(in: try record.textHash("keptIn"))
    default: throw Flaw("\(type) is no edit of a mark", at: "type")
    }
  }

  var wire: JSON {
    switch self {
    case .addTag(let tag): .record(["type": "add-tag".wire, "tag": tag.wire])
    case .removeTag(let tag): .record(["type": "remove-tag".wire, "tag": tag.wire])
    case .setNote(let note): .record(["type": "set-note".wire, "note": note.wire])
    case .setKind(let kind): .record(["type": "set-kind".wire, "kind": kind.wire])
    case .keep(let hash): .record(["type": "keep".wire, "keptIn": hash?.wire])
    case .setAnchors(let anchors, let hash, let sought):
      .record([
        "type": "set-spans".wire, "spans": anchors.wire, "textHash": hash?.wire,
        "soughtIn": sought?.wire,
      ])
    }
  }
}
