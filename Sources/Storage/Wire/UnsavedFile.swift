import JSON
import Model

/// The file of what could not be saved.
struct UnsavedFile: Filed {
  static var format: String { "postil-unsaved" }
  /// The folder of the library that they are of, from the root.
  let library: String
  let changes: [Commit]

  init(library: String, changes: [Commit]) {
    self.library = library
    self.changes = changes
  }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record("format", "version", "library", "changes")
    library = try record.get("library")
    changes = try record.list("changes")
  }

  var wire: JSON { filed(["library": library.wire, "changes": changes.wire]) }
  var isBlank: Bool { changes.isEmpty }
}

extension Commit: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "article", "act", "change", "label", "creator", "time", "microsecond")
    self.init(
      article: try record.get("article"), change: try record.get("change"),
      act: try record.get("act"), label: try record.get("label"),
      signature: try record.signature())
  }

  var wire: JSON {
    .record([
      "article": article.wire, "act": act.wire, "change": change.wire, "label": label.wire,
      "creator": signature.creator.wire, "time": signature.time.wire,
      "microsecond": signature.microsecond?.wire,
    ])
  }
}
