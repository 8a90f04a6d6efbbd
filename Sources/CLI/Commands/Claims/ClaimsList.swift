import ArgumentParser
import Model
import Storage

struct ClaimsList: Command {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the claims.",
    discussion: """
      Id, status, grade, the number of articles, how many of them support and deny it, and the \
      statement. What was merged into another claim is counted there, and listed with --all only.

      Example: postil claims list --status open
      """)

  @Option(help: "Only claims that are so far; several may be given.")
  var status: [ClaimStatus] = []

  @Option(help: "Only claims so tagged; several: with all of them.", transform: TagName.argument)
  var tag: [TagName] = []

  @Flag(help: "Also claims that were merged into others.")
  var all = false

  @Flag(help: "Print a line of JSON for each claim.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let ledgers = library.shownLedgers(in: &session)
    let counts = try counts(in: library, ledgers, &session)
    let claims = ledgers.claims.filter(isWanted)
    if json {
      return session.print(claims.map { Wire.claim($0, stances: counts[$0.id] ?? StanceCount()) })
    }
    var table = Table()
    for claim in claims {
      let count = counts[claim.id] ?? StanceCount()
      let merged = claim.mergedInto.map { _ in "→ \(ledgers.resolved(claim.id))" }
      table.add(
        claim.id.value, merged ?? claim.status.rawValue,
        claim.grade.isEmpty ? "–" : claim.grade.description,
        count.total.counted("article"), count.words, Cells.oneLine(claim.statement))
    }
    session.print(table.lines(in: session.context))
    if claims.isEmpty, !session.hasFailed { session.remark("no claims in the ledger yet") }
  }

  private func isWanted(_ claim: Claim) -> Bool {
    (all || claim.mergedInto == nil) && (status.isEmpty || status.contains(claim.status))
      && tag.allSatisfy { wanted in claim.tags.contains { $0.isWithin(wanted) } }
  }

  private func counts(
    in library: Library, _ ledgers: Ledgers, _ session: inout Session
  ) throws(CommandError) -> [ID<Claim>: StanceCount] {
    let tellings = try Tellings(in: library) { $0.claim != nil }
    for error in tellings.failed { session.report(.storage(error)) }
    let redirects = ledgers.claimRedirects
    return tellings.all.reduce(into: [:]) { counts, telling in
      guard let claim = telling.assertion.claim else { return }
      counts[redirects[claim] ?? claim, default: StanceCount()]
        .add(telling.assertion.stance, of: telling.article)
    }
  }
}
