import Model
import Reader
import Screen
import Testing

/// Pages that lie over the view: keys, and the notes of the import.
@Suite struct PageTests {
  @Test func noKeyRunsIntoWhatItDoes() throws {
    var scene = Scene(rows: 60)
    try scene.press("?")
    let lines = scene.screen.split(separator: "\n").filter { $0.contains("Backspace") }
    let line = try #require(lines.first)
    #expect(line.contains("^B  PageUp  Backspace  "), "\(line)")
    let column = try #require(line.firstRange(of: /Backspace +/)).upperBound.utf16Offset(in: line)
    let keyed = scene.screen.split(separator: "\n").map(Array.init).filter {
      $0.count > column && $0.prefix(4).allSatisfy { $0 == " " } && $0[4] != " "
    }
    #expect(keyed.count > 9)
    for line in keyed { #expect(line[column - 1] == " " && line[column] != " ", "\(line)") }
  }

  /// All of help is read at any width: what does not fit goes on below its beginning.
  @Test(arguments: [40, 57, 80, 100])
  func helpIsCutNowhere(_ columns: Int) throws {
    var scene = Scene(columns: columns, rows: 1200)
    try scene.press("?")
    let lines = scene.screen.split(separator: "\n").map(Array.init)
    let column = try #require(
      lines.first { $0.count > 4 && $0.prefix(5).elementsEqual("    h") }?.firstIndex(of: "M"))
    // What stands right of the keys, without the ends of lines.
    func words(_ part: ([Character]) -> ArraySlice<Character>) -> String {
      lines.map { String(part($0)).split(separator: " ").joined(separator: " ") }
        .joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
    let texts = words { $0.dropFirst(column) }
    for command in Commands.all {
      let words = Keymap.standard.spelled(command.summary)
      #expect(texts.contains(words), "\(columns): \(command.name)")
    }
    let keys = words { $0.prefix(column) }.split(separator: " ")
    for binding in Keymap.standard.bindings {
      for label in binding.label.split(separator: " ") {
        #expect(keys.contains(label), "\(columns): \(binding.label)")
      }
    }
    #expect(words { $0[...] }.contains("F2 to F7 open the same views at once."))
  }

  @Test func helpBeginsWithTheKeysOfTheView() throws {
    var scene = Scene()
    try scene.press("?")
    #expect(scene.screen.contains("Moving") && !scene.screen.contains("\n  Articles\n"))
    try scene.pressAndWait("<Esc>1")
    try scene.press("?")
    let first = scene.screen.split(separator: "\n").dropFirst().first {
      !$0.allSatisfy { $0 == " " }
    }
    #expect(first?.contains("Articles") == true, "\(scene.screen)")
  }

  @Test func theImportsNotesAreShownAndScroll() throws {
    var article = Article.made(Scene.blocks)
    let menu = article.blocks[0].span
    article.notes =
      [ImportNote(reason: "encoding guessed from the bytes: koi8-r")]
      + (1...40).map { ImportNote(span: menu, reason: "folded: number \($0)") }
    var scene = Scene(article)
    try scene.press("g=notes")
    #expect(scene.screen.contains("41 of the import"))
    try scene.press("⏎")
    #expect(scene.screen.contains("encoding guessed from the bytes: koi8-r"))
    #expect(scene.screen.contains("“Menu”") && !scene.screen.contains("number 12"))
    try scene.press("  ")
    #expect(scene.screen.contains("number 12") && !scene.screen.contains("koi8-r"))
    try scene.press("<Esc>")
    #expect(scene.state.mode == .normal)
  }

  @Test func anArticleWithoutNotesSaysSo() throws {
    var scene = Scene()
    try scene.press("g=notes⏎")
    #expect(scene.screen.contains("the import left none"))
  }
}
