import Foundation
import TestSupport
import Testing

extension Stories {
  /// Signs of two cells, combining marks, emoji of several scalars and signs that take no cell move
  /// nothing that stands behind them.
  @Suite struct WideSigns {
    private static let odd = [
      "漢字 and かな and 한국어", "e\u{301}a\u{308}n\u{303} combined", "👩‍👩‍👧 a family", "👍🏽 a thumb",
      "🇩🇪🇫🇷 flags",
      "zero\u{200B}width and soft\u{AD}hyphen", "שלום and مرحبا", "ﾊﾝｶｸ half and ＦＵＬＬ full",
      "क्षि conjunct", "① ambiguous ± ×", "\u{1FAE8} new",
    ]

    private static let article: String = {
      let lines = odd.enumerated().map { number, odd in
        "Line \(number) has \(odd) and goes on with \(odd) until there is more than one row of it."
      }
      return "# Signs of all widths\n\n## 漢字 heads\n\n" + lines.joined(separator: "\n\n")
        + "\n\n## 👩‍👩‍👧 heads\n\nThe end.\n"
    }()

    @Test(arguments: [140, 160]) func everyBorderIsInOneColumn(_ columns: Int) throws {
      let bench = try Sandbox(articles: ["signs.md": Self.article])
      for number in Self.odd.indices {
        try bench.run("mark", "signs", "--as", "claim", "--quote", "Line \(number) has")
          .expectDone()
      }
      guard let stage = try Stage(bench, columns: columns, rows: 50) else { return }
      try stage.open("signs", showing: "The end.")
      try stage.rests()
      let rows = Array(try stage.rows().dropFirst().prefix(48))
      let borders = Set(rows.map { $0.columns(of: "│") })
      #expect(rows.count == 48)
      #expect(borders.count == 1 && borders.first?.count == 2, "\(borders)\n\(rows)")
      try stage.quit()
    }

    /// Where narrow signs take the places of wide ones, nothing of either is left or lost.
    @Test func theyLeaveNothingBehind() throws {
      let wide = (0..<14).map { String(repeating: ["日本語", "山川海", "春夏秋"][$0 * $0 % 3], count: 9) }
      let narrow = (1...30).map {
        "Zoë – and “R” é – went “X” à – la – ö to ☎ the café “é” … x y \($0)."
      }
      let text = "# Van\n\n" + (wide + narrow).joined(separator: "\n\n") + "\n"
      let bench = try Sandbox(articles: ["van.md": text])
      guard let stage = try Stage(bench) else { return }
      try stage.open("van", showing: "日本語")
      for keys in ["<Space>", "<Space>", "<C-u>", "<C-u>", "jjjj", "G", "gg"] {
        try stage.type(keys)
        try stage.rests()
        // A screen that rests may still wait for its key on a busy machine.
        usleep(400_000)
        let before = try stage.rows()
        try stage.type("<C-l>")
        try stage.rests()
        #expect(try stage.rows() == before, "\(keys)")
      }
      try stage.quit()
    }
  }
}

extension String {
  /// The cells in which a sign stands. Where tmux leaves out the second cell of a wide sign, the sign
  /// counts for two.
  fileprivate func columns(of sign: Character) -> [Int] {
    var (column, found) = (0, [Int]())
    for character in self {
      if character == sign { found.append(column) }
      column += character.cells
    }
    return found
  }
}

extension Character {
  /// By Unicode's East_Asian_Width of what this story holds; tmux has a cell for the rest.
  fileprivate var cells: Int {
    guard let first = unicodeScalars.first else { return 0 }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60,
      0x1F1E6...0x1F1FF, 0x1F300...0x1FAFF,
    ]
    return wide.contains { $0.contains(first.value) } ? 2 : 1
  }
}
