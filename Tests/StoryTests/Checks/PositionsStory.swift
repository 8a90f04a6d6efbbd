import TestSupport
import Testing

extension Stories {
  /// Keys, and the words on which the terminal's cursor then stands.
  @Suite struct Positions {
    private static let table = [
      ("gg", "A long list"), ("}", "Gate 1 leaks"), ("w", "1 leaks"), ("2w", "at the sill"),
      ("0", "Gate 1 leaks"), (")", "Gate 2 leaks"), ("2)", "Gate 4 leaks"), ("(", "Gate 3 leaks"),
      ("2}", "Gate 9 leaks"), ("{", "Gate 5 leaks"), ("3l", "e 5 leaks"), ("h", "te 5 leaks"),
      ("gg}10)", "Gate 11 leaks"), ("gg}$0", "Gate 1 leaks"), ("G", "."),
      ("gg", "A long list"),
    ]

    @Test func eachKeyGoesWhereItSays() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(120)])
      guard let stage = try Stage(bench) else { return }
      try stage.open("a-long", showing: "Gate 1 ")
      for (keys, words) in Self.table {
        try stage.type(keys)
        let isThere = try stage.tmux.waits(5) { try stage.here().hasPrefix(words) }
        let here = try stage.here()
        #expect(isThere, "\(keys): on “\(here)”, not on “\(words)”")
      }
      try stage.quit()
    }

    /// Rows of a text whose rows are known: what the screen begins with, and where the cursor is.
    @Test func aScreenIsAScreen() throws {
      let lines = (1...200).map { "- item \($0)" }.joined(separator: "\n")
      let bench = try Sandbox(articles: ["rows.md": "# Rows\n\n\(lines)\n"])
      guard let stage = try Stage(bench) else { return }
      try stage.open("rows", showing: "item 1")
      try stage.type("gg/item 50⏎<Esc>")
      try stage.rests()
      let start = try item(stage)
      #expect(start == 50)
      for (keys, step) in [("j", 1), ("k", -1), ("10j", 10), ("10k", -10)] {
        try stage.type(keys)
        try expect(50 + (step > 0 ? step : 0), after: keys, stage)
      }
      // The text has 22 rows, and two of them stay in sight.
      for (keys, least, most) in [
        ("<C-d>", 60, 62), ("<C-u>", 50, 50), ("<C-f>", 69, 72), ("<C-b>", 50, 50),
      ] {
        try stage.type(keys)
        let isThere = try stage.tmux.waits(5) { (least...most).contains(try item(stage)) }
        let here = try item(stage)
        #expect(isThere, "\(keys): on item \(here)")
      }
      try stage.quit()
    }

    private func item(_ stage: Stage) throws -> Int {
      Int(try stage.here().split(separator: " ").last ?? "") ?? 0
    }

    private func expect(_ number: Int, after keys: String, _ stage: Stage) throws {
      let isThere = try stage.tmux.waits(5) { try item(stage) == number }
      let here = try item(stage)
      #expect(isThere, "\(keys): on item \(here), not on \(number)")
    }

    /// Where the cursor is once it has been there for a while: keys may still be on their way.
    private func settled(_ stage: Stage) throws -> String {
      var (place, times) = (try stage.place(), 0)
      _ = try stage.tmux.waits(5) {
        let now = try stage.place()
        times = now == place ? times + 1 : 0
        place = now
        return times >= 8
      }
      return place
    }

    @Test func aCountIsAsManyKeys() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(120)])
      guard let stage = try Stage(bench) else { return }
      try stage.open("a-long", showing: "Gate 1 ")
      for key in ["j", ")", "w", "}", "l"] {
        try stage.type("gg}" + String(repeating: key, count: 7))
        let apart = try settled(stage)
        try stage.type("gg}7\(key)")
        let isSame = try stage.tmux.waits(5) { try stage.place() == apart }
        #expect(isSame, "\(key)")
      }
      try stage.quit()
    }
  }
}

extension Stage {
  /// The row and column of the terminal's cursor, and what it stands on.
  func place() throws -> String {
    try tmux.tells("#{cursor_x},#{cursor_y}") + " " + here()
  }

  /// The text of the row from the cursor on; of rows in ASCII.
  func here() throws -> String {
    let cursor = try tmux.tells("#{cursor_x} #{cursor_y}").split(separator: " ").compactMap {
      Int($0)
    }
    let lines = try rows()
    guard cursor.count == 2, lines.indices.contains(cursor[1]) else { return "" }
    return String(lines[cursor[1]].dropFirst(cursor[0]))
  }

  /// Waits until the screen is twice the same.
  func rests() throws {
    var before = try tmux.screen()
    _ = try tmux.waits(5) {
      let now = try tmux.screen()
      defer { before = now }
      return now == before
    }
  }
}
