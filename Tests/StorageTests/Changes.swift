import Foundation
import Model
import Storage
import Testing

func withArticle<Result>(
  _ sample: Sample, _ body: (Library, ID<Article>) throws -> Result
) throws -> Result {
  try withLibrary { library, _ in
    try body(library, try library.add(sample.article, original: sample.bytes).id)
  }
}

/// A library in which every file is there, and every field but what contradicts another.
func withFull(_ sample: Sample, _ body: (Library, ID<Article>) throws -> Void) throws {
  try withArticle(sample) { library, id in
    for change in RichState(sample).making { try library.commit(change, to: id) }
    let again = Encounter(
      sha256: sample.article.original.sha256, source: "/in/again.txt",
      retrieved: Timestamp(seconds: 9))
    #expect(try library.receive(sample.bytes, again, again: id) == .seen(id))
    try body(library, id)
  }
}

func tag(_ name: String) throws -> TagName { try #require(TagName(name)) }

extension Library {
  @discardableResult
  func commit(_ change: Change, to id: ID<Article>) throws(StorageError) -> Notebook {
    try commit(change, label: "test", to: id, by: .ada(9)).0
  }

  func undo(_ id: ID<Article>) throws {
    let step = try #require(try history(of: id).nextUndo)
    _ = try commit(step.inverse, act: .undone, label: step.label, to: id, by: .ada(9))
  }

  func redo(_ id: ID<Article>) throws {
    let step = try #require(try history(of: id).nextRedo)
    _ = try commit(step.change, act: .redone, label: step.label, to: id, by: .ada(9))
  }
}

extension StorageError {
  var place: String? {
    if case .corrupt(_, let place, _) = self { return place }
    return nil
  }
}

extension Change {
  static let names: Set = [
    "addMark", "removeMark", "editMark/addTag", "editMark/removeTag", "editMark/setNote",
    "editMark/setKind", "editMark/setAnchors", "editMark/keep", "addAssertion", "removeAssertion",
    "editAssertion", "correct", "uncorrect", "cut", "uncut", "correctDetail", "uncorrectDetail",
    "addClaim", "removeClaim", "editClaim", "addSource", "removeSource", "editSource",
    "addRelation",
    "removeRelation", "addTag", "removeTag", "editTag", "group",
  ]

  var name: String {
    switch self {
    case .addMark: "addMark"
    case .removeMark: "removeMark"
    case .editMark(_, let edit, _): "editMark/" + edit.name
    case .addAssertion: "addAssertion"
    case .removeAssertion: "removeAssertion"
    case .editAssertion: "editAssertion"
    case .correct: "correct"
    case .uncorrect: "uncorrect"
    case .cut: "cut"
    case .uncut: "uncut"
    case .correctDetail: "correctDetail"
    case .uncorrectDetail: "uncorrectDetail"
    case .addClaim: "addClaim"
    case .removeClaim: "removeClaim"
    case .editClaim: "editClaim"
    case .addSource: "addSource"
    case .removeSource: "removeSource"
    case .editSource: "editSource"
    case .addRelation: "addRelation"
    case .removeRelation: "removeRelation"
    case .addTag: "addTag"
    case .removeTag: "removeTag"
    case .editTag: "editTag"
    case .group: "group"
    }
  }
}

extension MarkEdit {
  fileprivate var name: String {
    switch self {
    case .addTag: "addTag"
    case .removeTag: "removeTag"
    case .setNote: "setNote"
    case .setKind: "setKind"
    case .setAnchors: "setAnchors"
    case .keep: "keep"
    }
  }
}

/// A state in which every field is filled, the changes that make it, and one change of every kind
/// that it allows. Expects a sample with three spans.
struct RichState {
  let making: [Change]
  let every: [Change]

  init(_ sample: Sample) {
    let free = sample.mark(2, .highlight, at: 8)
    let (claim, cue) = (sample.mark(0), sample.mark(1, .cue))
    let mayor = Source(
      id: ID("mayor"), name: "The mayor", kind: .person, aliases: ["Her Honour"],
      knowledge: .firstHand, reliability: .b, date: "2025-09-29", note: "line\nbreak",
      creator: "Ada", created: Signature.ada(2).time, modified: Signature.ada(3).time)
    let harbour = ["harbour", "düsseldorf/port"].compactMap(TagName.init)
    let speaker = Mark(
      .source, over: [sample.spans[2], sample.spans[0]], of: sample.article, tags: harbour,
      note: "“quoted”\u{1B}", by: .ada(2), beside: [])
    let assertion = Assertion(
      claim: claim.id, sourceMarks: [speaker.id], cueMarks: [cue.id], stance: .denies,
      sources: [mayor.id], via: [Via(mayor.id, basis: .judged)], in: sample.article.id, by: .ada(3),
      beside: [])
    let ledgers = RichLedgers(harbour, mayor: mayor.id, in: sample.article.id)
    let correction = Correction(
      block: Anchor(sample.article.text.whole, in: sample.article.text), role: .heading, level: 2,
      creator: "Ada", created: Signature.ada(4).time)
    let cut = Cut(
      .split, before: Anchor(sample.spans[0], in: sample.article.text),
      after: Anchor(sample.spans[1], in: sample.article.text), creator: "Ada",
      created: Signature.ada(4).time)
    let title = DetailCorrection(
      .title, ["Harbour open"], creator: "Ada", created: Signature.ada(4).time)
    let names = DetailCorrection(
      .byline, ["Ada", "Bob"], creator: "Bob", created: Signature.ada(5).time)
    let tags = harbour.map { Tag(name: $0, colour: "#00FF00", description: "d") }
    let odd = TagName("odd").map { Tag(name: $0) }
    let folded = Correction(
      block: correction.block, role: .boilerplate, creator: "Bob", created: Signature.ada(5).time)
    let time = Signature.ada(6).time
    making =
      [
        .addMark(claim), .addMark(cue), .addMark(speaker), .addMark(free), .addSource(mayor),
        .addAssertion(assertion), .correct(correction), .cut(cut), .correctDetail(title),
      ] + ledgers.making + tags.map(Change.addTag) + [odd].compactMap { $0 }.map(Change.addTag)
    let extra = sample.mark(1, .highlight, at: 7)
    every =
      [
        .addMark(extra), .removeMark(free.id), .removeAssertion(assertion.id), .correct(folded),
        .uncorrect(correction.block.span), .uncut(cut.gap), .correctDetail(names),
        .uncorrectDetail(.title),
        .cut(Cut(.join, before: cut.before, after: cut.after, creator: "Bob", created: time)),
        .editAssertion(assertion.id, .claim(ledgers.claim.id), time: time),
        .addSource(Source(named: "Another", by: .ada(7), beside: Ledgers())),
        .addClaim(Claim(id: ID("c-0"), statement: "s", creator: "", created: time)),
        .editMark(claim.id, .setNote("why?"), time: time),
        .editMark(claim.id, .setKind(.highlight), time: time),
        .editMark(claim.id, .keep(in: sample.article.textHash), time: time),
        .editMark(
          claim.id,
          .setAnchors(
            [Anchor(sample.spans[2], in: sample.article.text)], textHash: sample.article.textHash),
          time: time),
        .group([
          .removeAssertion(assertion.id), .removeMark(claim.id), .group([.addMark(extra)]),
        ]),
        .addAssertion(
          Assertion(
            claim: claim.id, sourceMarks: [], cueMarks: [], stance: .predicts, sources: [], via: [],
            in: sample.article.id, by: .ada(8), beside: [])),
      ]
      + AssertionEdit.every(ledgers.claim.id, mayor.id, cue.id).map {
        .editAssertion(assertion.id, $0, time: time)
      }
      + ledgers.every + harbour.map { .editMark(claim.id, .addTag($0), time: time) }
      + harbour.map { .editMark(speaker.id, .removeTag($0), time: time) }
      + [odd].compactMap { $0 }.map { .removeTag($0.name) }
      + [TagName("new")].compactMap { $0 }.map { .addTag(Tag(name: $0)) }
  }
}

extension AssertionEdit {
  static func every(
    _ claim: ID<Claim>, _ source: ID<Source>, _ cue: ID<Mark>
  ) -> [AssertionEdit] {
    [
      .claim(claim), .stance(.reports), .grade(Grade(.b, .probable)), .sources([]),
      .via([Via(source, basis: .stated)]), .sourceMarks([]), .cueMarks([cue, cue]),
    ]
  }
}

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
