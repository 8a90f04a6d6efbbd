import ArgumentParser
import Model
import Storage

/// One step along an article's history or that of the ledgers, back or forward: what `undo` and
/// `redo` are told and do.
struct HistoryStep: ParsableArguments {
  @Argument(help: "An article of the library.", completion: Completions.articles)
  var article: String?

  @Flag(help: "Of what was done to claims, sources, relations and tags, in place of an article.")
  var ledgers = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard ledgers == (article == nil) else {
      throw ValidationError("of which? An ARTICLE, or --ledgers")
    }
  }

  /// Undoes the last step or redoes the one that was undone last, whoever did it, and says what it
  /// was, and whose where it was somebody else's.
  func take(_ act: Act, in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    guard let article else { return try LedgerStep(library: library).take(act, in: &session) }
    let id = try library.article(named: article, in: session.context)
    try library.tellTorn(id)
    let next = try stored { () throws(StorageError) in try library.next(act, of: id) }
    guard let (change, step) = next else { throw .nothingTo(act.rawValue, id) }
    let before = try stored { () throws(StorageError) in try library.storedAnnotations(of: id) }
    _ = try stored { () throws(StorageError) in
      try library.commit(
        change, act: act, label: step.label, to: id, by: session.context.signature())
    }
    var phrase = Phrase(step.label, about: Acquaintance(before).subject(of: step))
    let owner = step.owner(besides: session.context.creator)
    let verb = owner.map { "\(act == .undone ? "undid" : "redid") \($0) step" } ?? "\(act)"
    phrase.head = "\(verb): \(phrase.head)"
    let edge = session.context.isTerminal ? session.context.columns : nil
    session.print(Visible.line(phrase.text(within: edge)))
  }
}
