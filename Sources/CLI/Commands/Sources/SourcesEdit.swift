import ArgumentParser
import Model
import Storage

struct SourcesEdit: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change a source; prints its id.",
    discussion: """
      What is given is changed, in one step that can be undone with postil undo --ledgers; the rest \
      stays. An empty value empties the field. A new name leaves the old one as an alias.

      Example: postil sources edit rusi --kind organisation --reliability B
      """)

  @Argument(help: "The source.", completion: Completions.sources)
  var source: String

  @Option(parsing: .unconditional, help: "What it is called from now on.")
  var name: String?

  @OptionGroup var fields: SourceFields

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("An alias to take away; several may be given.", valueName: "name"))
  var unalias: [String] = []

  @Flag(help: "Print the source as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard name != nil || !unalias.isEmpty || !fields.isEmpty else {
      throw ValidationError("nothing to change: --name, --kind, --alias, --note and so on")
    }
    if let name, Cells.oneLine(name).isEmpty { throw ValidationError("a source needs a name") }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let signature = session.context.signature()
    var edited: ID<Source>?
    let after = try library.make(ledgersBy: signature) { ledgers throws(CommandError) in
      let source = try ledgers.source(called: source)
      edited = source.id
      return try edits(of: source, in: ledgers).map {
        .editSource(source.id, $0, time: signature.time)
      }
    }
    guard let source = edited.flatMap(after.source) else { return }
    session.print(source.id.value, or: Wire.source(source), json: json)
  }

  private func edits(
    of source: Source, in ledgers: Ledgers
  ) throws(CommandError) -> [SourceEdit] {
    let renaming = try decided { () throws(ChangeError) in
      try ledgers.allow(fields.alias, for: source.id)
      return try name.map { name throws(ChangeError) in try source.renamings(name, in: ledgers) }
        ?? []
    }
    guard case .name(let new)? = renaming.first, case .aliases(let aliases)? = renaming.last else {
      return fields.edits(of: source, without: unalias)
    }
    var renamed = source
    (renamed.name, renamed.aliases) = (new, aliases)
    let further = fields.edits(of: renamed, without: unalias)
    let hasAliases = further.contains { if case .aliases = $0 { true } else { false } }
    return [.name(new)] + (hasAliases ? [] : [.aliases(aliases)]) + further
  }
}
