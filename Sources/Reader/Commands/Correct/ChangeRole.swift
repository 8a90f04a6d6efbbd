import Model

extension Command {
  static let changeRole = reading(
    "change-role", "Say what the block under the cursor is: heading, caption, boilerplate …",
    group: .correct,
    disabled: { reading in
      reading.visibleBlock(at: reading.cursor) == nil ? "the lines are folded: z shows them" : nil
    }
  ) { state, reading, _ in
    guard let index = reading.article.block(at: reading.cursor) else { return [] }
    let now = reading.article.blocks[index].roleName
    let choices = Block.roleNames.map { Choice($0, detail: $0 == now ? "as it is" : "") }
    var picker = Picker(.role(block: index), title: "This block is", choices: choices)
    picker.selected = choices.firstIndex { $0.value == now } ?? 0
    state.mode = .picking(picker)
    return []
  }
}

extension Block {
  /// The roles to choose from; headings by level.
  fileprivate static let roleNames: [String] = BlockRole.allCases.flatMap { role in
    role == .heading ? (1...4).map { "heading \($0)" } : [role.rawValue]
  }

  fileprivate var roleName: String {
    role == .heading ? "heading \(level ?? 2)" : role.rawValue
  }
}

extension State {
  /// Makes the block what was picked: a role's name, a heading's with its level.
  mutating func pickRole(_ name: String, block index: Int, by signature: Signature) -> [Effect] {
    guard var reading, let block = reading.article.blocks[safe: index] else { return [] }
    let words = name.split(separator: " ")
    guard name != block.roleName,
      let role = words.first.flatMap({ BlockRole(rawValue: String($0)) })
    else { return [] }
    defer { self.reading = reading }
    let level = words.count > 1 ? Int(words[1]) : nil
    return correct(index, role, level, on: &reading, by: signature)
  }

  /// Makes a block of the open article what the reader says it is.
  mutating func correct(
    _ index: Int, _ role: BlockRole, _ level: Int?, on reading: inout Reading,
    by signature: Signature
  ) -> [Effect] {
    let correction = Correction(
      block: Anchor(reading.article.blocks[index].span, in: reading.text), role: role,
      level: level, creator: signature.creator, created: signature.time)
    return commit(.correct(correction), on: &reading, by: signature)
  }
}
