import Foundation
import Screen
import TestSupport
import Testing

/// A terminal and a sandbox, in which somebody uses Postil.
struct Stage {
  let bench: Sandbox
  let tmux: Tmux

  /// Runs a shell, or another command. Nil, and a line that says so, where there is no tmux.
  init?(
    _ bench: Sandbox, running command: String = "bash --norc --noprofile -i",
    environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws {
    let program = Run.postil.deletingLastPathComponent().path
    let variables = [
      "PATH": "\(program):/usr/bin:/bin", "TERM": "screen-256color", "PS1": "ready> ",
    ]
    let words = bench.settings.merging(variables) { $1 }.merging(environment) { $1 }
    let tmux = try Tmux(
      "env -i " + words.map { "'\($0)=\($1)'" }.sorted().joined(separator: " ") + " " + command,
      in: bench.path, columns: columns, rows: rows)
    guard let tmux else { return nil }
    self.bench = bench
    self.tmux = tmux
  }

  /// Types keys as `postil replay` reads them: `c`, `⏎`, `<C-r>`.
  func type(_ script: String) throws {
    for keys in try KeyEvent.script(script).split(after: { $0.key == .escape }) {
      try tmux.run(keys.map(\.sending).joinedRuns())
      // What follows an Esc at once would be a key with Alt.
      if keys.last?.key == .escape { usleep(100_000) }
    }
  }

  /// Types a line at the shell's prompt.
  func command(_ line: String) throws { try tmux.run(["send-keys", "-l", line + "\r"]) }

  /// Waits until the screen shows the text.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if try tmux.shows(text) { return }
    Issue.record("no “\(text)” on\n\(try tmux.screen())", sourceLocation: sourceLocation)
  }

  /// Types keys, and waits until what they did is on the disk.
  func keep(
    _ script: String, _ label: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try type(script)
    try expect("\(label) · saved", sourceLocation: sourceLocation)
  }

  /// An undo or a redo, whose words stand between what it is and that it is saved. A long one is
  /// shortened.
  func walk(
    _ script: String, _ label: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try type(script)
    try expect(String(label.prefix(26)), sourceLocation: sourceLocation)
    try expect("” · saved", sourceLocation: sourceLocation)
  }

  /// Opens the reader from the shell.
  func open(
    _ arguments: String = "", showing text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try command("clear; postil \(arguments)")
    try expect(text, sourceLocation: sourceLocation)
  }

  /// Leaves the reader from the list of articles or from an article.
  func quit(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try type("<F2>")
    try expect("Postil · Articles", sourceLocation: sourceLocation)
    try type("<Esc>q")
    try expect("ready>", sourceLocation: sourceLocation)
    #expect(try tmux.flags() == "0 1 0 0", sourceLocation: sourceLocation)
  }

  /// The rows of the screen without the spaces at their ends.
  func rows() throws -> [String] {
    try tmux.screen().split(separator: "\n", omittingEmptySubsequences: false).map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The first row below the bar.
  func top() throws -> String {
    try rows().dropFirst().first.map { String($0.drop { $0 == " " }) } ?? ""
  }
}

/// What is told to tmux for one key: signs as they are, or the name of a key.
private enum Sending {
  case sign(Character)
  case name(String)
}

extension KeyEvent {
  fileprivate var sending: Sending {
    if case .character(let sign) = key, !control, !alt, sign != " " { return .sign(sign) }
    let names: [Key: String] = [
      .enter: "Enter", .tab: "Tab", .backtab: "BTab", .escape: "Escape", .backspace: "BSpace",
      .pageDown: "NPage", .pageUp: "PPage", .character(" "): "Space",
    ]
    let bare = names[key] ?? KeyEvent(key).name
    return .name((control ? "C-" : "") + (alt ? "M-" : "") + bare)
  }
}

extension [Sending] {
  /// The arguments of one call of tmux: several `send-keys`, with `;` between them.
  fileprivate func joinedRuns() -> [String] {
    var words: [String] = []
    var run = ""
    for sending in self {
      switch sending {
      case .sign(let sign): run.append(sign)
      case .name(let name):
        words += run.isEmpty ? [] : ["send-keys", "-l", "--", run.escaped, ";"]
        run = ""
        words += ["send-keys", name, ";"]
      }
    }
    words += run.isEmpty ? [] : ["send-keys", "-l", "--", run.escaped, ";"]
    return words.dropLast()
  }
}

extension String {
  /// A `;` at the end would end tmux' command.
  fileprivate var escaped: String { hasSuffix(";") ? dropLast() + "\\;" : self }
}

extension Array {
  fileprivate func split(after isLast: (Element) -> Bool) -> [[Element]] {
    var parts: [[Element]] = [[]]
    for element in self {
      parts[parts.count - 1].append(element)
      if isLast(element) { parts.append([]) }
    }
    return parts.filter { !$0.isEmpty }
  }
}
