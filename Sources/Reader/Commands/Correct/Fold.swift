import Model
import Screen

extension Command {
  static let fold = reading(
    "fold", "Show or fold the boilerplate under the cursor", group: .correct,
    disabled: { reading in
      reading.article.block(at: reading.cursor).flatMap { reading.article.startOfRun(at: $0) }
        == nil
        ? "nothing is folded here: = makes a block boilerplate" : nil
    }
  ) { state, reading, _ in
    guard let block = reading.article.block(at: reading.cursor) else { return [] }
    reading.toggleFold(at: block)
    reading.follow(height: state.panes.text.rows)
    return []
  }
}
