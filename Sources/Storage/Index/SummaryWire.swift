import JSON
import Model

/// As the index keeps it. No library holds this: with a field more or less, `IndexDatabase.schema`
/// is another.
extension ArticleSummary: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "id", "metadata", "added", "source", "words", "length", "marks", "tags")
    self.init(
      id: try record.get("id"), metadata: try record.get("metadata"),
      added: try record.get("added"), source: try record.get("source"),
      words: try record.get("words"), length: try record.get("length"),
      marks: try record.get("marks", as: MarkCounts.self).counts, tags: try record.list("tags"))
  }

  var wire: JSON {
    .record([
      "id": id.wire, "metadata": metadata.wire, "added": added.wire, "source": source.wire,
      "words": words.wire, "length": length.wire, "marks": MarkCounts(counts: marks).wire,
      "tags": tags.wireUnlessEmpty,
    ])
  }
}

private struct MarkCounts: Wired {
  let counts: [MarkKind: Int]

  init(counts: [MarkKind: Int]) { self.counts = counts }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record("highlight", "claim", "source", "cue")
    var counts: [MarkKind: Int] = [:]
    for kind in MarkKind.allCases { counts[kind] = try record.find(kind.rawValue) }
    self.init(counts: counts)
  }

  var wire: JSON {
    .object(
      MarkKind.allCases.compactMap { kind in
        counts[kind].map { JSON.Member(key: kind.rawValue, value: $0.wire) }
      })
  }
}
