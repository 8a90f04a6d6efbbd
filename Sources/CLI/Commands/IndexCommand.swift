import ArgumentParser
import JSON
import Model
import Storage

struct IndexCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Bring the index up to date that makes lists and searches quick.",
    discussion: """
      The index is derived from the library's files and lies in the cache folder. It keeps itself \
      up, and a list or a search gives the same without it. A library of few articles has none \
      unless it is asked for here.

      Example: postil index --rebuild
      """)

  @Flag(help: "Make it anew.")
  var rebuild = false

  @Flag(help: "Remove it.")
  var delete = false

  @Flag(help: "Print where it lies, and do nothing.")
  var path = false

  @Flag(help: "Print a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard [rebuild, delete, path].count(where: \.self) < 2 else {
      throw ValidationError("--rebuild, --delete and --path exclude each other")
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    guard let index = session.context.index(of: library) else {
      throw .file("$XDG_CACHE_HOME", reason: "is not set, and neither is $HOME")
    }
    if path { return session.print(Visible.line(index.path)) }
    if delete || rebuild { try stored(index.delete) }
    if delete { return }
    let update = try stored { () throws(StorageError) in try index.update(at: .ofFiles()) }
    guard let update else { throw .storage(.locked(path: index.path)) }
    if json { session.print(wire(update, index)) } else { session.print(words(update, index)) }
  }

  private func words(_ update: IndexUpdate, _ index: ArticleIndex) -> String {
    let left = update.left == 0 ? "" : ", \(update.left) touched too lately or unreadable"
    return "\(update.known.counted("article")) in the index, \(update.read) of them new or changed"
      + left
  }

  private func wire(_ update: IndexUpdate, _ index: ArticleIndex) -> JSON {
    .record([
      "path": .string(index.path), "articles": .integer(update.known),
      "read": .integer(update.read), "left": .integer(update.left),
    ])
  }
}
