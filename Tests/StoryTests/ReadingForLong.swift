import Foundation
import TestSupport
import Testing

extension Stories {
  /// Somebody reads a long article in peace, and goes on the next day.
  @Suite struct ReadingForLong {
    private let article = "ansel-barrier-failed-a-winter-test-newspaper"

    @Test func theTextAloneThenItsMarksAndBookmarks() throws {
      guard let stage = try Stage(Sandbox(), columns: 100, rows: 16) else { return }
      try stage.command("postil init --sample lib")
      try stage.expect("library made")
      try stage.open(article, showing: "0 %")
      try stage.expect("min left")
      try zen(on: stage)
      try stage.keep("/crowns⏎c", "claim marked")
      #expect(try stage.rows().contains { $0.contains("┃") || $0.contains("╂") })
      try stage.type("Gmkgg")
      try stage.expect("0 %")
      try stage.type("g<lt>g<lt>")
      try stage.expect("the column has 64 cells")
      try stage.quit()
      try nextDay(on: stage)
    }

    private func zen(on stage: Stage) throws {
      let before = try stage.rows()
      try stage.type("F")
      try stage.expect("F or Esc brings the rest back")
      try stage.type("j")
      #expect(try stage.rows().first == "" && stage.rows().last == "")
      try stage.type("k<Esc>")
      try stage.expect("? help")
      #expect(try stage.rows() == before)
    }

    private func nextDay(on stage: Stage) throws {
      try stage.open(article, showing: " 0 %")
      try stage.type("B")
      try stage.expect("'k  ")
      try stage.type("⏎")
      try stage.expect("100 %")
      try stage.type("B<C-x>")
      try stage.expect("bookmark k deleted")
      try stage.type("g>")
      try stage.expect("the column has 68 cells")
      try stage.quit()
    }
  }
}
