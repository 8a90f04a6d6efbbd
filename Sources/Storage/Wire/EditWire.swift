import JSON
import Model

// An edit of a record is the field's name and its new value, which is absent where the field is made
// empty: `{"field": "status", "value": "settled"}`.

extension Record {
  /// The name of the field that the edit is of.
  fileprivate func field() throws(Flaw) -> String { try get("field") }

  fileprivate func value<Field: Wired>() throws(Flaw) -> Field { try get("value") }
  fileprivate func optional<Field: Wired>() throws(Flaw) -> Field? { try find("value") }
  fileprivate func texts<Item: Wired>() throws(Flaw) -> [Item] { try list("value") }

  fileprivate func unknown(_ field: String, of record: String) -> Flaw {
    Flaw("\(field) is no field of \(record)", at: "field")
  }
}

private func edit(_ field: String, _ value: JSON?) -> JSON {
  .record(["field": field.wire, "value": value])
}

extension ClaimEdit: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("field", "value")
    switch try record.field() {
    case "statement": self = .statement(try record.value())
    case "claimant": self = .claimant(try record.optional())
    case "date": self = .date(try record.optional())
    case "language": self = .language(try record.optional())
    case "status": self = .status(try record.value())
    case "verdict": self = .verdict(try record.optional())
    case "reviewer": self = .reviewer(try record.optional() ?? "")
    case "evidence": self = .evidence(try record.texts())
    case "grade": self = .grade(try record.optional() ?? Grade())
    case "likelihood": self = .likelihood(try record.optional())
    case "confidence": self = .confidence(try record.optional())
    case "note": self = .note(try record.optional() ?? "")
    case "tags": self = .tags(try record.texts())
    case "mergedInto": self = .mergedInto(try record.optional())
    case let field: throw record.unknown(field, of: "a claim")
    }
  }

  var wire: JSON {
    switch self {
    case .statement(let value): edit("statement", value.wire)
    case .claimant(let value): edit("claimant", value?.wire)
    case .date(let value): edit("date", value?.wire)
    case .language(let value): edit("language", value?.wire)
    case .status(let value): edit("status", value.wire)
    case .verdict(let value): edit("verdict", value?.wire)
    case .reviewer(let value): edit("reviewer", value.wireUnlessEmpty)
    case .evidence(let value): edit("evidence", value.wireUnlessEmpty)
    case .grade(let value): edit("grade", value.wireUnlessEmpty)
    case .likelihood(let value): edit("likelihood", value?.wire)
    case .confidence(let value): edit("confidence", value?.wire)
    case .note(let value): edit("note", value.wireUnlessEmpty)
    case .tags(let value): edit("tags", value.wireUnlessEmpty)
    case .mergedInto(let value): edit("mergedInto", value?.wire)
    }
  }
}

extension SourceEdit: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("field", "value")
    switch try record.field() {
    case "name": self = .name(try record.value())
    case "kind": self = .kind(try record.value())
    case "aliases": self = .aliases(try record.texts())
    case "knowledge": self = .knowledge(try record.optional() ?? .unknown)
    case "reliability": self = .reliability(try record.optional())
    case "date": self = .date(try record.optional())
    case "note": self = .note(try record.optional() ?? "")
    case "mergedInto": self = .mergedInto(try record.optional())
    case let field: throw record.unknown(field, of: "a source")
    }
  }

  var wire: JSON {
    switch self {
    case .name(let value): edit("name", value.wire)
    case .kind(let value): edit("kind", value.wire)
    case .aliases(let value): edit("aliases", value.wireUnlessEmpty)
    case .knowledge(let value): edit("knowledge", value == .unknown ? nil : value.wire)
    case .reliability(let value): edit("reliability", value?.wire)
    case .date(let value): edit("date", value?.wire)
    case .note(let value): edit("note", value.wireUnlessEmpty)
    case .mergedInto(let value): edit("mergedInto", value?.wire)
    }
  }
}

extension TagEdit: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("field", "value")
    switch try record.field() {
    case "colour": self = .colour(try record.optional())
    case "description": self = .description(try record.optional() ?? "")
    case let field: throw record.unknown(field, of: "a tag")
    }
  }

  var wire: JSON {
    switch self {
    case .colour(let value): edit("colour", value?.wire)
    case .description(let value): edit("description", value.wireUnlessEmpty)
    }
  }
}

extension AssertionEdit: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("field", "value")
    switch try record.field() {
    case "claim": self = .claim(try record.optional())
    case "stance": self = .stance(try record.value())
    case "grade": self = .grade(try record.optional() ?? Grade())
    case "sources": self = .sources(try record.texts())
    case "via": self = .via(try record.texts())
    case "sourceMarks": self = .sourceMarks(try record.texts())
    case "cueMarks": self = .cueMarks(try record.texts())
    case let field: throw record.unknown(field, of: "an assertion")
    }
  }

  var wire: JSON {
    switch self {
    case .claim(let value): edit("claim", value?.wire)
    case .stance(let value): edit("stance", value.wire)
    case .grade(let value): edit("grade", value.wireUnlessEmpty)
    case .sources(let value): edit("sources", value.wireUnlessEmpty)
    case .via(let value): edit("via", value.wireUnlessEmpty)
    case .sourceMarks(let value): edit("sourceMarks", value.wireUnlessEmpty)
    case .cueMarks(let value): edit("cueMarks", value.wireUnlessEmpty)
    }
  }
}
