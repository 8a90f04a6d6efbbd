import JSON

/// Says what becomes of each item, how far the work is, and at the end what was done in all.
struct Teller {
  enum Form { case lines, json, nothing }

  private let form: Form
  private(set) var progress: Progress
  private(set) var tally = Tally()
  /// What failed, for the end.
  private var failures: [CommandError] = []
  /// Lines that were printed since the work began.
  private var lines = 0
  /// Printed together, for a line each costs a call of the system.
  private var output = ""

  /// Failures that are told once more at the end, at most.
  private static let most = 20

  init(_ form: Form, in context: Context) {
    self.form = form
    progress = Progress(in: context)
  }

  mutating func tell(_ taken: Taken, in session: inout Session) {
    tally.count(taken.status)
    lines += 1
    switch form {
    case .lines: output += Visible.line(taken.words) + "\n"
    case .json: output += Wire.taken(taken).line + "\n"
    case .nothing: break
    }
    guard form == .lines, taken.status == .added || taken.status == .updated else { return }
    for doubt in taken.doubts { remark("  " + doubt, in: &session) }
  }

  mutating func tell(_ error: CommandError, of name: String, in session: inout Session) {
    tally.failed += 1
    lines += 1
    if form == .json { output += Wire.failure(name, error).line + "\n" }
    flush(in: &session)
    progress.clear()
    session.report(error)
    failures.append(error)
  }

  mutating func remark(_ line: String, in session: inout Session) {
    flush(in: &session)
    progress.clear()
    session.remark(Visible.line(line))
  }

  mutating func notice(_ line: String, in session: inout Session) {
    flush(in: &session)
    progress.clear()
    session.notice(line)
  }

  /// Prints what has gathered.
  mutating func flush(in session: inout Session) {
    guard !output.isEmpty else { return }
    progress.clear()
    session.write(output)
    output = ""
  }

  mutating func draw(_ done: Int, of total: Int, isCounting: Bool, _ name: String) {
    progress.draw(done, of: total, isCounting: isCounting, name)
  }

  /// The end: failures once more where they have gone up the screen, and the sum of all where there
  /// was more than one thing to do.
  mutating func end(stopped: Remains?, in session: inout Session) {
    flush(in: &session)
    progress.clear()
    defer { if let stopped { session.notice(stopped.words) } }
    guard form != .nothing else { return }
    if session.context.isErrorTerminal, lines > Self.most, !failures.isEmpty {
      session.notice(failures.count > Self.most ? "failed, the first \(Self.most):" : "failed:")
      for error in failures.prefix(Self.most) { session.notice("  " + error.words) }
    }
    if tally.total > 1 || stopped != nil { session.notice(tally.words) }
  }
}

/// How many articles there were, by what became of them.
struct Tally: Hashable, Sendable {
  private var taken: [Taken.Status: Int] = [:]
  var failed = 0

  mutating func count(_ status: Taken.Status) { taken[status, default: 0] += 1 }

  var total: Int { taken.values.reduce(failed, +) }

  /// `412 added · 3 updated · 20 unchanged · 2 failed`; what did not happen is left out.
  var words: String {
    let counts = Taken.Status.allCases.map { (taken[$0] ?? 0, $0.rawValue) }
    let words = (counts + [(failed, "failed")]).filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return words.isEmpty ? "nothing done" : words.joined(separator: " · ")
  }
}

/// What was not looked at, for somebody stopped the work.
struct Remains: Hashable, Sendable {
  let count: Int
  let total: Int
  /// Whether there may have been more, which nobody had counted yet.
  let isCounting: Bool

  var words: String {
    "stopped: \(count) of \(total)\(isCounting ? " or more" : "") not looked at"
  }
}
