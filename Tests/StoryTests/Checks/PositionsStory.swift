import TestSupport
import Testing

extension Stories {
  /// Keys, and the words on which the terminal's cursor then stands.
  @Suite struct Positions {
    private static let table = [
      ("gg", "A long list"), ("}", "Gate 1 leaks"), ("w", "1 leaks"), ("2w", "at the sill"),
      ("0", "Gate 1 leaks"), (")", "Gate 2 leaks"), ("2)", "Gate 4 leaks"), ("(", "Gate 3 leaks"),
      ("2}", "Gate 9 leaks"), ("{", "Gate 5 leaks"), ("3l", "e 5 leaks"), ("h", "te 5 leaks"),
      ("gg}10)", "Gate 11 leaks"), ("gg}$0", "Gate 1 leaks"),
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

    @Test func aCountIsAsManyKeys() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(120)])
      guard let stage = try Stage(bench) else { return }
      try stage.open("a-long", showing: "Gate 1 ")
      for key in ["j", ")", "w", "}", "l"] {
        try stage.type("gg}" + String(repeating: key, count: 7))
        try stage.rests()
        let apart = try stage.place()
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
