import TestSupport
import Testing

extension Stories {
  /// Pasted text is text: no sign of it is a key.
  @Suite struct Pasting {
    @Test func aPasteIsLiteral() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench) else { return }
      try stage.open("the-quay", showing: "The quay at Tarn leaks")
      try stage.paste("q\ndd\u{1B}:quit\n")
      try stage.expect("pasted text is taken in notes")
      try stage.type("/leaks,⏎c")
      try stage.expect("claim marked · saved")
      try stage.type("i")
      try stage.expect("Note")
      try stage.paste("one\nq two\tdone")
      try stage.expect("q two")
      try stage.keep("⏎", "note written")
      try stage.quit()
      let marks = try bench.run("marks", "--json").objects()
      let note = try #require(marks.first?["note"] as? String)
      #expect(note.hasPrefix("one\nq two"), "\(note)")
    }
  }
}

extension Stage {
  fileprivate func paste(_ text: String) throws {
    try tmux.run(["set-buffer", "--", text])
    try tmux.run(["paste-buffer", "-p", "-r"])
  }
}
