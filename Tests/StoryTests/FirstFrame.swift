import Foundation
import TestSupport
import Testing

extension Stories {
  /// The first frame comes at once, however large the library is, and its rows soon behind it.
  @Suite struct FirstFrame {
    private static let many = 10_000

    @Test func tenThousandArticlesKeepNobodyWaiting() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      try Self.copy(in: bench, to: "big", count: Self.many)
      guard let stage = try Stage(bench, columns: 140, rows: 30) else { return }
      let small = try Self.best { try Self.times(stage, "--library lib") }
      let bare = try Self.best { try Self.times(stage, "--library big") }
      try bench.run("index", "--library", "big").expectDone()
      let indexed = try Self.best { try Self.times(stage, "--library big") }
      print("first frame: \(small) s of 1, \(bare) without index, \(indexed) with it, of 10,000")
      // Whatever else the machine does, the library's size has no part in it.
      #expect(bare.frame < small.frame * 3 + 0.3 && indexed.frame < small.frame * 3 + 0.3)
      #expect(indexed.rows < bare.rows)
    }

    private static func best(
      _ measure: () throws -> (frame: Double, rows: Double)
    ) rethrows -> (frame: Double, rows: Double) {
      let all = [try measure(), try measure()]
      return (all.map(\.frame).min() ?? 0, all.map(\.rows).min() ?? 0)
    }

    /// Seconds until the bar, and until an article, is on the screen.
    private static func times(
      _ stage: Stage, _ options: String
    ) throws -> (frame: Double, rows: Double) {
      try stage.command("clear; postil \(options)")
      let begun = Date.now
      let frame = try seconds(since: begun, until: "Postil · Articles", stage)
      let rows = try seconds(since: begun, until: "The quay leaks", stage)
      try stage.quit()
      return (frame, rows)
    }

    private static func seconds(
      since begun: Date, until text: String, _ stage: Stage
    ) throws -> Double {
      while Date.now.timeIntervalSince(begun) < 120 {
        if try stage.tmux.screen().contains(text) { break }
        usleep(5_000)
      }
      #expect(try stage.tmux.screen().contains(text))
      return Date.now.timeIntervalSince(begun)
    }

    /// The one article so many times, each with an id of its own.
    private static func copy(in bench: Sandbox, to name: String, count: Int) throws {
      let files = FileManager.default
      let (from, to) = (bench.folder.appending(path: "lib"), bench.folder.appending(path: name))
      try files.createDirectory(
        at: to.appending(path: "articles"), withIntermediateDirectories: true)
      try files.copyItem(
        at: from.appending(path: "postil.json"), to: to.appending(path: "postil.json"))
      let id = try #require(
        try files.contentsOfDirectory(atPath: from.appending(path: "articles").path).first)
      let old = from.appending(path: "articles/\(id)")
      let text = try String(contentsOf: old.appending(path: "article.json"), encoding: .utf8)
      for number in 0..<count {
        let folder = to.appending(path: "articles/a\(number)-\(id)")
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.replacing("\"\(id)\"", with: "\"a\(number)-\(id)\"")
          .write(to: folder.appending(path: "article.json"), atomically: false, encoding: .utf8)
        try files.linkItem(
          at: old.appending(path: "original.txt"), to: folder.appending(path: "original.txt"))
      }
    }
  }
}
