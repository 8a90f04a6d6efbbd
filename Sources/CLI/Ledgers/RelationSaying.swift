import ArgumentParser
import Model
import Provenance
import Storage

/// How somebody knows that two sources or articles are tied together, or that they are not.
struct RelationSaying: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The article that says so, and the mark in it.", valueName: "article mark"),
    completion: Completions.articles)
  var stated: [String] = []

  @Flag(help: "It is your own judgement, as it is without --stated.")
  var judged = false

  @Flag(help: "It was looked at, and does not hold.")
  var refuse = false

  @Option(parsing: .unconditional, help: "A note.")
  var note = ""

  @Flag(help: "Print the relation as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard stated.count <= 2 else {
      throw ValidationError("--stated names an ARTICLE, and a MARK in it")
    }
    guard stated.isEmpty || !judged else {
      throw ValidationError("a relation is either --stated or --judged")
    }
  }

  /// Puts it into the ledger, in place of what the same person said of the same two, and tells it.
  func say(
    _ kind: RelationKind, in session: inout Session, _ ends: RelationEnds
  ) throws(CommandError) {
    let context = session.context
    let library = try library.open(in: context)
    let signature = context.signature()
    let passage = try passage(in: library, context)
    var said: Relation?
    let ledgers = try library.make(ledgersBy: signature) { ledgers throws(CommandError) in
      let ends = try ends(library, ledgers, context)
      let relation = Relation(
        kind, ends, basis: stated.isEmpty ? .judged : .stated, isRefused: refuse, stated: passage,
        note: note, by: signature)
      let changes = try decided { () throws(ChangeError) in try ledgers.saying(relation) }
      said = changes.isEmpty ? ledgers.relation(relation.id) : relation
      return changes
    }
    guard let said else { throw .noSuchRelation(kind.words) }
    session.tell(said, in: ledgers, json: json)
  }

  private func passage(
    in library: Library, _ context: Context
  ) throws(CommandError) -> Relation.Passage? {
    guard let name = stated.first else { return nil }
    let article = try library.article(named: name, in: context)
    guard stated.count > 1 else { return Relation.Passage(article: article, mark: nil) }
    let mark = try Placing(opened: try library.opened(article)).mark(stated[1])
    return Relation.Passage(article: article, mark: mark.id)
  }
}

/// Whose word on two sources or articles is taken back.
struct RelationTaking: ParsableArguments {
  @Option(help: ArgumentHelp("Who said it.", valueName: "name"), completion: Completions.relators)
  var by: String?

  @OptionGroup var library: LibraryOption

  /// Takes back what one person said of two, and tells it.
  func takeBack(
    _ kind: RelationKind, in session: inout Session, _ ends: RelationEnds
  ) throws(CommandError) {
    let context = session.context
    let library = try library.open(in: context)
    let signature = context.signature()
    let creator = by ?? signature.creator
    var words = ""
    try library.make(ledgersBy: signature) { ledgers throws(CommandError) in
      let ends = try ends(library, ledgers, context)
      let found = ledgers.said(kind, of: ends, by: creator)
      guard !found.isEmpty else {
        throw .noSuchRelation(ledgers.words(of: kind, ends) + ", by \(creator)")
      }
      words = found.map { "taken back: \(ledgers.words(of: $0))" }.joined(separator: ", ")
      return found.map { .removeRelation($0.id) }
    }
    session.print(Visible.line(words))
  }
}
