import Model

extension Command {
  static let unfold = reading(
    "unfold", "Make the boilerplate under the cursor a paragraph of the text", group: .correct,
    disabled: { reading in
      guard let block = reading.visibleBlock(at: reading.cursor) else {
        return "the lines are folded: \(key: "fold") shows them"
      }
      return block.role == .boilerplate ? nil : "this is no boilerplate"
    }
  ) { state, reading, invocation in
    guard let block = reading.article.block(at: reading.cursor) else { return [] }
    return state.correct(block, .paragraph, nil, on: &reading, by: invocation.signature)
  }
}
