import TestSupport
import Testing

extension Stories {
  /// Whatever `TERM` says: a screen that works, or one clear line and an exit code.
  @Suite struct OddTerminals {
    @Test(arguments: ["", "dumb", "xtrem"]) func whatShowsNoScreenIsToldInOneLine(_ name: String)
      throws
    {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench, columns: 150) else { return }
      let term = name.isEmpty ? "-u TERM" : "TERM=\(name)"
      try stage.command("clear; env \(term) postil 2>said; echo ended with $?")
      try stage.expect("ended with 1")
      let said = try bench.read("said")
      #expect(said.hasPrefix("postil: ") && said.count(where: { $0 == "\n" }) == 1, "\(said)")
      #expect(!said.contains("\u{1B}"))
      if name == "dumb" { #expect(said.contains("postil show"), "\(said)") }
      #expect(try stage.tmux.flags() == "0 1 0 0")
    }

    @Test(arguments: ["vt100", "linux", "xterm-kitty", "alacritty", "tmux-256color"])
    func oneThatCanShowsTheReader(_ name: String) throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench, environment: ["TERM": name]) else { return }
      try stage.open("the-quay", showing: "The quay at Tarn leaks")
      try stage.keep("/leaks,⏎c", "claim marked")
      #expect(try stage.rows().contains { $0.contains(/^ +C .*at Tarn leaks/) })
      try stage.type("<F2>")
      try stage.expect("Postil · Articles")
      try stage.type("<Esc>q")
      try stage.expect("ready>")
      #expect(try bench.run("marks", "--json").lines.count == 1)
    }
  }
}
