import ArgumentParser
import Model
import Storage

struct SourcesRelate: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "relate",
    abstract: "Say how two sources are tied together; prints the relation's id.",
    discussion: """
      The first is the same as the second, is possibly the same, is a copy of it, or depends on it. It \
      is your own judgement, unless --stated names the article that says so, and the mark in it. \
      Whoever says the same again says it in new words; what another person says stands beside it, \
      and where that contradicts, a line on standard error says who says what.

      Example: postil sources relate 'the institute' depends-on 'the ministry' --note 'pays for it'
      """)

  @OptionGroup var pair: SourcePair

  @OptionGroup var saying: RelationSaying

  var library: LibraryOption { saying.library }

  func run(in session: inout Session) throws(CommandError) {
    try saying.say(pair.kind, in: &session, pair.ends)
  }
}
