import ArgumentParser
import Model
import Storage

struct UnrelateCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "unrelate",
    abstract: "Take back what was said of two articles.",
    discussion: """
      What you said yourself, unless --by names somebody else. That a relation does not hold is said \
      by postil relate --refuse.

      Example: postil unrelate northshore copy-of tidewater
      """)

  @OptionGroup var pair: ArticlePair

  @OptionGroup var taking: RelationTaking

  var library: LibraryOption { taking.library }

  func run(in session: inout Session) throws(CommandError) {
    try taking.takeBack(pair.kind, in: &session, pair.ends)
  }
}
