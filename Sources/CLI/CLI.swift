import ArgumentParser
import Storage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The command line.
package enum CLI {
  /// Runs the command that the arguments name, and ends the process with its exit code.
  @MainActor package static func main() async {
    // A reader of our output that leaves, as `head` does, is no reason to die in mid-write.
    signal(SIGPIPE, SIG_IGN)
    Descriptor.occupyStandard()
    let arguments = FileName.arguments()
    let context = Context.ofProcess().naming(arguments)
    let code = await run(arguments.map { $0.isUTF8 ? $0.plain : $0.text }, in: context)
    exit(code)
  }

  /// - Returns: 0 done, 1 something failed, 64 wrong usage.
  @MainActor static func run(_ arguments: [String], in context: Context) async -> Int32 {
    var session = Session(context: context)
    do {
      let spelled = try Arguments.spelledOut(
        Postil.ordered(arguments), of: PapersCommand.definitions)
      let command = try Postil.parseAsRoot(spelled)
      guard let command = command as? any Command else {
        // What is left is the parser's own `help`, whose run throws its text.
        try checkHelp(arguments)
        var other = command
        try other.run()
        return session.exitCode
      }
      return await run(command, in: &session)
    } catch let error as CommandError {
      session.report(error)
      return session.exitCode
    } catch {
      return session.end(with: error, of: arguments)
    }
  }

  @MainActor private static func run(
    _ command: any Command, in session: inout Session
  ) async -> Int32 {
    var (library, before): (String?, FormatVersion?)
    do {
      try Descriptor.checkRoom()
      try session.context.checkBaseFolders()
      library = try (command as? any WritingCommand)?.library.path(in: session.context)
      before = library.flatMap(Library.version)
      let paged = command as? any PagedCommand
      if paged?.isPaged == true { session.enterPager() }
      defer { session.leavePager() }
      try await command.run(in: &session)
    } catch { session.report(error) }
    if let library, let before, before < .current, Library.version(at: library) == .current {
      session.notice(
        "\(library): format \(before) is now \(FormatVersion.current); each file that is written anew "
          + "is kept as it was, as postil.json.v\(before) is")
    }
    return session.exitCode
  }
}

extension CLI {
  /// The parser's own help takes a command that there is not for none.
  private static func checkHelp(_ arguments: [String]) throws(CommandError) {
    let root = try PapersCommand.definitions()
    var asked = TypedLine(arguments, of: root)
    // `help undo` and `undo --help` ask for the same.
    if asked.names.first == "help" { asked = TypedLine(asked.words, of: root) }
    if let wrong = Misspelling(helpIn: asked, of: root) { throw wrong.error }
  }
}

/// A subcommand: its definition is also its help, its page in the manual and its completions.
protocol Command: ParsableCommand {
  @MainActor func run(in session: inout Session) async throws(CommandError)
}

/// A command that changes the library.
protocol WritingCommand: Command {
  var library: LibraryOption { get }
}

extension Session {
  /// Help and versions go to standard output; what is wrong with the arguments is one line.
  fileprivate mutating func end(with error: any Error, of arguments: [String]) -> Int32 {
    guard Postil.exitCode(for: error) != .success else {
      let words = Postil.fullMessage(for: error, columns: min(context.columns, 100))
      let isScript = arguments.contains { $0.hasPrefix("--generate-completion-script") }
      guard isScript else {
        print(Visible.text(words))
        return exitCode
      }
      do {
        let script = CompletionScript.mended(words, for: try PapersCommand.definitions())
        print(Visible.text(script))
      } catch { report(error) }
      return exitCode
    }
    let arguments = Postil.ordered(arguments)
    let message = Arguments.inOneLine(Postil.message(for: error))
    let usage = CommandError.usage(
      Arguments.saidOnce(message), command: Postil.name(of: arguments))
    report(misspelling(in: arguments, message) ?? usage)
    return exitCode
  }

  private func misspelling(in arguments: [String], _ message: String) -> CommandError? {
    // What a script of completions says to the parser is no command line.
    guard arguments.first?.hasPrefix("---") != true else { return nil }
    do {
      let root = try PapersCommand.definitions()
      let line = TypedLine(arguments, of: root)
      return Misspelling(in: line, of: root, message: message) { name in
        WebAddress.isMeant(by: name) || context.hasFile(at: name)
      }?.error
    } catch { return error }
  }
}
