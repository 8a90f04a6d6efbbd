import Model
import Reader
import Screen
import Testing

/// Where the panes lie, and how they share what the text leaves.
@Suite struct PanesTests {
  private func panes(_ columns: Int, text: Int = 72) -> Panes {
    Panes(size: Size(columns: columns, rows: 40), textWidth: text, showsOutline: true)
  }

  @Test func theOutlineGrowsWithTheRoom() {
    let widths = (122...260).map { panes($0).outline?.columns ?? 0 }
    #expect(widths.first == 24 && zip(widths, widths.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(panes(140).outline?.columns == 32)
    #expect(widths.last == 44)
  }

  /// Short headings leave the room to the margin.
  @Test func itIsNoWiderThanItsHeadingsAre() {
    func outline(_ heading: String) -> Int? {
      let scene = Scene(
        [(.title, "Harbour"), (.heading, heading), (.paragraph, "Cracks.")], columns: 140)
      return scene.state.panes.outline?.columns
    }
    #expect(outline("Short") == 24)
    #expect(outline("A heading of some width it is") == 32)
    #expect(outline("A heading of 24 letters.") == 28)
    #expect(outline(String(repeating: "wide ", count: 20)) == 32)
  }

  /// The text has its width, and nothing lies empty that a pane could use.
  @Test func itTakesNothingFromTheText() {
    for columns in 122...260 {
      let panes = panes(columns)
      #expect(panes.text.columns == 72)
      guard let outline = panes.outline, let margin = panes.margin else { continue }
      #expect(outline.columns < panes.text.column && margin.columns >= 22)
      let free = columns - outline.columns - margin.columns - 72 - 4
      #expect(free <= 0 || outline.columns == 44 && margin.columns >= 44, "\(columns): \(free)")
    }
  }
}
