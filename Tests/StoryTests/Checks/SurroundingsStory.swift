import Foundation
import TestSupport
import Testing

extension Stories {
  /// The same screen whatever the terminal can do, and within what.
  @Suite struct Surroundings {
    private let article = """
      A title with “quotes”

      Prose — with a dash, 漢字 and a é. The quay at Tarn leaks, said the harbour office of 港.
      """

    /// The rows in the end; where it is known what they are to be, as soon as they are that: two equal
    /// screens may be those before the last keys were taken.
    private func rows(
      _ environment: [String: String], like others: [String]? = nil
    ) throws -> [String]? {
      let bench = try Sandbox(articles: ["title.txt": article])
      guard let stage = try Stage(bench, environment: environment) else { return nil }
      try stage.open("a-title", showing: "harbour office")
      try stage.keep("/quay⏎c", "claim marked")
      try stage.type("<Esc>gg")
      try stage.rests()
      if let others { _ = try stage.tmux.waits(5) { try stage.rows() == others } }
      let rows = try stage.rows()
      try stage.quit()
      return rows
    }

    @Test func everyDepthHasTheSameFrame() throws {
      guard let deep = try rows(["COLORTERM": "truecolor"]) else { return }
      let others = [
        "256": ["TERM": "screen-256color"], "16": ["TERM": "screen"], "none": ["NO_COLOR": "1"],
        "vt100": ["TERM": "vt100"], "xterm": ["TERM": "xterm-256color"],
        "tmux": ["TERM": "tmux-256color"],
      ]
      for (name, environment) in others {
        #expect(try rows(environment, like: deep) == deep, "\(name)")
      }
    }

    @Test func aLocaleWithoutUTF8IsNoHindrance() throws {
      for environment in [["LC_ALL": "C"], ["LC_ALL": "", "LANG": ""], ["LC_ALL": "de_XX.bogus"]] {
        guard let rows = try rows(environment) else { return }
        #expect(rows.contains { $0.contains("Prose — with a dash, 漢字") }, "\(environment)")
      }
    }

    @Test func withinScreen() throws {
      let screen = ["/usr/bin/screen", "/usr/local/bin/screen"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }
      guard let screen else {
        print("no GNU screen here: the story within it was left out")
        return
      }
      let bench = try Sandbox(articles: ["title.txt": article])
      let folder = bench.path + "/screens"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      guard let stage = try Stage(bench, environment: ["SCREENDIR": folder, "LC_ALL": "C.UTF-8"])
      else { return }
      try stage.command("\(screen) -U -c /dev/null bash --norc --noprofile -i")
      try stage.expect("ready>")
      try stage.command("echo in $TERM; postil a-title")
      try stage.expect("harbour office")
      try stage.keep("/quay⏎c", "claim marked")
      try stage.type("?")
      try stage.expect("Keys")
      try stage.type("<Esc>q")
      try stage.expect("Postil · Articles")
      try stage.type("<Esc>q")
      try stage.expect("ready>")
      try stage.command("exit")
      try stage.expect("screen is terminating")
      #expect(try bench.run("marks", "--json").lines.count == 1)
    }
  }
}
