import ArgumentParser
import Model
import Storage

struct CheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify the library.",
    discussion: """
      Every file can be read, the originals are the bytes that were received, marks stand where \
      they say, and what refers to something finds it. What is wrong goes to standard error, a \
      line each. Marks that lost their place when an article changed are no flaws: 'postil orphans' \
      lists them. Nor are corrections that fit no more since then, a line each on standard output: \
      'postil correct ARTICLE' lists them. Articles in the trash are verified, too, and counted \
      apart. Nothing is changed.

      Example: postil check && git commit -am 'Marks of today'
      """)

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    var check = LibraryCheck(try library.open(in: session.context))
    let count = try stored { () throws(StorageError) in try check.run() }
    for flaw in check.flaws { session.report(.flaw(flaw)) }
    session.print(check.unfit.map { CommandError.flaw($0).words })
    let counts = [
      check.flaws.isEmpty ? "no flaws" : check.flaws.count.counted("flaw"),
      check.orphans == 0 ? nil : check.orphans.counted("orphan"),
      check.unfit.isEmpty
        ? nil : check.unfit.count.counted("correction") + " without a place in the newer text",
      check.trashed == 0 ? nil : "\(check.trashed) in the trash",
    ].compactMap { $0 }
    session.print("\(count.counted("article")) checked, \(counts.joined(separator: ", "))")
  }
}
