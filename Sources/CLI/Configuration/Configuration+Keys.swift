import Model
import Reader
import Screen
import Yams

/// `keys:` in `config.yaml`: view, command, and the keys that it has there.
extension Configuration {
  static let keysName = "keys"
  /// In the place of keys: the command has none.
  static let noKeys = "none"

  typealias Wrong = (line: Int, reason: String)

  mutating func takeKeys(_ key: SettledYAML.Key, _ value: Node) -> [Wrong] {
    lines[Self.keysName] = lines[Self.keysName] ?? key.line
    if value.null != nil { return [] }
    guard let views = value.mapping else {
      return [
        (key.line, "keys takes views, below them commands with their keys, not \(value.quoted)")
      ]
    }
    return views.flatMap { takeKeys(below: SettledYAML.Key($0), $1) }
  }

  private mutating func takeKeys(below view: SettledYAML.Key, _ value: Node) -> [Wrong] {
    guard let mode = KeyMode(rawValue: view.name) else {
      return [(view.line, Self.noView(view.name))]
    }
    if value.null != nil { return [] }
    guard let commands = value.mapping else {
      return [(view.line, "\(view.name) takes commands with their keys, not \(value.quoted)")]
    }
    return commands.flatMap { take(SettledYAML.Key($0), in: mode, $1) }
  }

  private static func noView(_ name: String) -> String {
    let modes = KeyMode.allCases.map(\.rawValue)
    if Commands.named[name] != nil {
      let own = Keymap.standard.keys(of: name).first?.mode ?? .everywhere
      return "\(name) is a command, and stands below its view: `\(own.rawValue):`"
    }
    let hint = Nearest.question(name, among: modes)
    return "no view \(name.quoted)" + (hint.isEmpty ? ": \(modes.joined(separator: ", "))" : hint)
  }

  private mutating func take(
    _ key: SettledYAML.Key, in mode: KeyMode, _ value: Node
  ) -> [Wrong] {
    guard Commands.named[key.name] != nil else {
      let hint = Nearest.question(key.name, among: Commands.all.map(\.name))
      return [(key.line, "no command \(key.name.quoted)\(hint)")]
    }
    if key.isRepeated {
      let first = keys.first { $0.mode == mode && $0.command == key.name }?.line
      let place = first.map { "in line \($0)" } ?? "before"
      return [(key.line, "\(key.name) stands \(place) already, which counts")]
    }
    if value.string == Self.noKeys || value.sequence?.isEmpty == true {
      keys.append(Remapping(mode, key.name, [], line: key.line))
      return []
    }
    let (taken, wrong) = Self.keys(value, key)
    if !taken.isEmpty { keys.append(Remapping(mode, key.name, taken, line: key.line)) }
    return wrong
  }

  /// The keys that a value names, and what in it is no key.
  private static func keys(_ value: Node, _ key: SettledYAML.Key) -> ([[KeyEvent]], [Wrong]) {
    let parts = value.mapping == nil ? value.sequence.map(Array.init) ?? [value] : []
    guard !parts.isEmpty else {
      return ([], [(key.line, "\(key.name) takes keys, or none, not \(value.quoted)")])
    }
    var (taken, wrong): ([[KeyEvent]], [Wrong]) = ([], [])
    for part in parts {
      let text = part.mapping == nil && part.sequence == nil ? part.string : nil
      if let text, isList(text) {
        wrong.append((part.mark?.line ?? key.line, "\(key.name): \(Self.inBrackets)"))
        continue
      }
      do throws(SequenceError) {
        taken.append(try KeyEvent.sequence(text ?? ""))
      } catch {
        wrong.append((part.mark?.line ?? key.line, "\(key.name): \(error.words)"))
      }
    }
    return (taken, wrong)
  }

  /// Whether keys stand there as help lists them, with commas: each would be a key, too.
  private static func isList(_ text: String) -> Bool {
    text.split(separator: " ").dropLast().contains { $0.count > 1 && $0.last == "," }
  }

  private static let inBrackets =
    "several keys stand in brackets, with commas between them: [h, Left]"
}

extension SequenceError {
  var words: String {
    switch self {
    case .empty: "takes keys, or none; a sign that YAML knows stands in quotes: \"#\""
    case .noKey(let name):
      "no key \(name.quoted)"
        + (Nearest.of(name, among: KeyEvent.keyNames).map { "; did you mean \($0)?" }
          ?? "; a key is a sign, a name such as Space, Enter or F5, C-x with Ctrl, or several with "
          + "spaces between: g x")
    case .shifted(let word, let sign): "“\(word)” is written \(sign)"
    case .alike(let word, let other):
      "“\(word)” cannot be told from \(other): terminals send the same for both"
    case .escape: "Esc gives up keys that wait, and is none of several"
    case .digit(let digit): "\(digit) begins a count, and no keys that follow each other"
    case .tooLong(let most): "takes at most \(most) keys one after the other"
    }
  }
}

extension KeyConflict {
  var words: String {
    switch self {
    case .taken(let new, let old, let line):
      "\(new.place) is \(old.command)'s in line \(line) already, and not \(new.command)'s"
    case .hidden(let new, let old, let line):
      "\(new.place) of \(new.command) is hidden by \(old.label), which line \(line) gives to "
        + old.command
    case .hides(let new, let old, let line):
      "\(new.place) of \(new.command) would hide \(old.label), which line \(line) gives to "
        + old.command
    case .displaces(let own, let rows, let left): Self.displaced(by: own, rows, left)
    case .wayOut(let own, let way):
      "\(own.place) stays \(way.command)'s, which leads out of everything, and is not \(own.command)'s"
    case .nothingToTake(let command, let mode, let modes):
      "\(command) has no keys below \(mode.rawValue)"
        + (modes.isEmpty ? "" : ", but below \(modes.map(\.rawValue).joined(separator: ", "))")
    case .misplaced(let command, let mode, let homes):
      "\(command) can do nothing in \(mode.rawValue): it stands below "
        + homes.map(\.rawValue).joined(separator: " or ")
    case .palette(let key):
      "palette keeps \(key.label), for it finds the commands that have no key"
    }
  }

  private static func displaced(
    by own: Binding, _ rows: [Binding], _ left: [Binding]
  ) -> String {
    let one = rows[0]
    let rest =
      left.isEmpty ? "has no key there" : "keeps \(left.map(\.label).joined(separator: ", "))"
    let others = rows.count - 1
    let more = others == 0 ? "" : ", and \(others) more of other commands"
    return
      "\(own.place) is \(own.command) now: \(one.command) loses \(one.label) and \(rest)\(more)"
      + "; a line of its own says what it is to have"
  }
}

extension Binding {
  /// `c in reader`.
  fileprivate var place: String { "\(label) in \(mode.rawValue)" }
}
