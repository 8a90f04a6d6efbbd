import JSON
import Model

extension Change: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "type", "mark", "assertion", "correction", "claim", "source", "tag", "id", "name", "start",
      "end", "edit", "time", "changes")
    let type: String = try record.get("type")
    switch type {
    case "add-mark": self = .addMark(try record.get("mark"))
    case "remove-mark": self = .removeMark(try record.get("id"))
    case "edit-mark":
      self = .editMark(
        try record.get("id"), try record.get("edit"), time: try record.get("time"))
    case "add-assertion": self = .addAssertion(try record.get("assertion"))
    case "remove-assertion": self = .removeAssertion(try record.get("id"))
    case "correct": self = .correct(try record.get("correction"))
    case "uncorrect": self = .uncorrect(try record.span())
    case "add-claim": self = .addClaim(try record.get("claim"))
    case "remove-claim": self = .removeClaim(try record.get("id"))
    case "add-source": self = .addSource(try record.get("source"))
    case "remove-source": self = .removeSource(try record.get("id"))
    case "add-tag": self = .addTag(try record.get("tag"))
    case "remove-tag": self = .removeTag(try record.get("name"))
    case "group": self = .group(try record.list("changes"))
    default: throw Flaw("\(type) is no change", at: "type")
    }
  }

  var wire: JSON {
    switch self {
    case .addMark(let mark): .record(["type": "add-mark".wire, "mark": mark.wire])
    case .removeMark(let id): .record(["type": "remove-mark".wire, "id": id.wire])
    case .editMark(let id, let edit, let time):
      .record([
        "type": "edit-mark".wire, "id": id.wire, "edit": edit.wire, "time": time.wire,
      ])
    case .addAssertion(let assertion):
      .record(["type": "add-assertion".wire, "assertion": assertion.wire])
    case .removeAssertion(let id): .record(["type": "remove-assertion".wire, "id": id.wire])
    case .correct(let correction):
      .record(["type": "correct".wire, "correction": correction.wire])
    case .uncorrect(let span):
      .record([
        "type": "uncorrect".wire, "start": span.start.value.wire, "end": span.end.value.wire,
      ])
    case .addClaim(let claim): .record(["type": "add-claim".wire, "claim": claim.wire])
    case .removeClaim(let id): .record(["type": "remove-claim".wire, "id": id.wire])
    case .addSource(let source): .record(["type": "add-source".wire, "source": source.wire])
    case .removeSource(let id): .record(["type": "remove-source".wire, "id": id.wire])
    case .addTag(let tag): .record(["type": "add-tag".wire, "tag": tag.wire])
    case .removeTag(let name): .record(["type": "remove-tag".wire, "name": name.wire])
    case .group(let changes): .record(["type": "group".wire, "changes": changes.wire])
    }
  }
}

extension MarkEdit: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("type", "tag", "note", "kind", "spans", "textHash", "soughtIn")
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
    default: throw Flaw("\(type) is no edit of a mark", at: "type")
    }
  }

  var wire: JSON {
    switch self {
    case .addTag(let tag): .record(["type": "add-tag".wire, "tag": tag.wire])
    case .removeTag(let tag): .record(["type": "remove-tag".wire, "tag": tag.wire])
    case .setNote(let note): .record(["type": "set-note".wire, "note": note.wire])
    case .setKind(let kind): .record(["type": "set-kind".wire, "kind": kind.wire])
    case .setAnchors(let anchors, let hash, let sought):
      .record([
        "type": "set-spans".wire, "spans": anchors.wire, "textHash": hash?.wire,
        "soughtIn": sought?.wire,
      ])
    }
  }
}
