import Model
import Provenance
import Storage

/// What a library holds about one source.
struct SourceRecord {
  let source: Source
  /// Of it, or of what it was merged into.
  private let survey: SourceSurvey?
  /// What articles have from it, straight or through others, the earliest first.
  let tellings: [Telling]
  let failed: [StorageError]

  init(of source: Source, in library: Library, _ ledgers: Ledgers) throws(CommandError) {
    let (redirects, meant) = (ledgers.sourceRedirects, ledgers.resolved(source.id))
    let found = try Tellings(in: library) { assertion in
      assertion.chainSteps.joined().contains { (redirects[$0] ?? $0) == meant }
    }
    self.source = source
    tellings = found.all
    failed = found.failed
    survey = sourceSurveys(of: found.provenance, ledgers: ledgers).first { $0.source.id == meant }
  }

  /// The sources that were merged into it, by id.
  var merged: [ID<Source>] { survey?.source.id == source.id ? survey?.merged ?? [] : [] }
  var relations: [Relation] { survey?.relations ?? [] }
  var through: [SourceSurvey.Cited] { survey?.through ?? [] }
  var from: [SourceSurvey.Cited] { survey?.from ?? [] }

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
    for words in survey?.contradictions(in: RelationBook(ledgers)) ?? [] {
      fields.add("contradiction", words)
    }
    for one in through { fields.add("cited by", words(of: one, ledgers)) }
    for one in from { fields.add("has it from", words(of: one, ledgers)) }
    fields.add("added", "\(source.created.day) by \(source.creator)")
    let count = Set(tellings.map(\.article)).count
    return Cells.hung([Visible.line("\(source.id)  \(Cells.oneLine(source.name))")], in: context)
      + fields.lines(in: context) + ["said in \(count.counted("article"))"]
      + TellingLines(ledgers: ledgers).lines(tellings, in: context)
  }

  private func words(of one: SourceSurvey.Cited, _ ledgers: Ledgers) -> String {
    "\(ledgers.name(of: one.source)) in \(one.articles.counted("article"))"
  }
}
