import JSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One run of one command: what it knows, where it writes, and whether something failed.
struct Session {
  let context: Context
  private(set) var hasFailed = false
  /// What was asked for is nothing that there is.
  private var isMisused = false
  /// The signal by which somebody stopped the work.
  private var signal: Int32?
  private var wrongLines: Set<String> = []
  /// What was reported since somebody began to note it.
  private var noted: [String]?
  /// Whoever read standard output has left; nothing more is written there.
  private(set) var isClosed = false
  private var pager: Pager?
  /// What is to be said once the pager has given the terminal back.
  private var held: [String] = []

  init(context: Context) { self.context = context }

  /// 0 done, 1 something failed, 64 wrong usage (sysexits.h); 128 and the signal's number where one
  /// stopped the work, as shells have it: 130 for Ctrl-C.
  var exitCode: Int32 { signal.map { 128 + $0 } ?? (isMisused ? 64 : hasFailed ? 1 : 0) }

  var isStopped: Bool { signal != nil }

  mutating func stop(by signal: Int32) { self.signal = signal }

  /// Writes to standard output, or to the pager before it; the text is clean already.
  mutating func write(_ text: String) {
    guard pager == nil else { return write(Array(text.utf8)) }
    if !isClosed { told(Descriptor.write(text, to: STDOUT_FILENO)) }
  }

  /// Writes to standard output, which is no terminal, or to the pager before it.
  mutating func write(_ bytes: [UInt8]) {
    guard !isClosed else { return }
    guard let rest = pager?.write(bytes) else {
      return told(Descriptor.write(bytes, to: STDOUT_FILENO))
    }
    guard !rest.isEmpty else { return }
    isClosed = !leavePager()
    write(Array(rest))
  }

  /// What is printed from now on is for the user's pager, if there is one.
  mutating func enterPager() { pager = Pager(in: context) }

  /// Lets the pager end, and prints what it has not even begun to read.
  ///
  /// - Returns: whether it was so, and what comes can be printed.
  @discardableResult
  mutating func leavePager() -> Bool {
    guard let pager else { return true }
    self.pager = nil
    let unseen = pager.leave()
    defer {
      for line in held { say(line) }
      held = []
    }
    guard let unseen else { return false }
    told(Descriptor.write(unseen, to: STDOUT_FILENO))
    return true
  }

  private mutating func told(_ reason: Int32?) {
    guard let reason else { return }
    isClosed = true
    if reason != EPIPE { report(.unsaid(Descriptor.words(reason))) }
  }

  mutating func print(_ line: String) { write(line + "\n") }
  mutating func print(_ value: JSON) { print(value.line) }
  mutating func print(_ values: [JSON]) { print(values.map(\.line)) }

  /// The line for people, or the record where JSON is wanted.
  mutating func print(_ line: String, or record: JSON, json: Bool) {
    if json { print(record) } else { print(line) }
  }

  mutating func print(_ lines: [String]) {
    if !lines.isEmpty { print(lines.joined(separator: "\n")) }
  }

  /// Says what is wrong with the user's settings: of very much the beginning.
  mutating func report(_ wrong: [WrongLine]) {
    for line in wrong.prefix(Self.mostWrongLines) { report(line) }
    let others = wrong.count - Self.mostWrongLines
    if others > 0, let path = wrong.compactMap(\.path).first {
      report(WrongLine(path, reason: "\(others) more lines are wrong"))
    }
  }

  private static let mostWrongLines = 50

  /// Once, however often they are read.
  private mutating func report(_ wrong: WrongLine) {
    let words = wrong.error.words
    guard !wrongLines.insert(words).inserted else { return report(wrong.error) }
    noted?.append(words)
  }

  /// Says in one line what failed; the rest goes on.
  mutating func report(_ error: CommandError) {
    hasFailed = true
    if case .usage = error { isMisused = true }
    let words = error.words
    noted?.append(words)
    say("postil: \(words)")
  }

  /// Puts a line, clean already, on standard error; while a pager has the same terminal, afterwards.
  private mutating func say(_ line: String) {
    if pager != nil, context.isErrorTerminal {
      held.append(line)
    } else {
      _ = Descriptor.write(line + "\n", to: STDERR_FILENO)
    }
  }

  /// Does some work, and says what it reported: what stands on standard error is hidden while the
  /// reader has the screen.
  mutating func noting<Result>(
    _ work: (inout Session) -> Result
  ) -> (result: Result, reported: [String]) {
    noted = []
    let result = work(&self)
    defer { noted = nil }
    return (result, noted ?? [])
  }

  /// Says in one line what was done unasked.
  mutating func notice(_ line: String) { say(Visible.line(line)) }

  static func notice(_ line: String) {
    _ = Descriptor.write(Visible.line(line) + "\n", to: STDERR_FILENO)
  }

  /// A hint for people, which no pipe gets to see.
  mutating func remark(_ line: String) {
    if context.isTerminal, context.isErrorTerminal { say(line) }
  }

  /// Says why a list is empty: nothing is there, or nothing of it fits, and what was asked for that
  /// nothing is called.
  mutating func remarkNothing(
    of count: Int, _ noun: String, unknown: String? = nil, else words: String
  ) {
    guard !hasFailed else { return }
    let reason = unknown.map { ": \($0)" } ?? ""
    remark(count == 0 ? words : Visible.line("none of \(count.counted(noun)) fits\(reason)"))
  }

  /// Does one piece of work of several; a failure is reported, and the next can follow.
  @discardableResult
  mutating func attempt<Result>(
    _ work: (inout Session) throws(CommandError) -> Result
  ) -> Result? {
    do { return try work(&self) } catch {
      report(error)
      return nil
    }
  }
}
