import Model
import Reader
import Screen
import TestSupport
import Testing

/// What a frame costs must not grow with what is not on the screen.
@Suite struct FrameSpeedTests {
  /// The least seconds of three times of this thread alone: what runs beside it counts for nothing.
  private func seconds(_ body: () throws -> Void) rethrows -> Double {
    try (0..<3).map { _ in
      let began = ThreadTime.now()
      try body()
      return ThreadTime.now() - began
    }.min() ?? 0
  }

  /// Some keys with their frames, on marks and beside them, in an article with so many marks.
  private func time(marks count: Int) throws -> Double {
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
    return seconds {
      for key in keys {
        _ = state.update(.input(.key(key)), by: signature)
        _ = View.frame(of: state)
      }
    }
  }

  /// A hundred times the marks: the rows on the screen hold more of them, the others cost nothing.
  @Test func aFrameDoesNotLookThroughAllMarks() throws {
    let (few, many) = (try time(marks: 40), try time(marks: 4000))
    #expect(many < few * 6, "\(few) s with 40 marks, \(many) with 4,000")
  }

  /// A key of a search costs a look over the text, and not its being made ready for that, which is done
  /// once.
  @Test func aKeyOfASearchMakesNothingAnew() throws {
    let sentence = "The board met on that day and said nothing of the cracks in the mole. "
    let block = (BlockRole.paragraph, String(repeating: sentence, count: 5))
    let article = Article.made(Array(repeating: block, count: 400) + [(.paragraph, "The quay.")])
    let made = seconds { _ = LooseText(article.text) }
    var state = State(size: Size(columns: 80, rows: 24))
    let signature = Signature(creator: "mira", time: Timestamp(seconds: 0))
    let first = Opened(article: article, notebook: Notebook(), history: History(), place: nil)
    _ = state.update(.opened(first), by: signature)
    _ = state.update(.input(.key(KeyEvent(.character("/")))), by: signature)
    let opened = state
    let keys = try KeyEvent.script("the quay")
    let typed = seconds {
      state = opened
      for key in keys { _ = state.update(.input(.key(key)), by: signature) }
    }
    #expect(state.reading?.search?.matches.count == 1)
    #expect(typed < made * 4, "\(typed) for eight keys, \(made) for making the text ready")
  }

  /// Columns are measured on the first rows: a long table is laid out in no more than some times
  /// what its words cost as prose, whether its cells are wrapped or not.
  @Test(arguments: [1, 4]) func aLongTableCostsNotMuchMoreThanProse(_ length: Int) {
    let words = String(repeating: "some words about the row ", count: length)
    let rows = (0..<4000 / length).map { "Row \($0) | \($0 * 7) | \(words) | yes, \(words)" }
    func time(_ role: BlockRole) -> Double {
      let article = Article.made([(role, rows.joined(separator: "\n"))])
      return seconds { _ = TextLayout(article, width: 72, unfolded: []) }
    }
    let (prose, table) = (time(.paragraph), time(.table))
    #expect(table < prose * 6, "\(prose) as prose, \(table) as a table")
  }
}
