import Foundation
import TestSupport
import Testing

extension Stories {
  /// What a new user does in the first ten minutes, and finds again the next day.
  @Suite struct FirstLoop {
    private let article = "ansel-barrier-failed-a-winter-test-newspaper"

    @Test func fromTheSampleToTheExport() throws {
      guard let stage = try Stage(Sandbox(), rows: 16) else { return }
      try stage.command("postil init --sample lib")
      try stage.expect("library made")
      try stage.open(showing: "6 articles")
      try stage.type("/newspaper⏎⏎")
      try stage.expect("Two gates of the barrier")
      try work(on: stage)
      try leaveAndComeBack(to: stage)
      try export(from: stage)
    }

    /// What is said to be saved is on the disk.
    private func work(on stage: Stage) throws {
      try stage.keep("/looking into⏎c", "claim marked")
      #expect(try marks(stage).contains("The ministry of works said that it was looking"))
      try stage.keep("/ministry⏎veees", "source marked")
      #expect(try marks(stage).contains("\"ministry of works\""))
      let chain = "ministry of works ← A cabinet paper"
      try stage.keep("/looking⏎aministry of works⇥A cabinet paper⏎⏎", "attributed to \(chain)")
      #expect(try stage.bench.read("lib/sources.json").contains("A cabinet paper"))
      try stage.keep("tinquiry/works⏎", "tagged #inquiry/works")
      #expect(try stage.bench.read("lib/tags.json").contains("inquiry/works"))
      try stage.keep("iAsk the press office.⏎", "note written")
      #expect(try marks(stage).contains("Ask the press office."))
      let before = try marks(stage)
      try stage.walk("u", "undone: note written")
      #expect(try !marks(stage).contains("Ask the press office."))
      try stage.walk("<C-r>", "done again: note written")
      #expect(try marks(stage) == before)
    }

    private func leaveAndComeBack(to stage: Stage) throws {
      try stage.type("/crowns⏎")
      try stage.expect("640 million crowns")
      try stage.type("oCalls⏎")
      try stage.expect("Calls for an inquiry")
      #expect(try stage.top().hasPrefix("Calls for an inquiry"))
      try stage.quit()
      for columns in [80, 57, 120] {
        try stage.tmux.resize(columns, 16)
        try stage.open(article, showing: "Articles ▸")
        #expect(try stage.top().hasPrefix("Calls for an inquiry"), "\(columns) columns")
        try stage.quit()
      }
    }

    private func export(from stage: Stage) throws {
      try stage.command("postil export \(article) --format markdown > out.md; echo done: $?")
      try stage.expect("done: 0")
      let written = try stage.bench.read("out.md")
      for words in [
        "The ministry of works said that it was looking", "A cabinet paper", "inquiry/works",
        "Ask the press office.",
      ] { #expect(written.contains(words), "\(words)") }
      try stage.bench.run("check").expectDone()
    }

    private func marks(_ stage: Stage) throws -> String {
      let articles = stage.bench.folder.appending(path: "lib/articles").path
      let folder = try FileManager.default.contentsOfDirectory(atPath: articles)
        .first { $0.hasPrefix(article) }
      return try stage.bench.read("lib/articles/\(folder ?? "")/marks.json")
    }
  }
}
