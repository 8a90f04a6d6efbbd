import ArgumentParser
import Model
import Storage

struct SourcesUnrelate: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "unrelate",
    abstract: "Take back what was said of two sources.",
    discussion: """
      What you said yourself, unless --by names somebody else. That a relation does not hold is said \
      by postil sources relate --refuse.

      Example: postil sources unrelate 'the institute' depends-on 'the ministry'
      """)

  @OptionGroup var pair: SourcePair

  @OptionGroup var taking: RelationTaking

  var library: LibraryOption { taking.library }

  func run(in session: inout Session) throws(CommandError) {
    try taking.takeBack(pair.kind, in: &session, pair.ends)
  }
}
