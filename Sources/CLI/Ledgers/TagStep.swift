import ArgumentParser
import JSON
import Model
import Storage

/// A step that changes a tag wherever it is borne: what `rename`, `merge`, `move` and `delete` are
/// told and do.
struct TagStep: ParsableArguments {
  @Flag(help: "Only show what would change.")
  var dryRun = false

  @Flag(help: "Print what changes as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  /// Shows what the change reaches, and makes it unless that is all that was asked for.
  func take(_ deed: TagDeed, in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    try library.tellTornLedgers()
    let signature = session.context.signature()
    let ledgers = try stored { () throws(StorageError) in try library.ledgers() }
    let annotations = try stored(library.allAnnotations).found
    let (made, label): (LibraryChange, String)
    do {
      (made, label) = (try deed.change(in: ledgers, annotations, at: signature.time), deed.label)
    } catch { throw .ledger(error) }
    guard !dryRun else { return tell(made.reach, label, ledgers, in: &session) }
    let outcome = try stored { () throws(StorageError) in
      try library.commit(made, label: label, by: signature)
    }
    tell(made.reach, label, ledgers, in: &session)
    session.tell(outcome.passedOver)
  }

  private func tell(
    _ reach: LibraryChange.Reach, _ label: String, _ ledgers: Ledgers, in session: inout Session
  ) {
    if json {
      session.print(Wire.reach(reach, label: label, isDone: !dryRun))
    } else {
      session.print(lines(reach, label, ledgers).map(Visible.line))
    }
  }

  private func lines(
    _ reach: LibraryChange.Reach, _ label: String, _ ledgers: Ledgers
  ) -> [String] {
    let counts = [
      reach.marks.counted("mark") + " in " + reach.articles.counted("article"),
      reach.claims.count.counted("claim"),
    ]
    let head = (dryRun ? "would be done: " : "") + label + ": " + counts.joined(separator: ", ")
    guard dryRun else { return [head] }
    let tags = reach.renamed.map { "  \($0.from) → \($0.to?.description ?? "no tag")" }
    let claims = reach.claims.compactMap { id in
      ledgers.claim(id).map { "  \(id)  \(Cells.oneLine($0.statement))" }
    }
    return [head] + tags + claims
  }
}

extension Session {
  /// Says what a step of the library left alone.
  mutating func tell(_ passedOver: [PassedOver]) {
    guard !passedOver.isEmpty else { return }
    let articles = Set(passedOver.compactMap(\.article)).sorted().map(\.value)
    let places = articles.isEmpty ? "" : " in \(articles.joined(separator: ", "))"
    notice(
      "left alone, because it was changed since or is still borne: "
        + passedOver.count.counted("part") + places)
  }
}
