import ArgumentParser
import Model

/// What is known of a source beside its name, as somebody gives it.
struct SourceFields: ParsableArguments {
  @Option(help: "What kind of thing it is.")
  var kind: SourceKind?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Another name of it; several may be given.", valueName: "name"))
  var alias: [String] = []

  @Option(help: "What its knowledge rests on.")
  var knowledge: Knowledge?

  @Option(help: "How far it can be relied on, by the Admiralty code.")
  var reliability: Emptying<Reliability>?

  @Option(
    help: ArgumentHelp(
      "Of a document: when it came out, 2025-09-29, or a day and time.", valueName: "date"),
    transform: CheckedText.date)
  var date: CheckedText?

  @Option(parsing: .unconditional, help: "A note.")
  var note: String?

  var isEmpty: Bool {
    kind == nil && alias.isEmpty && knowledge == nil && reliability == nil && date == nil
      && note == nil
  }

  /// A new source with these fields.
  func filling(_ source: Source) -> Source {
    var source = source
    source.kind = kind ?? source.kind
    source.aliases = source.uniting(alias)
    source.knowledge = knowledge ?? source.knowledge
    source.reliability = reliability?.value
    source.date = date?.value
    source.note = note ?? ""
    return source
  }

  /// What turns the source into what is given. Aliases come to those that it has; an empty one takes
  /// those away.
  func edits(of source: Source, without gone: [String]) -> [SourceEdit] {
    let kept = alias.contains("") ? [] : source.aliases.filter { !$0.isName(among: gone) }
    var bare = source
    bare.aliases = kept
    let all: [SourceEdit?] = [
      kind.flatMap { $0 == source.kind ? nil : .kind($0) },
      bare.uniting(alias) == source.aliases ? nil : .aliases(bare.uniting(alias)),
      knowledge.flatMap { $0 == source.knowledge ? nil : .knowledge($0) },
      reliability.flatMap { $0.value == source.reliability ? nil : .reliability($0.value) },
      date.flatMap { $0.value == source.date ? nil : .date($0.value) },
      note.flatMap { $0 == source.note ? nil : .note($0) },
    ]
    return all.compactMap(\.self)
  }
}
