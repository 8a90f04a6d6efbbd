package import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the program is told from outside, read once at its start and handed on.
package struct Context: Sendable {
  package let environment: [String: String]
  /// The folder in which the program was started, absolute.
  package let directory: String
  /// Whether somebody reads standard output on a terminal.
  package let isTerminal: Bool
  package let isErrorTerminal: Bool
  /// The width of the terminal in cells.
  package let columns: Int
  /// The time, and what part of its second it is, in microseconds, where the clock tells.
  private let moment: @Sendable () -> (time: Timestamp, microsecond: Int?)
  /// The same folder as the system has it, whose path need not be UTF-8.
  private(set) var place: FileName
  /// The variables with paths that are no UTF-8.
  private(set) var oddVariables: [String: FileName] = [:]
  /// The arguments that are no UTF-8, by how `FileName` writes them.
  private(set) var oddNames: [String: FileName] = [:]
  /// The programs that work for this one.
  let children = Children()

  package init(
    environment: [String: String], directory: String, isTerminal: Bool = false,
    isErrorTerminal: Bool = false, columns: Int = 80, clock: @escaping @Sendable () -> Timestamp
  ) {
    self.init(
      environment: environment, directory: directory, isTerminal: isTerminal,
      isErrorTerminal: isErrorTerminal, columns: columns, moment: { (clock(), nil) })
  }

  private init(
    environment: [String: String], directory: String, isTerminal: Bool, isErrorTerminal: Bool,
    columns: Int, moment: @escaping @Sendable () -> (time: Timestamp, microsecond: Int?)
  ) {
    self.environment = environment
    self.directory = directory
    place = FileName(directory)
    self.isTerminal = isTerminal
    self.isErrorTerminal = isErrorTerminal
    self.columns = columns
    self.moment = moment
  }

  /// With the arguments of the process, of which some may be no UTF-8.
  func naming(_ arguments: [FileName]) -> Context {
    let names = arguments.filter { !$0.isUTF8 }.flatMap { [$0, $0.value] }
    var context = self
    context.oddNames = Dictionary(names.map { ($0.text, $0) }) { first, _ in first }
    return context
  }

  /// The process as it stands.
  package static func ofProcess() -> Context {
    let environment = ProcessInfo.processInfo.environment
    let place = FileName.workingFolder() ?? FileName("/")
    var context = Context(
      environment: environment, directory: place.plain, isTerminal: isatty(STDOUT_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1, columns: terminalColumns() ?? 80,
      moment: moment(fixedBy: environment["SOURCE_DATE_EPOCH"]))
    context.place = place
    for name in pathVariables {
      if let value = FileName.variable(name), !value.isUTF8 { context.oddVariables[name] = value }
    }
    return context
  }

  /// `SOURCE_DATE_EPOCH` (reproducible-builds.org) in seconds, where it is a number; else the time.
  private static func moment(
    fixedBy epoch: String?
  ) -> @Sendable () -> (time: Timestamp, microsecond: Int?) {
    if let epoch, let seconds = Int(epoch), (0...253_402_300_799).contains(seconds) {
      return { (Timestamp(seconds: seconds), nil) }
    }
    return {
      let now = Date().timeIntervalSince1970
      let second = now.rounded(.down)
      return (Timestamp(seconds: Int(second)), min(999_999, Int((now - second) * 1e6)))
    }
  }

  private static func terminalColumns() -> Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

extension Context {
  /// A variable that is set and not empty.
  package func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether the locale's terminal shows no more than ASCII, as far as a locale is set at all:
  /// `LC_ALL`, else `LC_CTYPE`, else `LANG` (POSIX.1-2017, 8.2).
  package var isASCII: Bool {
    let locale = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG")
    guard let locale = locale?.lowercased() else { return false }
    return !locale.contains("utf-8") && !locale.contains("utf8")
  }

  /// Who makes marks: `$POSTIL_CREATOR`, else the user's name.
  package var creator: String {
    variable("POSTIL_CREATOR") ?? variable("USER") ?? variable("LOGNAME") ?? "unknown"
  }

  package func clock() -> Timestamp { moment().time }

  package func signature() -> Signature {
    let (time, microsecond) = moment()
    return Signature(creator: creator, time: time, microsecond: microsecond)
  }

  /// The path from the root, `.` and `..` taken out; links are left alone.
  package func absolute(_ path: String) -> String { absolute(path, from: directory) }

  /// Slashes are bytes: a sign that begins with a combining mark makes one character with the slash
  /// before it.
  func absolute(_ path: String, from folder: String) -> String {
    let slash = UInt8(ascii: "/")
    let whole = path.utf8.first == slash ? path : folder + "/" + path
    var parts: [Substring] = []
    for part in whole.utf8.split(separator: slash).map(Substring.init) where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The folder of the user's own themes.
  package var themesFolder: String? { configuration.map { $0 + "/themes" } }

  /// `$XDG_CONFIG_HOME/postil` (XDG Base Directory Specification 0.8); a relative path does not
  /// count. Nil where there is no home either.
  package var configuration: String? {
    if let home = variable("XDG_CONFIG_HOME"), home.hasPrefix("/") { return home + "/postil" }
    return variable("HOME").map { $0 + "/.config/postil" }
  }
}
