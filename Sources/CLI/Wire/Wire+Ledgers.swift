import JSON
import Model
import Provenance

extension Wire {
  static func claim(
    _ claim: Claim, stances: StanceCount? = nil, whole: [JSON.Member] = []
  ) -> JSON {
    .object(
      JSON.members([
        "id": .string(claim.id.value),
        "statement": .string(claim.statement),
        "claimant": .orNull(claim.claimant?.value),
        "date": .orNull(claim.date),
        "language": .orNull(claim.language),
        "status": .string(claim.status.rawValue),
        "verdict": claim.verdict.map(verdict) ?? .null,
        "reviewer": .string(claim.reviewer),
        "evidence": .strings(claim.evidence),
        "grade": grade(claim.grade),
        "likelihood": .orNull(claim.likelihood?.rawValue),
        "confidence": .orNull(claim.confidence?.rawValue),
        "note": .string(claim.note),
        "tags": .strings(claim.tags.map(\.value)),
        "mergedInto": .orNull(claim.mergedInto?.value),
        "articles": stances.map { .integer($0.total) },
        "stances": stances?.json,
      ]) + whole + signed(claim.creator, claim.created)
        + JSON.members(["modified": .string(claim.modified.description)]))
  }

  /// A claim with what is counted of it; of a merged one, of the claim that it was merged into.
  static func claim(_ claim: Claim, survey: ClaimSurvey?) -> JSON {
    let count = survey?.number.count ?? 0...0
    return Wire.claim(
      claim, stances: StanceCount(survey),
      whole: JSON.members([
        "outlets": .integer(survey?.number.outlets ?? 0),
        "origins": .record([
          "low": .integer(count.lowerBound), "high": .integer(count.upperBound),
        ]),
        "flags": .strings(survey?.flags.map(\.name) ?? []),
      ]))
  }

  /// A claim with all that speaks of it.
  static func claim(_ claim: Claim, _ tellings: [Telling], in ledgers: Ledgers) -> JSON {
    var stances = StanceCount()
    for one in tellings { stances.add(one.assertion.stance, of: one.article) }
    let merged = ledgers.claimRedirects.filter { $0.value == claim.id }.keys.sorted()
    return Wire.claim(
      claim, stances: stances,
      whole: JSON.members([
        "merged": .strings(merged.map(\.value)),
        "assertions": .array(tellings.map { telling($0, in: ledgers) }),
      ]))
  }

  private static func verdict(_ verdict: Verdict) -> JSON {
    .record(["label": .string(verdict.label), "rating": .orNull(verdict.rating?.rawValue)])
  }

  private static func grade(_ grade: Grade) -> JSON {
    grade.isEmpty ? .null : .string(grade.description)
  }

  /// What an article says.
  static func telling(_ telling: Telling, in ledgers: Ledgers) -> JSON {
    let assertion = telling.assertion
    return .record([
      "id": .string(assertion.id.value),
      "article": .string(telling.article.value),
      "title": .string(telling.title),
      "outlet": .orNull(telling.outlet),
      "published": .orNull(telling.published),
      "mark": .string(assertion.claimMark.value),
      "words": .string(telling.words),
      "claim": .orNull(assertion.claim?.value),
      "stance": .string(assertion.stance.rawValue),
      "grade": grade(assertion.grade),
      "sources": .strings(assertion.sources.map { ledgers.resolved($0).value }),
      "via": .array(
        assertion.via.map {
          .record([
            "source": .string(ledgers.resolved($0.source).value),
            "basis": .string($0.basis.rawValue),
          ])
        }),
      "chain": .strings(ledgers.chain(of: assertion)),
      "creator": .string(assertion.creator),
      "created": .string(assertion.created.description),
    ])
  }

  static func similar(_ one: SimilarClaim, in ledgers: Ledgers) -> JSON? {
    ledgers.claim(one.claim).map { claim in
      .record([
        "id": .string(claim.id.value), "statement": .string(claim.statement),
        "percent": .integer(one.percent),
      ])
    }
  }

  static func source(_ source: Source, whole: [JSON.Member] = []) -> JSON {
    .object(
      JSON.members([
        "id": .string(source.id.value),
        "name": .string(source.name),
        "kind": .string(source.kind.rawValue),
        "aliases": .strings(source.aliases),
        "knowledge": .string(source.knowledge.rawValue),
        "reliability": .orNull(source.reliability?.rawValue),
        "date": .orNull(source.date),
        "note": .string(source.note),
        "mergedInto": .orNull(source.mergedInto?.value),
      ]) + whole + signed(source.creator, source.created)
        + JSON.members(["modified": .string(source.modified.description)]))
  }

  /// A source with all that a library holds about it.
  static func source(_ record: SourceRecord, in ledgers: Ledgers) -> JSON {
    let book = RelationBook(ledgers)
    return source(
      record.source,
      whole: JSON.members([
        "merged": .strings(record.merged.map(\.value)),
        "relations": .array(record.relations.map { relation($0, in: book) }),
        "citedBy": .array(record.through.map(counted)),
        "hasItFrom": .array(record.from.map(counted)),
        "assertions": .array(record.tellings.map { telling($0, in: ledgers) }),
      ]))
  }

  private static func counted(_ one: SourceSurvey.Cited) -> JSON {
    .record(["source": .string(one.source.value), "articles": .integer(one.articles)])
  }

  static func relation(_ relation: Relation, in book: RelationBook) -> JSON {
    let (from, to) = relation.ends.names
    let isOfSources = !relation.ends.sources.isEmpty
    return .object(
      JSON.members([
        "id": .string(relation.id.value),
        "kind": .string(relation.kind.rawValue),
        "type": .string(isOfSources ? "sources" : "articles"),
        "from": .string(from),
        "to": .string(to),
        "basis": .string(relation.basis.rawValue),
        "refused": .bool(relation.isRefused),
        "stated": relation.stated.map(passage) ?? .null,
        "note": .string(relation.note),
        "contradicts": .strings(book.contradictions(of: relation).map(\.id.value)),
      ]) + signed(relation.creator, relation.created))
  }

  private static func passage(_ passage: Relation.Passage) -> JSON {
    .record(["article": .string(passage.article.value), "mark": .orNull(passage.mark?.value)])
  }

  static func tag(_ tag: Tag, _ use: TagUses.Use? = nil) -> JSON {
    .record([
      "name": .string(tag.name.value),
      "colour": .orNull(tag.colour),
      "description": .string(tag.description),
      "articles": use.map { .integer($0.articles) },
      "marks": use.map { .integer($0.marks) },
      "claims": use.map { .integer($0.claims) },
    ])
  }

  /// What a step of the library changes.
  static func reach(_ reach: LibraryChange.Reach, label: String, isDone: Bool) -> JSON {
    .record([
      "label": .string(label),
      "done": .bool(isDone),
      "marks": .integer(reach.marks),
      "articles": .integer(reach.articles),
      "claims": .strings(reach.claims.map(\.value)),
      "tags": .array(
        reach.renamed.map {
          .record(["from": .string($0.from.value), "to": .orNull($0.to?.value)])
        }),
    ])
  }
}
