import Model
import Screen
import Testing

@testable import Reader

/// Prompts of one line: what is seen of them, and what is typed over.
@Suite struct PromptTests {
  private func editor(_ text: String) -> LineEditor { LineEditor.sought(text) }

  @Test func theEndOfALongPromptIsSeen() {
    #expect(editor("outlet:one").window(width: 20) == ("outlet:one", 10))
    let (text, cursor) = editor("outlet:one outlet:two outlet:three").window(width: 20)
    #expect(text.hasPrefix("…") && text.hasSuffix("outlet:three"))
    #expect(cursor == text.count && cursor < 20)
  }

  @Test func theCursorIsInItWhereverItStands() {
    var editor = editor("a long line about two gates that did not close")
    for _ in 0..<editor.characters.count {
      let (text, cursor) = editor.window(width: 16)
      #expect(text.count < 16 && cursor <= text.count, "\(text)")
      _ = editor.take(.init(.left))
    }
    #expect(editor.window(width: 16).cursor == 0)
    #expect(editor.window(width: 16).text.hasPrefix("a long line"))
  }

  @Test func whatIsTypedTakesThePlaceOfTheOldFilter() throws {
    var fresh = LineEditor.soughtAgain("taiwan")
    fresh.insert("lavrov")
    #expect(fresh.text == "lavrov")
    var more = LineEditor.soughtAgain("taiwan")
    more.insert(" unread")
    #expect(more.text == "taiwan unread")
    var mended = LineEditor.soughtAgain("taiwan")
    _ = mended.take(.init(.backspace))
    mended.insert("o")
    #expect(mended.text == "taiwao")
  }
}
