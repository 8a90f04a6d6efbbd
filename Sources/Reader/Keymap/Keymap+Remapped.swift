package import Screen

/// A line of the user's: these keys, and no others, are that command in that mode.
package struct Remapping: Hashable, Sendable {
  package let mode: KeyMode
  /// The name of a command.
  package let command: String
  /// Each is a key, or several one after the other; none takes the command's keys away.
  package let keys: [[KeyEvent]]
  /// Where it stands, counted from 1.
  package let line: Int

  package init(_ mode: KeyMode, _ command: String, _ keys: [[KeyEvent]], line: Int) {
    self.mode = mode
    self.command = command
    self.keys = keys
    self.line = line
  }
}

/// Why keys of the user's are not what they were to be, or what others lost to them.
package enum KeyConflict: Hashable, Sendable {
  /// An earlier line has the same keys.
  case taken(Binding, by: Binding, line: Int)
  /// An earlier line has the beginning of these keys, which then never wait for the rest.
  case hidden(Binding, by: Binding, line: Int)
  /// These keys are the beginning of what an earlier line has.
  case hides(Binding, Binding, line: Int)
  /// What Postil comes with gives way: what the command has left in that mode.
  case displaces(Binding, [Binding], left: [Binding])
  /// In that mode the command has no keys that could be taken away; where it has some.
  case nothingToTake(String, KeyMode, bound: [KeyMode])
  /// In that mode the command can do nothing; where it has its keys.
  case misplaced(String, KeyMode, homes: [KeyMode])
  /// Without the palette, what has no key could not be found.
  case palette(Binding)
  /// These keys would take away what leads out of everything.
  case wayOut(Binding, Binding)
}

extension Keymap {
  /// The keymap with the user's keys in it, and the conflicts with the lines that they are about.
  /// What the user wrote goes before what Postil comes with; of two lines of the user's the first
  /// counts. A line whose keys are all taken leaves the command what it had.
  package func remapped(_ lines: [Remapping]) -> (Keymap, [(line: Int, KeyConflict)]) {
    var own = OwnKeys()
    let waysOut = waysOut(by: lines)
    for line in lines { own.take(line, over: self, keeping: waysOut) }
    let free = bindings.filter { !own.replaces($0) }
    let (kept, displaced) = own.parted(free)
    var conflicts = own.conflicts + own.displacements(displaced, kept)
    var map = Keymap(own.placed(among: kept, as: bindings))
    if map.keys(of: Self.palette).isEmpty, let key = Binding(.everywhere, ":", Self.palette) {
      let own = lines.last { $0.mode == .everywhere && $0.command == Self.palette }
      let line = own?.line ?? lines.first?.line ?? 1
      conflicts.append((line, .palette(key)))
      map = Keymap(map.bindings.filter { $0.mode != .everywhere || $0.keys != key.keys } + [key])
    }
    return (map, conflicts.sorted { $0.line < $1.line })
  }

  /// The keys of what leads out, as the lines have them, else as they were.
  private func waysOut(by lines: [Remapping]) -> [Binding] {
    Self.kept.flatMap { command in
      let line = lines.first {
        $0.mode == .everywhere && $0.command == command && !$0.keys.isEmpty
      }
      return line.map { line in line.keys.map { Binding(.everywhere, $0, command) } }
        ?? keys(of: command).filter { $0.mode == .everywhere }
    }
  }

  private static let palette = "palette"
  /// No view may take their keys: with them, every other command is found, and everything is left.
  private static let kept: Set<String> = [palette, "interrupt"]
}

/// What is taken from the lines, one after the other.
private struct OwnKeys {
  private(set) var conflicts: [(line: Int, KeyConflict)] = []
  private var bindings: [(line: Int, binding: Binding)] = []
  /// The bindings by their keys, and the first of those that begin with these: a file may have
  /// thousands.
  private var wholes: [Keys: Int] = [:]
  private var beginnings: [Keys: Int] = [:]
  private var replaced: Set<Place> = []

  private struct Keys: Hashable {
    let mode: KeyMode
    let keys: ArraySlice<KeyEvent>
  }

  private struct Place: Hashable {
    let mode: KeyMode
    let command: String
  }

  mutating func take(_ line: Remapping, over standard: Keymap, keeping waysOut: [Binding]) {
    if !line.keys.isEmpty, let homes = standard.homes(of: line.command, outside: line.mode) {
      conflicts.append((line.line, .misplaced(line.command, line.mode, homes: homes)))
      return
    }
    let place = Place(mode: line.mode, command: line.command)
    let before = bindings.count
    for keys in line.keys where !keys.isEmpty {
      let wanted = Binding(line.mode, keys, line.command)
      if let way = waysOut.first(where: { keys.starts(with: $0.keys) && $0.command != line.command }
      ) {
        conflicts.append((line.line, .wayOut(wanted, way)))
        continue
      }
      if let conflict = conflict(of: wanted) {
        conflicts.append((line.line, conflict))
      } else if wholes[Keys(mode: wanted.mode, keys: wanted.keys[...])] == nil {
        add(wanted, line.line)
      }
    }
    if line.keys.isEmpty {
      let modes = standard.keys(of: line.command).map(\.mode)
      if !modes.contains(line.mode) {
        conflicts.append(
          (line.line, .nothingToTake(line.command, line.mode, bound: modes.uniqued())))
      }
    }
    if line.keys.isEmpty || bindings.count > before { replaced.insert(place) }
  }

  private mutating func add(_ binding: Binding, _ line: Int) {
    let number = bindings.count
    bindings.append((line, binding))
    for keys in Self.beginnings(of: binding) {
      if beginnings[keys] == nil { beginnings[keys] = number }
    }
    wholes[Keys(mode: binding.mode, keys: binding.keys[...])] = number
  }

  /// Shorter than the whole first.
  private static func beginnings(of binding: Binding) -> [Keys] {
    (1...max(1, binding.keys.count)).map {
      Keys(mode: binding.mode, keys: binding.keys.prefix($0))
    }
  }

  /// The first that has these keys, their beginning, or more.
  private func firstMeeting(_ binding: Binding) -> Int? {
    let all = Self.beginnings(of: binding)
    return (all.map { wholes[$0] } + [all.last.flatMap { beginnings[$0] }])
      .compactMap(\.self).min()
  }

  private func conflict(of new: Binding) -> KeyConflict? {
    guard let (line, old) = firstMeeting(new).map({ bindings[$0] }), old != new else { return nil }
    if old.keys == new.keys { return .taken(new, by: old, line: line) }
    return old.keys.count < new.keys.count
      ? .hidden(new, by: old, line: line) : .hides(new, old, line: line)
  }

  func replaces(_ binding: Binding) -> Bool {
    replaced.contains(Place(mode: binding.mode, command: binding.command))
  }

  /// What Postil comes with: what stays, and what gives way.
  func parted(_ standard: [Binding]) -> (kept: [Binding], displaced: [Binding]) {
    let gone = Set(standard.filter { firstMeeting($0) != nil })
    return (standard.filter { !gone.contains($0) }, standard.filter(gone.contains))
  }

  func displacements(
    _ displaced: [Binding], _ kept: [Binding]
  ) -> [(line: Int, KeyConflict)] {
    bindings.compactMap { line, binding in
      let rows = displaced.filter(binding.meets)
      guard let first = rows.first else { return nil }
      let left = (kept + bindings.map(\.binding)).filter {
        $0.command == first.command && $0.mode == first.mode
      }
      return (line, .displaces(binding, rows, left: left))
    }
  }

  /// In the order of the table: the user's keys where the command's own were, else at the end.
  func placed(among kept: [Binding], as standard: [Binding]) -> [Binding] {
    guard !replaced.isEmpty else { return kept }
    let staying = Set(kept)
    var waiting = Dictionary(grouping: bindings.map(\.binding)) {
      Place(mode: $0.mode, command: $0.command)
    }
    let rows = standard.flatMap { row in
      (waiting.removeValue(forKey: Place(mode: row.mode, command: row.command)) ?? [])
        + (staying.contains(row) ? [row] : [])
    }
    return rows
      + bindings.map(\.binding).filter {
        waiting[Place(mode: $0.mode, command: $0.command)] != nil
      }
  }
}

extension Binding {
  /// Whether both are for one mode, and the keys of one are the other's or their beginning.
  fileprivate func meets(_ other: Binding) -> Bool {
    mode == other.mode && (keys.starts(with: other.keys) || other.keys.starts(with: keys))
  }
}
