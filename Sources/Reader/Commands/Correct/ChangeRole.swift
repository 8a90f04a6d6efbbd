import Model

extension Command {
  static let changeRole = reading(
    "change-role",
    "Say what the block is: heading, caption, boilerplate …; join or split it",
    group: .correct,
    disabled: needsBlock
  ) { state, reading, _ in
    guard let index = reading.article.block(at: reading.cursor) else { return [] }
    let now = reading.article.blocks[index].roleName
    let roles = Block.roleNames.map { Choice($0, detail: $0 == now ? "as it is" : "") }
    let verbs = Recut.allCases.map { verb in
      Choice(
        verb.command, label: verb.rawValue,
        disabled: verb.disabled(reading).map(state.spelled))
    }
    var picker = Picker(.role(block: index), title: "This block is", choices: roles + verbs)
    picker.selected = roles.firstIndex { $0.value == now } ?? 0
    state.mode = .picking(picker)
    return []
  }
}

/// Why a command that corrects the block under the cursor can't act.
@Sendable func needsBlock(_ reading: Reading) -> String? {
  reading.visibleBlock(at: reading.cursor) == nil
    ? "the lines are folded: \(key: "fold") shows them" : nil
}

/// What the list of roles offers besides roles, in the words that it has for them.
private enum Recut: String, CaseIterable {
  case joinNext = "join with the next block"
  case joinPrevious = "join with the block before"
  case splitSentence = "split before the sentence"
  case splitHere = "split at the cursor"
  case reset = "as it was imported"

  var command: String {
    switch self {
    case .joinNext: Command.joinNext.name
    case .joinPrevious: Command.joinPrevious.name
    case .splitSentence: Command.splitSentence.name
    case .splitHere: Command.splitHere.name
    case .reset: Command.resetBlock.name
    }
  }

  func disabled(_ reading: Reading) -> String? {
    switch self {
    case .joinNext: needsNext(reading)
    case .joinPrevious: needsPrevious(reading)
    case .splitSentence: needsSentenceBefore(reading)
    case .splitHere: needsTextBefore(reading)
    case .reset: needsCorrection(reading)
    }
  }
}

extension Block {
  /// The roles to choose from; headings by level.
  fileprivate static let roleNames: [String] = BlockRole.allCases.flatMap { role in
    role == .heading ? (1...6).map { "heading \($0)" } : [role.rawValue]
  }

  fileprivate var roleName: String {
    role == .heading ? "heading \(level ?? 2)" : role.rawValue
  }
}

extension Reading {
  func correcting(by signature: Signature) -> Correcting {
    Correcting(imported, annotations, by: signature)
  }
}

extension State {
  /// Makes the block what was picked: a role's name, a heading's with its level; or does what the
  /// command of that name does.
  mutating func pickRole(_ name: String, block index: Int, by signature: Signature) -> [Effect] {
    if Commands.named[name] != nil { return run(name, Invocation(signature: signature)) }
    guard var reading, reading.article.blocks.indices.contains(index) else { return [] }
    let words = name.split(separator: " ")
    guard let role = words.first.flatMap({ BlockRole(rawValue: String($0)) }) else { return [] }
    defer { self.reading = reading }
    let level = words.count > 1 ? Int(words[1]) : nil
    return correct(index, role, level, on: &reading, by: signature)
  }

  /// Makes a block of the open article what the reader says it is.
  mutating func correct(
    _ index: Int, _ role: BlockRole, _ level: Int?, on reading: inout Reading,
    by signature: Signature
  ) -> [Effect] {
    correct(on: &reading, by: signature) { $0.role(role, level: level, of: index) }
  }

  /// Does what a correction needs; nothing where it is so already.
  mutating func correct(
    on reading: inout Reading, by signature: Signature, _ change: (Correcting) -> Change?
  ) -> [Effect] {
    guard let change = change(reading.correcting(by: signature)) else { return [] }
    return commit(change, on: &reading, by: signature)
  }
}
