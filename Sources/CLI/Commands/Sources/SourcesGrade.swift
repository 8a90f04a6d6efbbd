import ArgumentParser
import Model
import Storage

struct SourcesGrade: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Grade how far a source can be relied on.",
    discussion: """
      By a letter of the Admiralty code; an empty one takes the grade away. What a source says is \
      graded by postil claims grade, which prints what letters and numbers mean with --definitions.

      Example: postil sources grade rusi B
      """)

  @Argument(help: "The source.", completion: Completions.sources)
  var source: String

  @Argument(help: "The letter.")
  var letter: Emptying<Reliability>

  @Flag(help: "Print the source as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let signature = session.context.signature()
    var graded: ID<Source>?
    let after = try library.make(ledgersBy: signature) { ledgers throws(CommandError) in
      let source = try ledgers.source(called: source)
      graded = source.id
      return source.reliability == letter.value
        ? [] : [.editSource(source.id, .reliability(letter.value), time: signature.time)]
    }
    guard let source = graded.flatMap(after.source) else { return }
    session.print(
      Visible.line("\(source.id)  \(Grade(source.reliability).phrase)"), or: Wire.source(source),
      json: json)
  }
}
