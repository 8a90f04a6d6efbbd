import Foundation
import TestSupport
import Testing

extension Stories {
  /// Whatever was done is undone and done again, and the files are the same to the byte.
  @Suite struct UndoOfEverything {
    private static let deeds = [
      "/leaks,⏎c", "/harbour⏎vwees", "/leak is⏎H", "/leaks,⏎aharbour office⏎⏎", "tleaks⏎",
      "iAsk the office.⏎", "/closed⏎c", "=heading 2⏎", "/leak is⏎gS", "d",
    ]

    @Test func theFilesAreTheSameToTheByte() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench, columns: 100) else { return }
      try stage.open("the-quay", showing: "The quay at Tarn leaks")
      // There is no file of marks before the first.
      try stage.keep("/Tarn⏎vwH", "highlight marked")
      var states = [try marks(bench)]
      for deed in Self.deeds {
        try stage.type("<Esc>gg")
        try stage.type(deed)
        let last = states[states.count - 1]
        let isKept = try stage.tmux.waits(10) { try marks(bench) != last }
        let screen = try stage.tmux.screen()
        #expect(isKept, "\(deed) changed nothing:\n\(screen)")
        try stage.expect("saved")
        states.append(try marks(bench))
      }
      try walk("u", through: states.dropLast().reversed(), stage)
      try walk("<C-r>", through: Array(states.dropFirst()), stage)
      try stage.quit()
      try bench.run("check").expectDone()
    }

    private func walk(_ key: String, through states: [String], _ stage: Stage) throws {
      for (number, state) in states.enumerated() {
        try stage.type(key)
        let isSame = try stage.tmux.waits(10) { try marks(stage.bench) == state }
        #expect(isSame, "\(key), step \(number + 1)")
      }
    }

    private func marks(_ bench: Sandbox) throws -> String {
      let articles = bench.folder.appending(path: "lib/articles").path
      let folder = try #require(try FileManager.default.contentsOfDirectory(atPath: articles).first)
      return try bench.read("lib/articles/\(folder)/marks.json")
    }
  }
}
