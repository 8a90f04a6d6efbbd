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
    "correct", "uncorrect", "cut", "uncut", "correctDetail", "uncorrectDetail", "addClaim",
    "removeClaim",
    "addSource", "removeSource", "addTag", "removeTag", "addRelation", "removeRelation",
    "editAssertion", "editClaim", "editSource", "editTag", "group",
  ]

  var name: String {
    switch self {
    case .addMark: "addMark"
    case .removeMark: "removeMark"
    case .editMark(_, let edit, _): "editMark/" + edit.name
    case .addAssertion: "addAssertion"
    case .removeAssertion: "removeAssertion"
    case .correct: "correct"
    case .uncorrect: "uncorrect"
    case .cut: "cut"
    case .uncut: "uncut"
    case .correctDetail: "correctDetail"
    case .uncorrectDetail: "uncorrectDetail"
    case .addClaim: "addClaim"
    case .removeClaim: "removeClaim"
    case .addSource: "addSource"
    case .removeSource: "removeSource"
    case .editAssertion: "editAssertion"
    case .editClaim: "editClaim"
    case .editSource: "editSource"
    case .editTag: "editTag"
    case .addRelation: "addRelation"
    case .removeRelation: "removeRelation"
    case .addTag: "addTag"
    case .removeTag: "removeTag"
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
      knowledge: .firstHand, reliability: .b, date: "2025-09", note: "line\nbreak", creator: "Ada",
      created: Signature.ada(2).time)
    let harbour = ["harbour", "düsseldorf/port"].compactMap(TagName.init)
    let speaker = Mark(
      .source, over: [sample.spans[2], sample.spans[0]], of: sample.article, tags: harbour,
      note: "“quoted”\u{1B}", by: .ada(2), beside: [])
    let assertion = Assertion(
      claim: claim.id, sourceMarks: [speaker.id], cueMarks: [cue.id], stance: .denies,
      sources: [mayor.id], via: [Via(mayor.id, basis: .judged)], in: sample.article.id, by: .ada(3),
      beside: [])
    let proposition = Claim(
      id: ID("c-1"), statement: "The harbour was closed.", claimant: mayor.id,
      date: "2025-09-28", language: "en", status: .checking,
      verdict: Verdict("seen with own eyes", .mostlyRight), reviewer: "Bob",
      evidence: ["a photograph", "https://harbour.example/log"], grade: Grade(.b, .probable),
      likelihood: .veryLikely, confidence: .moderate, note: "note", tags: harbour,
      creator: "Ada", created: Signature.ada(3).time)
    let merged = Claim(
      id: ID("c-2"), statement: "No ship came in.", mergedInto: proposition.id, creator: "Ada",
      created: Signature.ada(3).time, modified: Signature.ada(4).time)
    let spare = Source(named: "Spare", by: .ada(1), beside: Ledgers())
    let clerk = Source(
      id: ID("clerk"), name: "The clerk", mergedInto: mayor.id, creator: "Ada",
      created: Signature.ada(2).time)
    let dependence = Relation(
      .dependsOn, .sources(clerk.id, mayor.id), basis: .stated,
      stated: .init(article: sample.article.id, mark: claim.id), note: "her office",
      by: .ada(3))
    let copy = Relation(
      .copyOf, .articles(sample.article.id, ID("another")), basis: .suggested, isRefused: true,
      by: .ada(3))
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
      (tags + [odd].compactMap { $0 }).map(Change.addTag) + [
        .addMark(claim), .addMark(cue), .addMark(speaker), .addMark(free), .addSource(mayor),
        .addSource(spare), .addSource(clerk), .addClaim(proposition), .addClaim(merged),
        .addAssertion(assertion), .addRelation(dependence),
        .correct(correction),
        .cut(cut), .correctDetail(title),
      ]
    let extra = sample.mark(1, .highlight, at: 7)
    every =
      [
        .addMark(extra), .removeMark(free.id), .removeAssertion(assertion.id), .correct(folded),
        .uncorrect(correction.block.span), .uncut(cut.gap), .correctDetail(names),
        .uncorrectDetail(.title),
        .cut(Cut(.join, before: cut.before, after: cut.after, creator: "Bob", created: time)),
        .removeClaim(merged.id), .removeSource(spare.id), .removeRelation(dependence.id),
        .addRelation(copy),
        .addRelation(
          Relation(.sameAs, .sources(mayor.id, spare.id), basis: .judged, by: .ada(7))),
        .addSource(Source(named: "Another", by: .ada(7), beside: Ledgers())),
        .addClaim(Claim(id: ID("c-0"), statement: "s", creator: "", created: time)),
        .editMark(claim.id, .setNote("why?"), time: time),
        .group(Self.edits(free, spare).map { .editAssertion(assertion.id, $0, time: time) }),
        .editAssertion(assertion.id, .claim(proposition.id), time: time),
        .group(Self.edits(claimant: spare.id).map { .editClaim(proposition.id, $0, time: time) }),
        .editClaim(merged.id, .mergedInto(nil), time: time),
        .group(Self.edits.map { .editSource(mayor.id, $0, time: time) }),
        .editSource(spare.id, .mergedInto(mayor.id), time: time),
        .editTag(harbour[0], .colour(nil)), .editTag(harbour[0], .description("")),
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
      + harbour.map { .editMark(claim.id, .addTag($0), time: time) }
      + harbour.map { .editMark(speaker.id, .removeTag($0), time: time) }
      + [odd].compactMap { $0 }.map { .removeTag($0.name) }
      + [TagName("new")].compactMap { $0 }.map { .addTag(Tag(name: $0)) }
  }
}

// MARK: - An edit of every field

extension RichState {
  fileprivate static func edits(_ mark: Mark, _ source: Source) -> [AssertionEdit] {
    [
      .claim(ID("c-2")), .claim(nil), .stance(.predicts), .grade(Grade(.f, .unjudged)),
      .grade(Grade()), .sources([source.id]), .via([]), .via([Via(source.id, basis: .stated)]),
      .sourceMarks([mark.id]), .cueMarks([]),
    ]
  }

  fileprivate static func edits(claimant: ID<Source>) -> [ClaimEdit] {
    [
      .statement("It was open."), .claimant(claimant), .claimant(nil), .date("2024"), .date(nil),
      .language(nil), .language("nl"), .status(.open), .status(.settled), .verdict(nil),
      .verdict(Verdict("true")), .reviewer(""), .reviewer("Cy"), .evidence([]), .evidence(["e"]),
      .grade(Grade()), .grade(Grade(nil, .doubtful)), .likelihood(nil), .likelihood(.even),
      .confidence(nil), .confidence(.low), .note(""), .note("n"), .tags([]),
    ]
  }

  fileprivate static var edits: [SourceEdit] {
    [
      .name("Mayor"), .kind(.organisation), .aliases([]), .aliases(["M."]), .knowledge(.unknown),
      .knowledge(.document), .reliability(nil), .reliability(.e), .date(nil), .date("2023-01-02"),
      .note(""), .note("n"),
    ]
  }
}
