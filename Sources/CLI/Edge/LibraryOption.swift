import ArgumentParser
import Model
import Storage

/// `--library DIR`, which every command knows that needs one.
struct LibraryOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      The library; else $POSTIL_LIBRARY, else the nearest library upwards, else \
      $XDG_DATA_HOME/postil.
      """, valueName: "dir"),
    completion: .directory)
  var library: String?

  func validate() throws {
    // An unset variable of a script's must not mean the folder that one happens to be in.
    guard library != "" else { throw ValidationError("--library needs a folder") }
  }

  /// Where the library is, whether there is one or not.
  func path(in context: Context) throws(CommandError) -> String {
    if let library { return try context.libraryPath(library) }
    if let named = try context.namedLibrary() { return named }
    return Library.locate(
      explicit: nil, environment: context.environment, from: try context.searchedFolder())
  }

  func open(in context: Context) throws(CommandError) -> Library {
    let path = try path(in: context)
    return try stored { () throws(StorageError) in try Library.open(at: path) }
  }
}

extension LibraryOption {
  /// The library; where nothing says which one, and the default place is empty, a new one.
  func openOrMake(in session: inout Session) throws(CommandError) -> Library {
    let path = try path(in: session.context)
    let isNamed = library != nil || session.context.variable("POSTIL_LIBRARY") != nil
    guard !isNamed, Files.kind(of: path) == nil else { return try open(in: session.context) }
    let signature = session.context.signature()
    let made = try stored { () throws(StorageError) in
      try Library.create(at: path, name: "postil", by: signature)
    }
    session.notice("library made: \(made.root)")
    return made
  }
}

/// Does what storage does, and says its errors at the edge.
func stored<Result>(_ work: () throws(StorageError) -> Result) throws(CommandError) -> Result {
  do { return try work() } catch { throw .storage(error) }
}

/// Does what decides about the ledgers, and says its errors at the edge.
func decided<Result>(_ work: () throws(ChangeError) -> Result) throws(CommandError) -> Result {
  do { return try work() } catch {
    switch error {
    case .exists(let id): throw .recordExists("source", id)
    case .mergedIntoItself(let id): throw .sameRecord(id, verb: "merged into")
    case .relatedToItself(let id): throw .sameRecord(id, verb: "related to")
    default: throw .ledger(error)
    }
  }
}

extension Library {
  /// The article that a name means; relative paths begin where the program was started.
  func article(named name: String, in context: Context) throws(CommandError) -> ID<Article> {
    let source = context.source(named: name)
    return try stored { () throws(StorageError) in try resolve(source, from: context.place.text) }
  }

  /// The articles that names mean, or all of them where there are none. Those that are not there
  /// are reported.
  func articles(named names: [String], in session: inout Session) throws(CommandError)
    -> [ID<Article>]
  {
    guard !names.isEmpty else { return try stored(articleIDs) }
    let context = session.context
    return names.compactMap { name in
      session.attempt { _ throws(CommandError) in try article(named: name, in: context) }
    }
  }

  /// The ledgers, for a list that shows them; one that cannot be read is reported, and the rest is
  /// shown.
  func shownLedgers(in session: inout Session) -> Ledgers {
    let (ledgers, failed) = readableLedgers()
    for error in failed { session.report(.storage(error)) }
    return ledgers
  }

  /// An article as the reader has corrected it, with what was made of it; in the newest version,
  /// where none is given. An earlier one is corrected in what was corrected of any version.
  func opened(_ id: ID<Article>, version: Int? = nil) throws(CommandError) -> OpenArticle {
    let (opened, problem) = try readable(id, version: version)
    if let problem { throw problem }
    return opened
  }

  /// The same for whoever only reads: without what was marked, and why, where that cannot be read.
  func readable(
    _ id: ID<Article>, version: Int? = nil
  ) throws(CommandError) -> (opened: OpenArticle, problem: CommandError?) {
    try stored { () throws(StorageError) in
      guard let version else {
        let imported = try article(id)
        let (annotations, problem) = try readableAnnotations(of: imported)
        return (
          OpenArticle(imported: imported, annotations: annotations),
          problem.map(CommandError.storage)
        )
      }
      do throws(StorageError) {
        let (imported, annotations) = try annotated(id, version: version)
        return (OpenArticle(imported: imported, annotations: annotations), nil)
      } catch {
        let imported = try article(id, version: version)
        let opened = OpenArticle(imported: imported, annotations: Annotations())
        return (opened, .storage(.marksUnreadable(id, error)))
      }
    }
  }
}

/// An article as it is read: corrected, and with its marks.
struct OpenArticle {
  let imported: Article
  let article: Article
  let annotations: Annotations

  init(imported: Article, annotations: Annotations) {
    self.imported = imported
    self.annotations = annotations
    article = imported.corrected(by: annotations)
  }
}

extension LibraryOption {
  /// Where a new library goes that is not named: here, as with `git init`.
  func newPath(in context: Context) throws(CommandError) -> String {
    if let library { return try context.libraryPath(library) }
    if let named = try context.namedLibrary() { return named }
    return try context.libraryPath(".")
  }
}
