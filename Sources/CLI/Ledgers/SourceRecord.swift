import Model
import Storage

/// What a library holds about one source.
struct SourceRecord {
  let source: Source
  /// The sources that were merged into it, by id.
  let merged: [ID<Source>]
  let relations: [Relation]
  /// What articles have from it, straight or through others, the earliest first.
  let tellings: [Telling]
  /// The sources that cite it, and the articles in which they do.
  let through: [(source: ID<Source>, articles: Int)]
  /// The sources from which it has what it says.
  let from: [(source: ID<Source>, articles: Int)]
  let failed: [StorageError]

  init(of source: Source, in library: Library, _ ledgers: Ledgers) throws(CommandError) {
    let (redirects, meant) = (ledgers.sourceRedirects, ledgers.resolved(source.id))
    let found = try Tellings(in: library) { assertion in
      assertion.chainSteps.joined().contains { (redirects[$0] ?? $0) == meant }
    }
    self.source = source
    tellings = found.all
    failed = found.failed
    merged = redirects.filter { $0.value == source.id }.keys.sorted()
    relations = ledgers.relations.filter { relation in
      relation.ends.sources.contains { (redirects[$0] ?? $0) == meant }
    }
    var (before, behind): ([ID<Source>: Set<ID<Article>>], [ID<Source>: Set<ID<Article>>]) = (
      [:], [:]
    )
    for telling in found.all {
      let steps = telling.assertion.chainSteps.map { $0.map { redirects[$0] ?? $0 } }
      for (one, next) in zip(steps, steps.dropFirst()) {
        if next.contains(meant) {
          for id in one { before[id, default: []].insert(telling.article) }
        }
        if one.contains(meant) {
          for id in next { behind[id, default: []].insert(telling.article) }
        }
      }
    }
    through = Self.counted(before)
    from = Self.counted(behind)
  }

  private static func counted(
    _ found: [ID<Source>: Set<ID<Article>>]
  ) -> [(source: ID<Source>, articles: Int)] {
    found.map { (source: $0.key, articles: $0.value.count) }.sorted {
      $0.articles == $1.articles ? $0.source < $1.source : $0.articles > $1.articles
    }
  }

  func lines(in context: Context, _ ledgers: Ledgers) -> [String] {
    var fields = FieldLines()
    fields.add("kind", source.kind.rawValue)
    fields.add("merged into", source.mergedInto.map { _ in ledgers.resolved(source.id).value })
    for alias in source.aliases { fields.add("alias", alias) }
    fields.add("knowledge", source.knowledge == .unknown ? nil : source.knowledge.rawValue)
    fields.add("reliability", source.reliability.map { Grade($0).phrase })
    fields.add("date", source.date)
    fields.add("note", source.note)
    for id in merged { fields.add("also", "\(id) \(ledgers.source(id)?.name ?? "")") }
    for relation in relations { fields.add("relation", ledgers.line(of: relation)) }
    for words in contradictions(in: ledgers) { fields.add("contradiction", words) }
    for one in through { fields.add("cited by", words(of: one, ledgers)) }
    for one in from { fields.add("has it from", words(of: one, ledgers)) }
    fields.add("added", "\(source.created.day) by \(source.creator)")
    let count = Set(tellings.map(\.article)).count
    return [Visible.line("\(source.id)  \(Cells.oneLine(source.name))")]
      + fields.lines(in: context) + ["said in \(count.counted("article"))"]
      + TellingLines(ledgers: ledgers).lines(tellings, in: context)
  }

  private func words(
    of one: (source: ID<Source>, articles: Int), _ ledgers: Ledgers
  ) -> String {
    "\(ledgers.name(of: one.source)) in \(one.articles.counted("article"))"
  }

  /// Each pair that contradicts another once, with both names.
  private func contradictions(in ledgers: Ledgers) -> [String] {
    let book = RelationBook(ledgers)
    return relations.flatMap { one in
      book.contradictions(of: one).filter { one.id < $0.id }.map { other in
        "\(one.creator): \(ledgers.words(of: one)); \(other.creator): \(ledgers.words(of: other))"
      }
    }
  }
}

extension Assertion {
  /// From whom the article names towards the origin; those that stand side by side are one step.
  var chainSteps: [[ID<Source>]] { (sources.isEmpty ? [] : [sources]) + via.map { [$0.source] } }
}
