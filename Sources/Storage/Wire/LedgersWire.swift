import JSON
import Model

extension Claim: Ledgered {
  static var ledger: String { "claims" }
  var key: ID<Claim> { id }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "id", "statement", "claimant", "date", "language", "status", "verdict", "reviewer",
      "evidence", "grade", "likelihood", "confidence", "note", "tags", "mergedInto", "creator",
      "created", "modified")
    self.init(
      id: try record.get("id"), statement: try record.get("statement"),
      claimant: try record.find("claimant"), date: try record.find("date"),
      language: try record.find("language"), status: try record.find("status") ?? .open,
      verdict: try record.find("verdict"), reviewer: try record.find("reviewer") ?? "",
      evidence: try record.list("evidence"), grade: try record.find("grade") ?? Grade(),
      likelihood: try record.find("likelihood"), confidence: try record.find("confidence"),
      note: try record.find("note") ?? "", tags: try record.list("tags"),
      mergedInto: try record.find("mergedInto"), creator: try record.get("creator"),
      created: try record.get("created"), modified: try record.find("modified"))
  }

  var wire: JSON {
    .record([
      "id": id.wire, "statement": statement.wire, "claimant": claimant?.wire, "date": date?.wire,
      "language": language?.wire, "status": status == .open ? nil : status.wire,
      "verdict": verdict?.wire, "reviewer": reviewer.wireUnlessEmpty,
      "evidence": evidence.wireUnlessEmpty, "grade": grade.wireUnlessEmpty,
      "likelihood": likelihood?.wire, "confidence": confidence?.wire,
      "note": note.wireUnlessEmpty, "tags": tags.wireUnlessEmpty, "mergedInto": mergedInto?.wire,
      "creator": creator.wire, "created": created.wire,
      "modified": modified == created ? nil : modified.wire,
    ])
  }
}

extension Verdict: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("label", "rating")
    self.init(try record.get("label"), try record.find("rating"))
  }

  var wire: JSON { .record(["label": label.wire, "rating": rating?.wire]) }
}

extension Grade: Wired {
  init(wire: Value) throws(Flaw) {
    let text = try wire.text()
    guard let grade = Grade(text), grade.description == text else {
      throw Flaw("is no grade such as B2: \(text)")
    }
    self = grade
  }

  var wire: JSON { .string(description) }
  var wireUnlessEmpty: JSON? { isEmpty ? nil : wire }
}

extension Source: Ledgered {
  static var ledger: String { "sources" }
  var key: ID<Source> { id }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "id", "name", "kind", "aliases", "knowledge", "reliability", "date", "note", "mergedInto",
      "creator", "created", "modified")
    self.init(
      id: try record.get("id"), name: try record.get("name"), kind: try record.get("kind"),
      aliases: try record.list("aliases"), knowledge: try record.find("knowledge") ?? .unknown,
      reliability: try record.find("reliability"), date: try record.find("date"),
      note: try record.find("note") ?? "", mergedInto: try record.find("mergedInto"),
      creator: try record.get("creator"), created: try record.get("created"),
      modified: try record.find("modified"))
  }

  var wire: JSON {
    .record([
      "id": id.wire, "name": name.wire, "kind": kind.wire, "aliases": aliases.wireUnlessEmpty,
      "knowledge": knowledge == .unknown ? nil : knowledge.wire, "reliability": reliability?.wire,
      "date": date?.wire, "note": note.wireUnlessEmpty, "mergedInto": mergedInto?.wire,
      "creator": creator.wire, "created": created.wire,
      "modified": modified == created ? nil : modified.wire,
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

extension ClaimStatus: WiredWord {}
extension Rating: WiredWord {}
extension Likelihood: WiredWord {}
extension Confidence: WiredWord {}
extension Knowledge: WiredWord {}
extension Reliability: WiredWord {}
