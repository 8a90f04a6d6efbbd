import Model
import Screen

extension Command {
  static let fold = reading(
    "fold", "Show or fold the boilerplate here; fold a block that is none for good",
    group: .correct,
    disabled: { reading in
      guard let block = reading.article.block(at: reading.cursor) else {
        return "the article has no text"
      }
      return reading.article.blocks[block].role == .title
        ? "the title is not folded by one key: \(key: "change-role") says what it is" : nil
    }
  ) { state, reading, invocation in
    guard let block = reading.article.block(at: reading.cursor) else { return [] }
    guard reading.article.startOfRun(at: block) != nil else {
      return state.correct(block, .boilerplate, nil, on: &reading, by: invocation.signature)
    }
    reading.toggleFold(at: block)
    reading.follow(height: state.panes.text.rows)
    return []
  }
}
