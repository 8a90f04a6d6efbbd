extension Frame {
  /// The screen as a terminal would be told of it, a line a row, for showing a frame outside the
  /// reader. Control characters in cells become spaces.
  package func ansi(_ theme: Theme, depth: ColourDepth) -> String {
    (0..<size.rows).map { ansi(0..<size.columns, row: $0, theme, depth: depth) + "\n" }.joined()
  }

  /// The same of a stretch of one row. Before each of the columns in `inserts` stands its text.
  package func ansi(
    _ columns: Range<Int>, row: Int, _ theme: Theme, depth: ColourDepth,
    inserts: [Int: String] = [:]
  ) -> String {
    var looks: [Roles: Appearance] = [:]
    var line = ""
    var current: Appearance?
    for column in columns {
      let cell = self[column, row]
      var look = looks[cell.roles] ?? theme.appearance(of: cell.roles, depth: depth)
      looks[cell.roles] = look
      if let ink = cell.ink { look = theme.appearance(of: cell.roles, ink: ink, depth: depth) }
      if look != current { line += look.sgr }
      current = look
      line += inserts[column] ?? ""
      line += cell.text.withoutControls
    }
    return line + (inserts[columns.upperBound] ?? "") + Appearance.reset
  }
}

extension Appearance {
  fileprivate static let reset = "\u{1B}[0m"

  /// ECMA-48, 8.3.117 (SGR), everything before it undone; colours as xterm takes them.
  fileprivate var sgr: String {
    let named: [(Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    let attributes = named.filter { self.attributes.contains($0.0) }.map(\.1)
    let all = ["0"] + attributes + foreground.sgr(base: 30) + background.sgr(base: 40)
    return "\u{1B}[" + all.joined(separator: ";") + "m"
  }
}

extension Colour {
  /// `base` is 30 for letters, 40 for the ground.
  fileprivate func sgr(base: Int) -> [String] {
    switch self {
    case .terminal: []
    case .indexed(let index) where index < 8: ["\(base + index)"]
    case .indexed(let index) where index < 16: ["\(base + 60 + index - 8)"]
    case .indexed(let index): ["\(base + 8)", "5", "\(index)"]
    case .rgb(let rgb): ["\(base + 8)", "2", "\(rgb.red)", "\(rgb.green)", "\(rgb.blue)"]
    }
  }
}

extension String {
  fileprivate var withoutControls: String {
    guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return self
    }
    return " "
  }
}
