import Model
import Reader
import Screen
import Testing

/// What a frame costs must not grow with what is not on the screen.
@Suite struct FrameSpeedTests {
  /// Some keys with their frames, on marks and beside them, in an article with so many marks.
  private func time(marks count: Int) throws -> Duration {
    let sentence = "The board met on that day and said nothing of the cracks in the mole. "
    let blocks = (0..<400).map { _ in
      (BlockRole.paragraph, String(repeating: sentence, count: 5))
    }
    let article = Article.made(blocks)
    let signature = Signature(creator: "mira", time: Timestamp(seconds: 0))
    let step = (article.text.count - 100) / count
    let marks = (0..<count).map { number in
      Mark(
        .claim, over: [Span(number * step, number * step + 20)], of: article, by: signature,
        beside: [])
    }
    var state = State(size: Size(columns: 80, rows: 24))
    let notebook = Notebook(annotations: Annotations(marks: marks))
    _ = state.update(
      .opened(Opened(article: article, notebook: notebook, history: History(), place: nil)),
      by: signature)
    // From column to column, so that the cursor is on marks and beside them.
    let keys = try KeyEvent.script("jj7ljj7ljj7ljj7ljj")
    return ContinuousClock().measure {
      for key in keys {
        _ = state.update(.input(.key(key)), by: signature)
        _ = View.frame(of: state)
      }
    }
  }

  /// A hundred times the marks: the rows on the screen hold more of them, the others cost nothing.
  @Test func aFrameDoesNotLookThroughAllMarks() throws {
    let (few, many) = (try time(marks: 40), try time(marks: 4000))
    #expect(many < few * 6, "\(few) with 40 marks, \(many) with 4,000")
  }

  /// A key of a search costs a look over the text, and not its being made ready for that, which is done
  /// once.
  @Test func aKeyOfASearchMakesNothingAnew() throws {
    let sentence = "The board met on that day and said nothing of the cracks in the mole. "
    let block = (BlockRole.paragraph, String(repeating: sentence, count: 5))
    let article = Article.made(Array(repeating: block, count: 400) + [(.paragraph, "The quay.")])
    let clock = ContinuousClock()
    let made = clock.measure { _ = LooseText(article.text) }
    var state = State(size: Size(columns: 80, rows: 24))
    let signature = Signature(creator: "mira", time: Timestamp(seconds: 0))
    let opened = Opened(article: article, notebook: Notebook(), history: History(), place: nil)
    _ = state.update(.opened(opened), by: signature)
    _ = state.update(.input(.key(KeyEvent(.character("/")))), by: signature)
    let typed = try clock.measure {
      for key in try KeyEvent.script("the quay") {
        _ = state.update(.input(.key(key)), by: signature)
      }
    }
    #expect(state.reading?.search?.matches.count == 1)
    #expect(typed < made * 4, "\(typed) for eight keys, \(made) for making the text ready")
  }

  /// Columns are measured on the first rows: a long table is laid out in no more than some times
  /// what its words cost as prose, whether its cells are wrapped or not.
  @Test(arguments: [1, 4]) func aLongTableCostsNotMuchMoreThanProse(_ length: Int) {
    let words = String(repeating: "some words about the row ", count: length)
    let rows = (0..<4000 / length).map { "Row \($0) | \($0 * 7) | \(words) | yes, \(words)" }
    func time(_ role: BlockRole) -> Duration {
      let article = Article.made([(role, rows.joined(separator: "\n"))])
      return ContinuousClock().measure { _ = TextLayout(article, width: 72, unfolded: []) }
    }
    let (prose, table) = (time(.paragraph), time(.table))
    #expect(table < prose * 6, "\(prose) as prose, \(table) as a table")
  }
}
