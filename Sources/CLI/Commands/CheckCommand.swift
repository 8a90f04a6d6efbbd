import ArgumentParser
import Model
import Storage

struct CheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify the library, and repair it.",
    discussion: """
      Every file can be read, the originals are the bytes that were received, marks stand where \
      they say, and what refers to something finds it. What is wrong goes to standard error, a \
      line each. What is only worth a look goes to standard output: files that are not Postil's, \
      what a killed process left, a history that leads to something else. Marks that lost their \
      place when an article changed are no flaws: 'postil orphans' lists them. Nor are corrections \
      that fit no more since then: 'postil correct ARTICLE' lists them. Articles in the trash are \
      verified, too, and counted apart. Nothing is changed.

      With --repair, what can be mended is, with a line for each file; as it was before, each file \
      is kept under .repaired in the library.

      Example: postil check && git commit -am 'Marks of today'
      """)

  @Flag(help: "Mend what can be mended; what is touched is kept aside first.")
  var repair = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    if repair {
      try mendMainFile(&session)
    } else if let flaw = Library.lostMainFile(at: try library.path(in: session.context)) {
      throw .flaw(flaw)
    }
    let library = try library.open(in: session.context)
    var report = repair ? try mend(library, &session) : try checked(library)
    report.add(try state(of: library, &session))
    for flaw in report.flaws { session.report(.flaw(flaw)) }
    session.print((report.remarks + report.unfit).map { CommandError.flaw($0).words })
    let counts = [
      report.flaws.isEmpty ? "no flaws" : report.flaws.count.counted("flaw"),
      report.orphans == 0 ? nil : report.orphans.counted("orphan"),
      report.unfit.isEmpty
        ? nil : report.unfit.count.counted("correction") + " without a place in the newer text",
      report.trashed == 0 ? nil : "\(report.trashed) in the trash",
      report.repairs == 0 ? nil : report.repairs.counted("repair") + " kept in .repaired",
    ].compactMap { $0 }
    session.print(
      "\(report.articles.counted("article")) checked, \(counts.joined(separator: ", "))")
  }

  private func checked(_ library: Library) throws(CommandError) -> CheckReport {
    try stored { () throws(StorageError) in try LibraryCheck(library).run() }
  }

  /// Of what lies outside of the library.
  private func state(
    of library: Library, _ session: inout Session
  ) throws(CommandError) -> CheckReport {
    let check = StateCheck(of: library, environment: session.context.environment)
    if repair { tell(try stored { () throws(StorageError) in try check.repair() }, nil, &session) }
    return check.run()
  }

  private func mendMainFile(_ session: inout Session) throws(CommandError) {
    let (path, signature) = (try library.path(in: session.context), session.context.signature())
    let done = try stored { () throws(StorageError) in
      try Library.repairMainFile(at: path, by: signature)
    }
    guard let done else { return }
    tell([done.deed], done.aside, &session)
  }

  private func mend(
    _ library: Library, _ session: inout Session
  ) throws(CommandError) -> CheckReport {
    let context = session.context
    let done = try stored { () throws(StorageError) in
      try library.repair(
        formats: LibraryCheck.formats, by: context.signature(), rereading: context.rereading)
    }
    tell(done.deeds, done.aside, &session)
    for error in done.failed { session.report(.storage(error)) }
    return done.left
  }

  private func tell(_ deeds: [Mended], _ aside: String?, _ session: inout Session) {
    session.print(deeds.map { Visible.line("\($0.path): \($0.what)") })
    if let aside { session.print(Visible.line("as it was, it is kept in \(aside)")) }
  }
}
