import ArgumentParser
import Storage

struct InitCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a library.",
    discussion: """
      A library is a folder of plain files. Without DIR it is made where --library or \
      $POSTIL_LIBRARY say, else here.

      Example: postil init --sample ~/tide
      """)

  @Argument(
    help: ArgumentHelp("The folder; it may exist already.", valueName: "dir"),
    completion: .directory)
  var folder: String?

  @Option(help: ArgumentHelp("What people call the library; else the folder's name."))
  var name: String?

  @Flag(help: "Fill it with six articles about an invented event, and some marks.")
  var sample = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard folder != "" else { throw ValidationError("the folder needs a name") }
  }

  func run(in session: inout Session) throws(CommandError) {
    let path = try path(in: session.context)
    let last = path.utf8.split(separator: UInt8(ascii: "/")).last
    let name = name ?? last.map { String(Substring($0)) } ?? "library"
    let made = try stored { () throws(StorageError) in
      try Library.create(at: path, name: name, by: session.context.signature())
    }
    if sample { try fill(made, in: &session) }
    session.print("library made: \(Visible.line(made.root))")
  }

  private func fill(_ library: Library, in session: inout Session) throws(CommandError) {
    do { try SampleIntake(library: library, context: session.context).run() } catch {
      session.report(error)
      throw .file(
        library.root, reason: "made, but without the whole sample; remove it to try again")
    }
  }

  private func path(in context: Context) throws(CommandError) -> String {
    if let folder { return try context.libraryPath(folder) }
    return try library.newPath(in: context)
  }
}
