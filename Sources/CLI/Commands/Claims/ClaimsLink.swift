import ArgumentParser
import Model
import Storage

struct ClaimsLink: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Say which claim of the ledger an article makes; prints the attribution's id.",
    discussion: """
      What is linked is an attribution, by its id or by its claim mark: all attributions of the mark \
      then. A claim mark that nobody is said to have said is linked, too: it becomes an attribution \
      to nobody, to which postil attribute adds another with a source. The most similar claims are \
      listed by postil claims similar.

      Example: postil claims link tide m-4k2c7h1d 'the wall leaks' --stance denies
      """)

  @Argument(help: "An article of the library.", completion: Completions.articles)
  var article: String

  @Argument(
    help: ArgumentHelp("The claim mark or the attribution.", valueName: "mark|attribution"),
    completion: Completions.claimMarksAndAttributions)
  var mark: String

  @Argument(help: "The claim.", completion: Completions.claims)
  var claim: String?

  @Flag(help: "Link it to no claim.")
  var unlink = false

  @Option(help: "How the article stands to the claim.")
  var stance: Stance?

  @Flag(help: "Print the attributions as lines of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard unlink == (claim == nil) else {
      throw ValidationError("a mark is linked to a claim, or --unlink takes the link away")
    }
    guard !unlink || stance == nil else {
      throw ValidationError("--stance is for a link, not for --unlink")
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let id = try library.article(named: article, in: session.context)
    let placing = Placing(opened: try library.opened(id))
    let ledgers = try stored { () throws(StorageError) in try library.ledgers() }
    let target = try claim.map { name throws(CommandError) in try ledgers.claim(called: name).id }
    let chosen = try placing.assertions(mark)
    let bare = chosen.isEmpty ? try placing.mark(mark, .claim).id : nil
    if unlink, chosen.isEmpty { throw .unattributed(id, mark) }
    let signature = session.context.signature()
    var linked = chosen.map(\.id)
    let edits = chosen.flatMap { self.edits(of: $0, target, signature) }
    var after = placing.opened.annotations
    if bare != nil || !edits.isEmpty {
      after = try library.make(to: id, by: signature) { notebook in
        guard let bare else { return .together(edits) }
        var assertion = Assertion(
          claim: bare, sourceMarks: [], cueMarks: [], stance: stance ?? .supports, sources: [],
          via: [], in: id, by: signature, beside: notebook.annotations.assertions)
        assertion.claim = target
        linked = [assertion.id]
        return .addAssertion(assertion)
      }.annotations
    }
    for assertion in linked.compactMap(after.assertion) {
      session.print(assertion.id.value, or: Wire.assertion(assertion, in: id), json: json)
    }
  }

  private func edits(
    of assertion: Assertion, _ target: ID<Claim>?, _ signature: Signature
  ) -> [Change] {
    let link = assertion.claim == target ? [] : [AssertionEdit.claim(target)]
    let turn = stance.map { $0 == assertion.stance ? [] : [AssertionEdit.stance($0)] } ?? []
    return (turn + link).map { .editAssertion(assertion.id, $0, time: signature.time) }
  }
}
