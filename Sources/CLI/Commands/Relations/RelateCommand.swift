import ArgumentParser
import Model
import Storage

struct RelateCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "relate",
    abstract: "Say how two articles are tied together; prints the relation's id.",
    discussion: """
      The first is a copy of the second (wire copy, a near-duplicate), is the same, is possibly the \
      same, or depends on it. Copies count as one article where origins are counted. It is your own \
      judgement, unless --stated names the article that says so, and the mark in it. Sources are \
      related by postil sources relate.

      Example: postil relate northshore copy-of tidewater
      """)

  @OptionGroup var pair: ArticlePair

  @OptionGroup var saying: RelationSaying

  var library: LibraryOption { saying.library }

  func run(in session: inout Session) throws(CommandError) {
    try saying.say(pair.kind, in: &session, pair.ends)
  }
}
