import Foundation
import TestSupport
import Testing

extension Stories {
  /// A note in the user's own editor, which has the terminal meanwhile.
  @Suite struct NotesInEditor {
    private func check(
      editor script: String, sourceLocation: SourceLocation = #_sourceLocation,
      then work: (Stage) throws -> Void
    ) throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      try bench.write(program: script, to: "editor")
      let stage = try Stage(
        bench, environment: ["VISUAL": bench.path + "/editor --wait"], columns: 120)
      guard let stage else { return }
      try stage.open("the-quay", showing: "The quay at Tarn leaks")
      try stage.keep("/leaks,⏎c", "claim marked", sourceLocation: sourceLocation)
      let flags = try stage.tmux.flags()
      try work(stage)
      #expect(try stage.tmux.flags() == flags, sourceLocation: sourceLocation)
      try stage.quit(sourceLocation: sourceLocation)
      try bench.run("check").expectDone(sourceLocation: sourceLocation)
    }

    @Test func whatTheEditorLeavesIsTheNote() throws {
      let script = """
        echo "$@" > arguments; stty -a > settings
        printf 'Ask the office.\\nTwice: \\360\\237\\214\\212\\n' > "$2"
        """
      try check(editor: script) { stage in
        try stage.keep("I", "note written")
        try stage.expect("Ask the office.")
        let bench = stage.bench
        #expect(try bench.read("arguments").contains(/^--wait \/.*postil-\w+\/note\.md\n$/))
        let settings = try bench.read("settings").split { $0.isWhitespace }
        #expect(settings.contains("icanon") && settings.contains("echo"))
        let marks = try bench.run("marks", "--json").objects()
        #expect(marks.map { $0["note"] as? String } == ["Ask the office.\nTwice: 🌊"])
      }
    }

    @Test func anEditorThatFailsChangesNothing() throws {
      try check(editor: "exit 3") { stage in
        try stage.type("I")
        try stage.expect("editor: ended with code 3; the note is as it was")
      }
    }

    @Test func whatAnEditorThatFailsHadWrittenIsKept() throws {
      try check(editor: "echo half > \"$2\"; exit 3") { stage in
        try stage.type("I")
        try stage.expect("editor: ended with code 3; kept in ")
        #expect(try !stage.bench.run("marks", "--json").output.contains("half"))
        #expect(try stage.bench.read("state/postil/unsaved/note.md") == "half\n")
      }
    }

    /// What cannot be a note is not thrown away.
    @Test(arguments: [
      ("printf 'Gr\\374\\337e\\n' > \"$2\"", "no UTF-8", "R3L832UK"),
      ("yes äöü | head -c 5000000 > \"$2\"", "longer than 1,000,000 signs", "w6TDtsO8"),
      ("yes aeu | head -c 1000001 > \"$2\"", "longer than 1,000,000 signs", "YWV1CmFl"),
    ])
    func whatCannotBeANoteIsKept(_ script: String, _ reason: String, _ start: String) throws {
      try check(editor: script) { stage in
        for name in ["note.md", "note-2.md"] {
          try stage.type("I")
          try stage.expect("note: \(reason); kept in ")
          try stage.expect("postil/unsaved/\(name)")
          let kept = "head -c 6 state/postil/unsaved/\(name) | base64"
          let read = try stage.bench.shell(kept)
          #expect(read.output == start + "\n", "\(read)")
        }
        let rights = try stage.bench.shell("ls -l state/postil/unsaved/note*")
        #expect(rights.output.split(separator: "\n").allSatisfy { $0.hasPrefix("-rw-------") })
        let left = try stage.bench.shell("find . -name 'note*' | wc -l")
        #expect(left.output.contains("2"), "\(left)")
      }
    }

    @Test func aByteOrderMarkIsNoPartOfANote() throws {
      try check(editor: "printf '\\357\\273\\277Ask.\\n' > \"$2\"") { stage in
        try stage.keep("I", "note written")
        let marks = try stage.bench.run("marks", "--json").objects()
        #expect(marks.map { $0["note"] as? String } == ["Ask."])
      }
    }

    /// As with a pager: quotation marks are the shell's.
    @Test func anEditorMayBeALineForTheShell() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      try bench.shell("mkdir 'my dir'").expectDone()
      let script = "printf '<%s>' \"$@\" > arguments; echo Ask. > \"$3\""
      try bench.write(program: script, to: "my dir/ed it")
      let editor = "\"\(bench.path)/my dir/ed it\" -a \"\""
      guard let stage = try Stage(bench, environment: ["EDITOR": editor]) else { return }
      try stage.open("the-quay", showing: "The quay at Tarn leaks")
      try stage.keep("/leaks,⏎c", "claim marked")
      try stage.keep("I", "note written")
      try stage.quit()
      let arguments = try bench.read("arguments")
      #expect(arguments.contains(/^<-a><><\/.*\/note\.md>$/), "\(arguments)")
    }

    /// A pipe, which would be waited for, and a folder.
    @Test(arguments: ["rm \"$2\"; mkfifo \"$2\"", "rm \"$2\"; mkdir \"$2\""])
    func whatIsNoFileIsNotRead(_ script: String) throws {
      try check(editor: script) { stage in
        try stage.type("I")
        try stage.expect("note.md: is no file any more; the note is as it was")
      }
    }

    /// Whoever ends the reader while an editor has the terminal ends both.
    @Test func theEndIsTheEditorsToo() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      try bench.write(program: "echo $PPID > reader; exec sleep 60", to: "editor")
      let stage = try Stage(bench, environment: ["VISUAL": bench.path + "/editor"])
      guard let stage else { return }
      try stage.open("the-quay", showing: "The quay at Tarn leaks")
      try stage.type("I")
      let hasBegun = stage.tmux.waits { (try? bench.read("reader").isEmpty) == false }
      #expect(hasBegun)
      try bench.shell("kill -TERM $(cat reader)").expectDone()
      let isGone = try stage.tmux.waits { try bench.shell("kill -0 $(cat reader)").status != 0 }
      #expect(isGone)
    }

    @Test func theEditorShowsTheNoteThatIsThere() throws {
      try check(editor: "cp \"$2\" seen") { stage in
        try stage.keep("iOne.<A-Enter>Two.⏎", "note written")
        try stage.type("I")
        try stage.expect("the note is as it was")
        #expect(try stage.bench.read("seen") == "One.\nTwo.\n")
      }
    }
  }
}
