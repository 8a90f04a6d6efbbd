import ArgumentParser
import Model
import Storage

struct TagsEdit: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change a tag's colour or description.",
    discussion: """
      What is given is changed, the rest stays; an empty value empties the field.

      Example: postil tags edit war/air --colour '#CC6633'
      """)

  @Argument(help: "The tag.", completion: Completions.tags, transform: TagName.argument)
  var tag: TagName

  @OptionGroup var fields: TagFields

  @Flag(help: "Print the tag as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard fields.colour != nil || fields.description != nil else {
      throw ValidationError("nothing to change: --colour or --description")
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let after = try library.make(ledgersBy: session.context.signature()) {
      ledgers throws(CommandError) in
      guard let old = ledgers.tag(tag) else { throw .noSuchRecord("tag", tag.value) }
      let colour = fields.colour.flatMap { $0.value == old.colour ? nil : TagEdit.colour($0.value) }
      let words = fields.description.flatMap {
        $0 == old.description ? nil : TagEdit.description($0)
      }
      return [colour, words].compactMap(\.self).map { .editTag(tag, $0) }
    }
    guard let tag = after.tag(tag) else { return }
    session.print(Visible.line("\(tag.name)"), or: Wire.tag(tag), json: json)
  }
}
