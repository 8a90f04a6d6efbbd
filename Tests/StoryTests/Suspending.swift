import TestSupport
import Testing

extension Stories {
  /// The shell's job control.
  @Suite struct Suspending {
    @Test func theShellIsBackAndThenTheReader() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench) else { return }
      try stage.open("the-quay", showing: "The quay at Tarn leaks")
      try stage.keep("/leaks,⏎c", "claim marked")
      let (before, flags) = (try stage.text(), try stage.tmux.flags())
      for columns in [80, 66, 66, 80, 50] {
        try stage.type("<C-z>")
        try stage.expect("Stopped")
        #expect(try stage.tmux.flags() == "0 1 0 0")
        try stage.command("clear; postil marks --json | wc -l; stty -a | grep -o ' icanon '")
        try stage.expect("icanon")
        try stage.tmux.resize(columns, 24)
        try stage.command("clear; fg")
        try stage.expect("Articles ▸")
        #expect(try stage.tmux.flags() == flags)
      }
      try stage.tmux.resize(80, 24)
      #expect(try stage.tmux.waits { try stage.text() == before })
      try stage.keep("H", "highlight marked")
      try stage.quit()
      #expect(try bench.run("marks", "--json").lines.count == 2)
    }
  }
}

extension Stage {
  /// The screen without its foot, which says what was done last.
  fileprivate func text() throws -> [String] { try rows().filter { !$0.isEmpty }.dropLast() }
}
