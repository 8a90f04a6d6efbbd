import ArgumentParser
import JSON
import Model
import Storage

struct TagsShow: Command {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a tag and all that bears it.",
    discussion: """
      Its colour and description; the claims, and under each article the marks that bear it or a tag \
      below it.

      Example: postil tags show war/air
      """)

  @Argument(help: "The tag.", completion: Completions.tags, transform: TagName.argument)
  var tag: TagName

  @Flag(help: "Print the tag, its claims and marks as lines of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let ledgers = library.shownLedgers(in: &session)
    let uses = try TagUses(in: library, ledgers, in: &session)
    let names = uses.names(in: ledgers).filter { $0.isWithin(tag) }
    guard !names.isEmpty else { throw .noSuchRecord("tag", tag.value) }
    let known = ledgers.tag(tag) ?? Tag(name: tag)
    let claims = ledgers.claims.filter { claim in claim.tags.contains { $0.isWithin(tag) } }
    if json {
      session.print(Wire.tag(known, uses[tag]))
      session.print(claims.map { Wire.claim($0) })
    } else {
      session.print(head(known, names, uses, session.context))
      var table = Table()
      for claim in claims { table.add(claim.id.value, Cells.oneLine(claim.statement)) }
      session.print(table.lines(in: session.context))
    }
    for id in try stored(library.articleIDs) {
      let context = session.context
      let lines = session.attempt { _ throws(CommandError) in
        try marks(of: id, in: library, ledgers, context)
      }
      session.print(lines ?? [])
    }
  }

  private func head(
    _ known: Tag, _ names: [TagName], _ uses: TagUses, _ context: Context
  ) -> [String] {
    var fields = FieldLines()
    fields.add("colour", known.colour)
    fields.add("description", known.description)
    for name in names where name != tag { fields.add("below it", "\(name)  \(uses[name].words)") }
    return Cells.hung([Visible.line("\(tag)  \(uses[tag].words)")], in: context)
      + fields.lines(in: context)
  }

  private func marks(
    of id: ID<Article>, in library: Library, _ ledgers: Ledgers, _ context: Context
  ) throws(CommandError) -> [String] {
    let isBorn: (Mark) -> Bool = { mark in mark.tags.contains { $0.isWithin(tag) } }
    let annotations = try stored { () throws(StorageError) in
      try library.storedAnnotations(of: id)
    }
    guard annotations.marks.contains(where: isBorn) else { return [] }
    let opened = try library.opened(id)
    let marks = opened.annotations.marks.filter(isBorn)
    guard !json else { return marks.map { Wire.mark($0, in: opened.article).line } }
    return Cells.hung([id.value], in: context)
      + MarkLines(opened: opened, ledgers: ledgers).lines(marks, context)
  }
}
