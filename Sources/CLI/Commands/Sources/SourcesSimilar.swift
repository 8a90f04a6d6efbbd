import ArgumentParser
import JSON
import Model
import Provenance
import Storage

struct SourcesSimilar: Command {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "List the sources that may be one.",
    discussion: """
      Proposals, of which nothing is stored: the same name with other titles, initials and the name \
      that they stand for, a last name, a name with an office before it, one letter that differs. \
      postil sources merge makes two one; postil sources relate says that they are the same, possibly \
      the same, or with --refuse that they are not, and the pair is not proposed again.

      Example: postil sources similar RUSI
      """)

  @Argument(help: "Only what may be this source.", completion: Completions.sources)
  var source: String?

  @Flag(help: "Print a line of JSON for each pair.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let ledgers = try library.open(in: session.context).shownLedgers(in: &session)
    let wanted = try source.map { name throws(CommandError) in
      try ledgers.source(called: name).id
    }
    let found = wanted.map(ledgers.likelySame(as:)) ?? ledgers.likelySame()
    if json { return session.print(found.map(Wire.likelySame)) }
    var table = Table()
    for pair in found {
      table.add(ledgers.name(of: pair.one), ledgers.name(of: pair.other), pair.reason.words)
    }
    session.print(table.lines(in: session.context))
    guard found.isEmpty, !session.hasFailed else { return }
    session.remark("no source seems to be another")
  }
}

extension Wire {
  fileprivate static func likelySame(_ pair: LikelySame) -> JSON {
    .record([
      "one": .string(pair.one.value), "other": .string(pair.other.value),
      "reason": .string(pair.reason.words),
    ])
  }
}
