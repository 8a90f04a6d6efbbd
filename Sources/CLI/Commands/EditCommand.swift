import ArgumentParser
import Model
import Storage

struct EditCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change a mark's tags, note or kind.",
    discussion: """
      What is given is changed, in one step that can be undone; the rest stays. A new tag is added \
      to the ledger.

      Example: postil edit tide m-4k2c7h1d --tag flood --note 'Ask the harbour master'
      """)

  @Argument(help: "An article of the library.", completion: Completions.articles)
  var article: String

  @Argument(
    help: "The mark: its id, or a unique beginning of it.", completion: Completions.marks)
  var mark: String

  @Option(
    help: "A tag to add; several may be given.", completion: Completions.tags,
    transform: TagName.new)
  var tag: [TagName] = []

  @Option(
    help: "A tag to take away; several may be given.", completion: Completions.tags,
    transform: TagName.argument)
  var untag: [TagName] = []

  @Option(parsing: .unconditional, help: "The note; an empty one takes it away.")
  var note: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("What the mark says of its words.", valueName: "kind"))
  var kind: MarkKind?

  @Flag(help: "Print the mark as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard !tag.isEmpty || !untag.isEmpty || note != nil || kind != nil else {
      throw ValidationError("nothing to change: --tag, --untag, --note or --as")
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let id = try library.article(named: article, in: session.context)
    let opened = try library.opened(id)
    let mark = try Placing(opened: opened).mark(mark).id
    let signature = session.context.signature()
    let after = try library.make(to: id, by: signature) { notebook in
      .together(changes(of: mark, in: notebook, by: signature))
    }.annotations
    guard let mark = after.mark(mark) else { return }
    if json {
      session.print(Wire.mark(mark, in: opened.article))
    } else {
      session.print(mark.id.value)
    }
  }

  private func changes(
    of mark: ID<Mark>, in notebook: Notebook, by signature: Signature
  ) -> [Change] {
    let tagging = Set(tag).sorted().map {
      Change.tagging(mark, $0, notebook: notebook, signature: signature)
    }
    let edits =
      Set(untag).sorted().map(MarkEdit.removeTag)
      + (note.map { [.setNote($0)] } ?? []) + (kind.map { [.setKind($0)] } ?? [])
    return tagging + edits.map { .editMark(mark, $0, time: signature.time) }
  }
}
