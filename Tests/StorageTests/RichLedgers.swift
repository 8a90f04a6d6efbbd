import Model

/// Records of the ledgers in which every field is filled, and one change of every kind that they
/// allow. The source `mayor` is there, and so are the tags.
struct RichLedgers {
  let claim: Claim
  let making: [Change]
  let every: [Change]

  init(_ tags: [TagName], mayor: ID<Source>, in article: ID<Article>) {
    let time = Signature.ada(3).time
    claim = Claim(
      id: ID("c-1"), statement: "The harbour was closed.", claimant: mayor, date: "2025-09-29",
      language: "en", status: .checking, verdict: Verdict("so it was", .mostlyRight),
      reviewer: "Bob", evidence: ["seen"], grade: Grade(.b, .probable), likelihood: .likely,
      confidence: .high, note: "note", tags: tags, creator: "Ada", created: time,
      modified: Signature.ada(4).time)
    let merged = Claim(
      id: ID("c-2"), statement: "The port was closed.", mergedInto: claim.id, creator: "Ada",
      created: time)
    let spare = Source(
      id: ID("spare"), name: "Spare", mergedInto: mayor, creator: "Ada", created: time)
    let aide = Source(id: ID("aide"), name: "The aide", creator: "Ada", created: time)
    let relation = Relation(
      .possiblySameAs, .sources(aide.id, mayor), basis: .stated, isRefused: true,
      stated: Relation.Passage(article: article, mark: ID("m-1")), note: "note", by: .ada(3))
    making = [
      .addSource(spare), .addSource(aide), .addClaim(claim), .addClaim(merged),
      .addRelation(relation),
    ]
    let copy = Relation(
      .copyOf, .articles(article, ID("another-00000000")), basis: .suggested, by: .ada(6))
    let end = Signature.ada(6).time
    let id = claim.id
    every =
      [
        .removeClaim(merged.id), .removeSource(spare.id), .removeRelation(relation.id),
        .addRelation(copy),
      ]
      + ClaimEdit.every(aide.id, tags).map { .editClaim(id, $0, time: end) }
      + [.editClaim(merged.id, .mergedInto(nil), time: end)]
      + SourceEdit.every(mayor).map { .editSource(aide.id, $0, time: end) }
      + tags.prefix(1).flatMap {
        [.editTag($0, .colour(nil)), .editTag($0, .description(""))]
      }
  }
}

extension ClaimEdit {
  static func every(_ source: ID<Source>, _ tags: [TagName]) -> [ClaimEdit] {
    [
      .statement("The port is closed."), .claimant(source), .date(nil), .language("de"),
      .status(.settled), .verdict(Verdict("no")), .reviewer(""), .evidence(["a", "b"]),
      .grade(Grade(.f)), .likelihood(.unlikely), .confidence(.low), .note("why?"),
      .tags(Array(tags.prefix(1))),
    ]
  }
}

extension SourceEdit {
  static func every(_ other: ID<Source>) -> [SourceEdit] {
    [
      .name("The aide to the mayor"), .kind(.person), .aliases(["B."]), .knowledge(.secondHand),
      .reliability(.c), .date("2025"), .note("n"), .mergedInto(other),
    ]
  }
}
