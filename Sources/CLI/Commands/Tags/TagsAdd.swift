import ArgumentParser
import Model
import Storage

struct TagsAdd: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a tag to the ledger.",
    discussion: """
      With a colour and a description, if you like. A tag that a mark is given is added by itself.

      Example: postil tags add war/air --colour '#3366CC' --description 'In the air'
      """)

  @Argument(help: "Its name.", transform: TagName.new)
  var tag: TagName

  @OptionGroup var fields: TagFields

  @Flag(help: "Print the tag as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let new = Tag(
      name: tag, colour: fields.colour?.value, description: fields.description ?? "")
    try library.make(ledgersBy: session.context.signature()) { ledgers throws(CommandError) in
      if ledgers.tag(tag) != nil { throw .recordExists("tag", tag.description) }
      return [.addTag(new)]
    }
    session.print(Visible.line("\(tag)"), or: Wire.tag(new), json: json)
  }
}

/// What is known of a tag beside its name, as somebody gives it.
struct TagFields: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Its colour, as #RRGGBB; an empty one is the theme's own.", valueName: "colour"),
    transform: TagColour.argument)
  var colour: TagColour?

  @Option(parsing: .unconditional, help: "What it is for.")
  var description: String?
}

/// A colour that an option is given; none where it is empty.
struct TagColour: Hashable, Sendable {
  let value: String?

  static func argument(_ text: String) throws -> TagColour {
    if text.isEmpty { return TagColour(value: nil) }
    guard let colour = Tag.colour(text) else {
      throw ValidationError("'\(text)' is no colour such as #3366CC")
    }
    return TagColour(value: colour)
  }
}
