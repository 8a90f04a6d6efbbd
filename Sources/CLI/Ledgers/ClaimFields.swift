import ArgumentParser
import Model
import Provenance

/// What is known of a claim beside its statement, as somebody gives it.
struct ClaimFields: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Who makes it in the first place.", valueName: "name"),
    completion: Completions.sourceNames)
  var claimant: String?

  @Option(
    help: ArgumentHelp("When it was made: 2025-09-29, or a day and time.", valueName: "date"),
    transform: CheckedText.date)
  var date: CheckedText?

  @Option(
    help: ArgumentHelp("Its language by BCP 47: en, pt-BR.", valueName: "tag"),
    transform: CheckedText.language)
  var language: CheckedText?

  @Option(help: "How far the work on it has come.")
  var status: ClaimStatus?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What it was found to be, in your own words.", valueName: "words"))
  var verdict: String?

  @Option(help: "The verdict in words that can be compared.")
  var rating: Emptying<Rating>?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Who came to the verdict.", valueName: "name"))
  var reviewer: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Words or an address; several may be given.", valueName: "text"))
  var evidence: [String] = []

  @Option(help: "How likely it is.")
  var likelihood: Emptying<Likelihood>?

  @Option(help: "How sure you are of that.")
  var confidence: Emptying<Confidence>?

  @Option(parsing: .unconditional, help: "A note.")
  var note: String?

  @Option(
    help: "A tag to add; several may be given.", completion: Completions.tags,
    transform: TagName.new)
  var tag: [TagName] = []

  var isEmpty: Bool {
    claimant == nil && date == nil && language == nil && status == nil && verdict == nil
      && rating == nil && reviewer == nil && evidence.isEmpty && likelihood == nil
      && confidence == nil && note == nil && tag.isEmpty
  }

  /// The addition of a claim with these fields.
  func adding(
    _ claim: Claim, to ledgers: Ledgers, by signature: Signature
  ) throws(CommandError) -> [Change] {
    let naming = Claimant(claimant, ledgers, signature)
    var claim = claim
    claim.claimant = naming.id ?? nil
    claim.date = date?.value
    claim.language = language?.value
    claim.status = status ?? claim.status
    claim.verdict = verdict(beside: nil)
    claim.reviewer = reviewer.map(Cells.oneLine) ?? ""
    claim.evidence = evidence.filter { !$0.isEmpty }
    claim.likelihood = likelihood?.value
    claim.confidence = confidence?.value
    claim.note = note ?? ""
    claim.tags = Set(tag).sorted()
    return naming.addition + ledgers.additions(of: claim.tags) + [.addClaim(claim)]
  }

  /// What turns the claim into what is given; nothing where it is that already.
  func editing(
    _ claim: Claim, in ledgers: Ledgers, beside others: [ClaimEdit], without untag: [TagName],
    by signature: Signature
  ) throws(CommandError) -> [Change] {
    let naming = Claimant(claimant, ledgers, signature)
    let tags = Set(claim.tags).subtracting(untag).union(tag).sorted()
    let changed: [ClaimEdit?] =
      [
        changing(claim.claimant, to: naming.id, ClaimEdit.claimant),
        changing(claim.date, to: date.map(\.value), ClaimEdit.date),
        changing(claim.language, to: language.map(\.value), ClaimEdit.language),
        changing(claim.status, to: status, ClaimEdit.status),
        changing(claim.verdict, to: verdict(beside: claim.verdict), ClaimEdit.verdict),
        changing(claim.reviewer, to: reviewer.map(Cells.oneLine), ClaimEdit.reviewer),
        changing(claim.evidence, to: newEvidence, ClaimEdit.evidence),
        changing(claim.likelihood, to: likelihood.map(\.value), ClaimEdit.likelihood),
        changing(claim.confidence, to: confidence.map(\.value), ClaimEdit.confidence),
        changing(claim.note, to: note, ClaimEdit.note),
        changing(claim.tags, to: tags, ClaimEdit.tags),
      ]
    let edits = others + changed.compactMap(\.self)
    return (edits.isEmpty ? [] : naming.addition + ledgers.additions(of: Set(tag).sorted()))
      + edits.map { .editClaim(claim.id, $0, time: signature.time) }
  }

  /// An empty one takes all evidence away.
  private var newEvidence: [String]? {
    evidence.isEmpty ? nil : evidence.filter { !$0.isEmpty }
  }

  private func changing<Value: Equatable>(
    _ old: Value, to new: Value?, _ edit: (Value) -> ClaimEdit
  ) -> ClaimEdit? {
    new.flatMap { $0 == old ? nil : edit($0) }
  }

  /// The verdict with what is given of it; without label and rating there is none.
  private func verdict(beside old: Verdict?) -> Verdict? {
    let label = verdict.map(Cells.oneLine) ?? old?.label ?? ""
    let rating = rating.map(\.value) ?? old?.rating
    return label.isEmpty && rating == nil ? nil : Verdict(label, rating)
  }
}

/// The source that somebody names as the claimant, and its addition where the ledger has none.
private struct Claimant {
  /// Nil where nothing is said of a claimant; nil within where there is to be none.
  var id: ID<Source>??
  var addition: [Change] = []

  init(_ name: String?, _ ledgers: Ledgers, _ signature: Signature) {
    guard let words = name.map(Cells.oneLine) else { return }
    guard !words.isEmpty else {
      id = .some(nil)
      return
    }
    let old = ledgers.source(ID(words)).map { ledgers.resolved($0.id) }
    if let known = old ?? ledgers.source(named: words)?.id {
      id = known
    } else {
      let new = Source(called: words, by: signature, beside: ledgers)
      (id, addition) = (new.id, [.addSource(new)])
    }
  }
}
