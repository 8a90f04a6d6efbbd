import ArgumentParser
import Model
import Storage

struct VersionsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "versions",
    abstract: "List the versions of an article.",
    discussion: """
      A line each, the first one first: number, when and by whom it was taken in, words, and where \
      it came from. The last is the one that is read and marked; 'postil show --version N' prints \
      another. Below a version stand the places from which the same bytes came once more.

      Example: postil versions tide
      """)

  @Argument(help: "An article of the library.", completion: Completions.articles)
  var article: String

  @Flag(help: "Print a line of JSON for each version.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let id = try library.article(named: article, in: session.context)
    let (versions, encounters) = try stored { () throws(StorageError) in
      (try library.versions(of: id), try library.encounters(of: id))
    }
    func places(of version: Version) -> [Encounter] {
      encounters.filter { $0.sha256 == version.sha256 }
    }
    if json {
      return session.print(versions.map { Wire.version($0, of: id, places: places(of: $0)) })
    }
    var table = Table()
    for version in versions {
      table.add(
        String(version.number), version.retrieved.description, version.original.creator ?? "-",
        version.words.counted("word"), version.source)
      for place in places(of: version) {
        table.add("", place.retrieved.description, place.creator ?? "-", "also", place.source)
      }
    }
    session.print(table.lines(in: session.context))
  }
}
