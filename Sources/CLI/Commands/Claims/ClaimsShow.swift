import ArgumentParser
import JSON
import Model
import Provenance
import Storage

struct ClaimsShow: Command {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print all that is known of a claim.",
    discussion: """
      Its fields, what was merged into it, and each article that speaks of it: day, outlet, stance, \
      whom it has it from, and its words.

      Example: postil claims show 'the wall leaks'
      """)

  @Argument(help: "The claim.", completion: Completions.claims)
  var claim: String

  @Flag(help: "Print it whole as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let ledgers = library.shownLedgers(in: &session)
    let claim = try ledgers.claim(called: claim, itself: true)
    let (redirects, meant) = (ledgers.claimRedirects, ledgers.resolved(claim.id))
    let tellings = try Tellings(in: library) { assertion in
      assertion.claim.map { (redirects[$0] ?? $0) == meant } ?? false
    }
    for error in tellings.failed { session.report(.storage(error)) }
    if json {
      session.print(Wire.claim(claim, tellings.all, in: ledgers))
    } else {
      session.print(lines(claim, tellings.all, ledgers, session.context))
    }
  }

  private func lines(
    _ claim: Claim, _ tellings: [Telling], _ ledgers: Ledgers, _ context: Context
  ) -> [String] {
    let merged = ledgers.claimRedirects.filter { $0.value == claim.id }.keys.sorted()
    var fields = FieldLines()
    fields.add("status", claim.status.rawValue)
    fields.add("merged into", claim.mergedInto.map { _ in ledgers.resolved(claim.id).value })
    fields.add("claimant", claim.claimant.map(ledgers.name))
    fields.add("date", claim.date)
    fields.add("language", claim.language)
    fields.add("verdict", claim.verdict?.phrase)
    fields.add("reviewer", claim.reviewer)
    for evidence in claim.evidence { fields.add("evidence", evidence) }
    fields.add("grade", claim.grade.isEmpty ? nil : claim.grade.phrase)
    fields.add("likelihood", claim.likelihood?.phrase)
    fields.add("confidence", claim.confidence?.rawValue)
    fields.add("tags", claim.tags.map(\.description).joined(separator: " "))
    fields.add("note", claim.note)
    for id in merged {
      fields.add("also", "\(id) \(ledgers.claim(id)?.statement ?? "")")
    }
    fields.add("added", "\(claim.created.day) by \(claim.creator)")
    var stances = StanceCount()
    for one in tellings { stances.add(one.assertion.stance, of: one.article) }
    let count = stances.total.counted("article") + (stances.total == 0 ? "" : ": \(stances.words)")
    return Cells.hung([Visible.line("\(claim.id)  \(Cells.oneLine(claim.statement))")], in: context)
      + fields.lines(in: context) + [count]
      + TellingLines(ledgers: ledgers).lines(tellings, in: context)
  }
}

extension Verdict {
  /// `three pinocchios (false)`.
  fileprivate var phrase: String {
    guard let rating else { return label }
    return label.isEmpty ? rating.rawValue : "\(label) (\(rating.rawValue))"
  }
}

extension Likelihood {
  /// `likely (55–80 %)`.
  fileprivate var phrase: String {
    "\(words.likelihood) (\(range.lowerBound)–\(range.upperBound) %)"
  }
}
