import Foundation
import TestSupport
import Testing

extension Stories {
  /// Keys of the user's own, and a file with mistakes in it.
  @Suite struct Remapping {
    private static let configuration = """
      text-widht: 60
      mouse: flase
      keys:
        reader:
          mark-claim: ö
          highlight: g y
          mark-source: none
        everywhere:
          help: F9
      """

    private func stage(_ yaml: String) throws -> Stage? {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      try bench.write(yaml, to: "config/postil/config.yaml")
      return try Stage(bench, columns: 120, rows: 400)
    }

    @Test func theirKeysMarkAndHelpNamesThem() throws {
      guard let stage = try stage(Self.configuration) else { return }
      try stage.open("the-quay", showing: "The quay at Tarn leaks")
      // What was said before the reader opened is hidden by it: the foot says it again.
      try stage.expect("config.yaml:1: no key “text-widht”")
      try stage.expect("1 more: 'postil config'")
      try stage.type("c")
      try stage.expect("c means nothing here: F9 shows the keys")
      #expect(try !stage.tmux.screen().contains("text-widht"))
      try stage.keep("/harbour⏎ö", "claim marked")
      try stage.keep(")gy", "highlight marked")
      try stage.type("g")
      try stage.expect("highlight")
      try stage.type("<Esc><F9>")
      try stage.expect("any other key goes back")
      let help = try stage.rows()
      #expect(help.contains { $0.contains(/^ +ö +Mark the sentence or the selection as a claim/) })
      #expect(help.contains { $0.contains(/^ +gy +Highlight/) })
      #expect(help.contains { $0.contains(/^ +:mark-source +Mark/) })
      try stage.type("<Esc>:mark-source")
      try stage.expect("Mark the sentence or the selection as a source")
      try stage.type("⏎")
      try stage.expect("source marked · saved")
      try stage.quit()
      let shell = try stage.tmux.screen()
      #expect(shell.contains("config.yaml:2: mouse takes true or false, not"))
      let marks = try stage.bench.run("marks")
      for kind in ["claim", "highlight", "source"] { #expect(marks.output.contains(kind)) }
    }

    @Test func arrowsAndFunctionKeysCanBeOthersToo() throws {
      let keys = "keys:\n  reader:\n    next-section: S-Right\n    mark-claim: [C-Space, F8]\n"
      guard let stage = try stage(keys) else { return }
      try stage.open("the-quay", showing: "The quay at Tarn leaks")
      try stage.keep("<F8>", "claim marked")
      try stage.tmux.run(["send-keys", ")", "C-Space"])
      try stage.expect("2 marks")
      try stage.quit()
    }
  }
}
