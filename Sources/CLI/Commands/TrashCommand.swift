import ArgumentParser
import Model
import Storage

struct TrashCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "trash",
    abstract: "List, restore and destroy what was removed.",
    discussion: """
      Articles that were removed lie in the library's trash until it is emptied; marks that were \
      deleted stand in the histories of their articles.

      Example: postil trash restore tide
      """,
    subcommands: [TrashList.self, TrashRestore.self, TrashEmpty.self],
    defaultSubcommand: TrashList.self)

  /// Only a subcommand is ever run.
  func run(in session: inout Session) throws(CommandError) {}
}

struct TrashList: Command {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what was removed.",
    discussion: """
      Articles with when and by whom they were removed and how many marks they have; then marks that \
      were deleted, or whose making was undone, with their article and words. The first word of a \
      line restores it.

      Example: postil trash list --json
      """)

  @Flag(help: "Print a line of JSON for each article and mark.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let list = try TrashContents(of: try library.open(in: session.context))
    if json { session.print(list.json) } else { session.print(list.lines(in: session.context)) }
    if list.isEmpty, !json { session.remark("the trash is empty") }
    for error in list.failed { session.report(.storage(error)) }
  }
}

struct TrashRestore: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Restore what was removed.",
    discussion: """
      An article comes back as it was, unless the same is in the library again. A mark comes back \
      with the attributions that went with it, as a new step that can be undone; where the text has \
      a newer version, its place is sought there, and where that is not certain it is an orphan.

      Example: postil trash restore tide m-4k2c7h1d
      """)

  @Argument(
    help: "Ids of articles, of entries of the trash or of marks, or unique beginnings of them.",
    completion: Completions.removed)
  var what: [String]

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let signature = session.context.signature()
    for name in what {
      session.attempt { session throws(CommandError) in
        // Read anew each time: restoring an article brings its removed marks.
        switch try TrashContents(of: library).item(named: name) {
        case .article(let trashed):
          let result = try stored { () throws(StorageError) in
            try library.restore([trashed.id], by: signature)
          }
          for one in result { _ = try stored { () throws(StorageError) in try one.get() } }
          session.print(Visible.line("restored: \(trashed.article)"))
        case .mark(let removed, let id):
          let label = try library.restore(removed, in: id, by: signature)
          session.print(Visible.line("\(label): \(removed.mark.id) in \(id)"))
        }
      }
    }
  }
}

struct TrashEmpty: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "empty",
    abstract: "Destroy the articles in the trash.",
    discussion: """
      The only command that destroys: the originals, versions, marks and histories of the articles \
      in the trash are gone. On a terminal it asks; elsewhere it needs --yes. Deleted marks of other \
      articles stay in their histories.

      Example: postil trash empty --before 2025-01-01
      """)

  @Option(
    help: ArgumentHelp("Only what was removed before this day, in UTC.", valueName: "day"),
    transform: CivilDay.argument)
  var before: CivilDay?

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let all = try stored(library.trashed)
    let chosen = all.filter(isMeant)
    guard !chosen.isEmpty else { return session.print("nothing to destroy") }
    guard yes || session.asks("Destroy \(chosen.count.counted("article")) for good? y/n ")
    else { throw .unconfirmed }
    let signature = session.context.signature()
    let results = try stored { () throws(StorageError) in
      try library.empty(chosen.map(\.id), by: signature)
    }
    for (trashed, result) in zip(chosen, results) {
      session.attempt { session throws(CommandError) in
        try stored { () throws(StorageError) in try result.get() }
        session.print(Visible.line("destroyed: \(trashed.id)  \(trashed.article)"))
      }
    }
  }

  /// What was removed nobody knows when is older than no day.
  private func isMeant(_ trashed: Trashed) -> Bool {
    guard let before else { return true }
    return trashed.signature.map { $0.time.seconds < before.daysSince1970 * 86_400 } ?? false
  }
}

extension CivilDay {
  /// The day that an option names.
  static func argument(_ text: String) throws -> CivilDay {
    guard let day = CivilDay(text) else {
      throw ValidationError("'\(text)' is no day such as 2025-01-31")
    }
    return day
  }
}
