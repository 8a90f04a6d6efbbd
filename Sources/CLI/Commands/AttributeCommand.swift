import ArgumentParser
import Model
import Provenance
import Storage

struct AttributeCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribute",
    abstract: "Attribute a claim to whoever says it; prints the attribution's id.",
    discussion: """
      A source is a mark, or a name of the ledger of sources; a new name is added to it. The words \
      of a source mark are its name, unless a name is given too. --via leads on towards the \
      origin: whom that source has it from, and so on. The steps are as the text states them, \
      unless --judged says that they are your own judgement. The same attribution by the same \
      person is not stored twice.

      Example: postil attribute tide --claim m-4k2c7h1d --source 'Harbour Office' --via 'leaked file'
      """)

  @Argument(help: "An article of the library.", completion: Completions.articles)
  var article: String

  @Option(
    help: ArgumentHelp("The mark of the claim.", valueName: "mark"),
    completion: Completions.claimMarks)
  var claim: String

  @Option(
    help: ArgumentHelp("Who says it; several may be given.", valueName: "mark|name"),
    completion: Completions.sourceMarksAndNames)
  var source: [String]

  @Option(
    help: ArgumentHelp("A mark of the words that attribute.", valueName: "mark"),
    completion: Completions.cueMarks)
  var cue: [String] = []

  @Option(
    help: ArgumentHelp("Whom the one before has it from; in order.", valueName: "name"),
    completion: Completions.sourceNames)
  var via: [String] = []

  @Flag(help: "The steps of --via are your judgement: the text does not state them.")
  var judged = false

  @Option(help: "How the article stands to the claim.")
  var stance: Stance = .supports

  @Flag(help: "Print the attribution as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard !source.isEmpty else { throw ValidationError("a claim is attributed to some --source") }
    guard (source + via).allSatisfy({ !Cells.oneLine($0).isEmpty }) else {
      throw ValidationError("a source needs a name")
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let id = try library.article(named: article, in: session.context)
    let parts = try Parts(self, in: Placing(opened: try library.opened(id)))
    let signature = session.context.signature()
    var made: ID<Assertion>?
    let after = try library.make(to: id, by: signature) { notebook in
      let (change, assertion) = Change.attribution(
        claim: parts.claim.id, sourceMarks: parts.sources.map(\.id), cueMarks: parts.cues.map(\.id),
        from: parts.names.map { ChainLink(called: $0) },
        via: via.map { ChainLink(called: $0, basis: judged ? .judged : .stated) }, stance: stance,
        article: id, notebook: notebook, signature: signature)
      made = assertion
      return change
    }.annotations
    guard let assertion = made.flatMap(after.assertion) else { return }
    if json {
      session.print(Wire.assertion(assertion, in: id))
    } else {
      session.print(assertion.id.value)
    }
  }
}

/// The marks and names that an attribution is made of.
private struct Parts {
  let claim: Mark
  var sources: [Mark] = []
  var cues: [Mark] = []
  var names: [String] = []

  init(_ command: AttributeCommand, in placing: Placing) throws(CommandError) {
    claim = try placing.mark(command.claim, .claim)
    for cue in command.cue { cues.append(try placing.mark(cue, .cue)) }
    names = command.source.filter { !isMarkID($0) }
    for source in command.source where isMarkID(source) {
      sources.append(try placing.mark(source, .source))
    }
    if names.isEmpty { names = sources.map { Cells.oneLine($0.quote) } }
  }
}

/// Whether a name has the form of a mark's id or of the beginning of one, so that a slip of the hand
/// makes no source of it.
private func isMarkID(_ name: String) -> Bool {
  let signs = name.utf8.dropFirst(2)
  return name.hasPrefix("m-") && (1...8).contains(signs.count)
    && signs.allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".utf8.contains($0) }
}

extension Stance: ExpressibleByArgument {}
