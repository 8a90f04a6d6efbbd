import ArgumentParser
import Model
import Provenance
import Storage

struct ClaimsList: Command {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the claims.",
    discussion: """
      Id, status, grade, the number of articles, the independent origins as an interval, how many \
      articles support and deny it, and the statement; postil origins shows the chains. What was merged into another claim is counted there, and listed with --all only.

      Example: postil claims list --status open
      """)

  @Option(help: "Only claims that are so far; several may be given.")
  var status: [ClaimStatus] = []

  @Option(
    help: "Only claims so tagged; several: with all of them.", completion: Completions.tags,
    transform: TagName.argument)
  var tag: [TagName] = []

  @Flag(help: "Also claims that were merged into others.")
  var all = false

  @Flag(help: "Print a line of JSON for each claim.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let ledgers = library.shownLedgers(in: &session)
    let tellings = try Tellings(in: library) { $0.claim != nil }
    for error in tellings.failed { session.report(.storage(error)) }
    let surveys = survey(of: tellings.provenance, ledgers: ledgers)
    let known = Dictionary(surveys.map { ($0.id, $0) }) { first, _ in first }
    let redirects = ledgers.claimRedirects.filter { $0.key != $0.value }
    let claims = ledgers.claims.filter { isWanted($0, isMerged: redirects[$0.id] != nil) }
    if json {
      session.print(claims.map { Wire.claim($0, survey: known[redirects[$0.id] ?? $0.id]) })
    } else {
      session.print(lines(of: claims, known, redirects, session.context))
      guard claims.isEmpty else { return }
      session.remarkNothing(
        of: ledgers.claims.count { all || redirects[$0.id] == nil }, "claim",
        unknown: tag.lazy.compactMap(ledgers.unknown).first, else: "no claims in the ledger yet")
    }
  }

  private func lines(
    of claims: [Claim], _ known: [ID<Claim>: ClaimSurvey], _ redirects: [ID<Claim>: ID<Claim>],
    _ context: Context
  ) -> [String] {
    var table = Table()
    for claim in claims {
      if let other = redirects[claim.id] {
        table.add(
          claim.id.value, "→ \(other)", "", "", "", "",
          Cells.oneLine(claim.statement))
        continue
      }
      let survey = known[claim.id]
      let stances = StanceCount(survey)
      table.add(
        claim.id.value, claim.status.rawValue,
        claim.grade.isEmpty ? "–" : claim.grade.description, stances.total.counted("article"),
        survey?.number.count.counted("origin") ?? "0 origins", stances.words,
        Cells.oneLine(claim.statement))
    }
    return table.lines(in: context)
  }

  private func isWanted(_ claim: Claim, isMerged: Bool) -> Bool {
    (all || !isMerged) && (status.isEmpty || status.contains(claim.status))
      && tag.allSatisfy { wanted in claim.tags.contains { $0.isWithin(wanted) } }
  }
}

extension ClosedRange<Int> {
  /// `2–4 origins`, or `1 origin` where both ends are the same.
  func counted(_ noun: String) -> String {
    lowerBound == upperBound ? lowerBound.counted(noun) : "\(lowerBound)–\(upperBound) \(noun)s"
  }
}
