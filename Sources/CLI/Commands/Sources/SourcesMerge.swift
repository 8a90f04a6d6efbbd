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

  @Argument(help: "The source that goes.", completion: Completions.sources)
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
    guard let into else { return (parting(old, in: ledgers, by: signature), old.id) }
    let other = try ledgers.source(called: into)
    guard other.id != old.id else { throw .sameRecord(old.id.value, verb: "merged into") }
    guard old.mergedInto != other.id else { return ([], other.id) }
    let aliases = other.uniting([old.name] + old.aliases)
    let naming: [Change] =
      aliases == other.aliases
      ? [] : [.editSource(other.id, .aliases(aliases), time: signature.time)]
    return (
      naming + [.editSource(old.id, .mergedInto(other.id), time: signature.time)], other.id
    )
  }

  /// The names go with the source that bears them.
  private func parting(
    _ old: Source, in ledgers: Ledgers, by signature: Signature
  ) -> [Change] {
    guard old.mergedInto != nil else { return [] }
    let own = Set(([old.name] + old.aliases).map { $0.lowercased() })
    let other = ledgers.source(ledgers.resolved(old.id))
    let kept = other?.aliases.filter { !own.contains($0.lowercased()) }
    let unnaming = other.flatMap { other in
      kept == other.aliases
        ? nil : Change.editSource(other.id, .aliases(kept ?? []), time: signature.time)
    }
    return [unnaming].compactMap(\.self)
      + [.editSource(old.id, .mergedInto(nil), time: signature.time)]
  }
}
