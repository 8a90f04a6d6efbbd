import TestSupport
import Testing

extension Stories {
  /// The mouse, as a terminal tells of it (SGR 1006).
  @Suite struct MouseStory {
    @Test func wheelClickAndDrag() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(120)])
      guard let stage = try Stage(bench) else { return }
      try stage.open("a-long", showing: "Gate 1 ")
      let first = try stage.top()
      for _ in 0..<4 { try stage.mouse("65;20;9M") }
      #expect(try stage.tmux.waits { try stage.top() != first })
      for _ in 0..<4 { try stage.mouse("64;20;9M") }
      #expect(try stage.tmux.waits { try stage.top() == first })
      try doubleClick(stage)
      try dragBeyondTheEdge(stage)
      try theMouseIsGivenBack(stage)
      try stage.quit()
    }

    private func doubleClick(_ stage: Stage) throws {
      let (column, row) = try stage.cell(of: "warden 7")
      for _ in 0..<2 {
        try stage.mouse("0;\(column + 2);\(row)M")
        try stage.mouse("0;\(column + 2);\(row)m")
      }
      try stage.keep("H", "highlight marked")
      let marks = try stage.bench.run("marks", "--json").output
      #expect(marks.contains("\"exact\":\"warden\""), "\(marks)")
    }

    private func dragBeyondTheEdge(_ stage: Stage) throws {
      let (column, row) = try stage.cell(of: "Gate 5 leaks")
      let before = try stage.top()
      try stage.mouse("0;\(column);\(row)M")
      try stage.mouse("32;\(column);24M")
      #expect(try stage.tmux.waits { try stage.top() != before }, "it scrolls while it is held")
      try stage.mouse("0;\(column);24m")
      try stage.rests()
      let held = try stage.top()
      #expect(try stage.tmux.waits(2) { try stage.top() == held })
      try stage.keep("c", "claim marked")
      let marks = try stage.bench.run("marks", "--json").output
      #expect(marks.contains("\"exact\":\"Gate 5 leaks"), "\(marks)")
    }

    private func theMouseIsGivenBack(_ stage: Stage) throws {
      #expect(try stage.tmux.tells("#{mouse_any_flag}") == "1")
      try stage.type("M")
      #expect(try stage.tmux.waits { try stage.tmux.tells("#{mouse_any_flag}") == "0" })
      try stage.type("j")
      try stage.expect("mouse off")
      try stage.type("M")
      #expect(try stage.tmux.waits { try stage.tmux.tells("#{mouse_any_flag}") == "1" })
    }
  }
}

extension Stage {
  /// A report of the mouse, without what begins it.
  func mouse(_ report: String) throws {
    try tmux.run(["send-keys", "-l", "--", "\u{1B}[<" + report])
  }

  /// Where words begin on the screen, counted from 1 as reports of the mouse do.
  func cell(of words: String) throws -> (column: Int, row: Int) {
    for (number, row) in try rows().enumerated() {
      guard let range = row.firstRange(of: words) else { continue }
      return (row.distance(from: row.startIndex, to: range.lowerBound) + 1, number + 1)
    }
    Issue.record("no “\(words)” on the screen")
    return (1, 1)
  }
}
