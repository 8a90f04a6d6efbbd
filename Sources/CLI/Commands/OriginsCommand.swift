import ArgumentParser
import Model
import Provenance
import Storage

struct OriginsCommand: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "origins",
    abstract: "Count the independent origins of a claim, and show the chains behind each.",
    discussion: """
      The count is an interval: its low end takes all unresolved anonymous sources for one, and \
      what is possibly the same for the same; its high end keeps them apart. Under it stand the \
      origins with the chains that lead to each, then what is doubtful: circular reporting, an \
      origin younger than what depends on it, a single source, only anonymous ones, a grade of 1 \
      without two origins, denials, relations that contradict one another, and words of likelihood \
      that are mixed.

      CLAIM is a claim of the ledger by its id, a beginning of it or words of its statement, or a \
      mark whose attribution belongs to no claim. Articles count that support the claim, unless \
      --stance names others. JSON holds the whole graph in one line.

      Example: postil origins 'dredges at night'
      """)

  @Argument(
    help: "A claim: its id, a beginning of it, or words of its statement; or a mark's id.",
    completion: Completions.claims)
  var claim: String

  @Option(help: "Count articles of this stance; several may be given.")
  var stance: [Stance] = [.supports]

  @Flag(help: "Print the whole graph as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  var isPaged: Bool { !json }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let shelf = try ClaimShelf(library, in: &session)
    let told = try shelf.claim(named: claim)
    let stances = Set(stance)
    let origins = Origins(
      of: told.assertions, claim: told.claim, ledgers: shelf.ledgers, stances: stances)
    guard !json else { return session.print(Wire.origins(told, origins, shelf)) }
    let all = try stored(library.articleIDs)
    let lines = OriginLines(told, origins, stances, shelf, all).lines
    session.print(Cells.hung(lines, in: session.context))
  }
}
