import ArgumentParser
import Model
import Storage

struct SourcesMerge: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one source of two; prints the id of the one that stays.",
    discussion: """
      The first is from then on the second, which gets its names as aliases: whatever refers to it \
      means that one, and its record stays where it is. --apart takes that back, however long ago it \
      was. Sources that are the same in some respect only are related by postil sources relate.

      Example: postil sources merge 'the institute' RUSI
      """)

  @Argument(help: "The source that goes.", completion: Completions.mergedSources)
  var source: String

  @Argument(help: "The source that stays.", completion: Completions.sources)
  var into: String?

  @Flag(help: "Make the source stand on its own again.")
  var apart = false

  @Flag(help: "Print the source that stays as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard apart == (into == nil) else {
      throw ValidationError("a source is merged into another one, or stands --apart")
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let signature = session.context.signature()
    var stays: ID<Source>?
    let after = try library.make(ledgersBy: signature) { ledgers throws(CommandError) in
      let (changes, id) = try changes(in: ledgers, by: signature)
      stays = id
      return changes
    }
    guard let source = stays.flatMap(after.source) else { return }
    session.print(source.id.value, or: Wire.source(source), json: json)
  }

  private func changes(
    in ledgers: Ledgers, by signature: Signature
  ) throws(CommandError) -> ([Change], stays: ID<Source>) {
    let old = try ledgers.source(called: source, itself: true)
    guard let into else {
      return (
        try decided { () throws(ChangeError) in try ledgers.parting(old.id, at: signature.time) },
        old.id
      )
    }
    let other = try ledgers.source(called: into)
    let changes = try decided { () throws(ChangeError) in
      try ledgers.merging(old.id, into: other.id, at: signature.time)
    }
    return (changes, other.id)
  }
}
