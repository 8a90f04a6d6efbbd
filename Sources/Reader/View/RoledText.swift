import Model
import Screen
import Text

/// A line of words in several roles.
struct RoledLine: Hashable {
  struct Run: Hashable {
    let glyphs: [Glyph]
    let roles: Roles
  }

  /// Cells left free before the words.
  var indent = 0
  var runs: [Run] = []

  static let blank = RoledLine()

  /// A text of the interface, cut to the width.
  init(_ text: String, _ roles: Roles, indent: Int = 0, width: Int) {
    self.indent = indent
    runs = [Run(glyphs: Fitted.text(text, width: width - indent).glyphs, roles: roles)]
  }

  init(indent: Int = 0, runs: [Run] = []) {
    self.indent = indent
    self.runs = runs
  }

  /// Cut behind a whole word so that `…` stands behind it within the width.
  func goingOn(width: Int) -> RoledLine {
    let glyphs = runs.flatMap { run in run.glyphs.map { (glyph: $0, roles: run.roles) } }
    let words = Fitted.goingOn(glyphs.map(\.glyph.text).joined(), width: width - indent)
    let kept = glyphs.prefix(max(0, words.glyphs.count - 1))
    let end = Run(glyphs: "…".glyphs, roles: kept.last?.roles ?? .text)
    return RoledLine(
      indent: indent, runs: kept.map { Run(glyphs: [$0.glyph], roles: $0.roles) } + [end])
  }

  func draw(column: Int, row: Int, limit: Int, _ frame: inout Frame) {
    var column = column + indent
    for run in runs {
      column = frame.put(run.glyphs, column: column, row: row, limit: limit, roles: run.roles)
    }
  }
}

/// Words in several roles that run on: white space of any kind is one space.
struct RoledText {
  private var scalars: [Unicode.Scalar] = []
  private var roles: [Roles] = []

  var isEmpty: Bool { scalars.isEmpty }

  mutating func add(_ words: String, _ role: Roles) {
    for scalar in words.unicodeScalars {
      // Without a look into the tables for ASCII.
      let isSpace =
        scalar.isASCII
        ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
      if isSpace, scalars.last == " " || scalars.isEmpty { continue }
      scalars.append(isSpace ? " " : scalar)
      roles.append(role)
    }
  }

  /// The first lines at a width in cells; where there are more, the last ends in `…`.
  func lines(width: Int, indent: Int = 0, most: Int) -> [RoledLine] {
    let lines = lines(width: width, indent: indent)
    guard lines.count > most, most > 0 else { return Array(lines.prefix(most)) }
    return lines.prefix(most - 1) + [lines[most - 1].goingOn(width: width)]
  }

  /// The lines at a width in cells, each with this indent; words stay whole where they fit.
  func lines(width: Int, indent: Int = 0) -> [RoledLine] {
    let text = ScalarText(scalars: scalars)
    guard !text.isEmpty else { return [] }
    return Lines.wrap(text, in: text.whole, width: max(1, width - indent)).map { span in
      let clusters = Clusters.of(text, in: text.trimmedEnd(span)).filter { $0.width > 0 }
      let runs = clusters.map { cluster in
        RoledLine.Run(
          glyphs: [Glyph(cluster.text, width: cluster.width)],
          roles: roles[cluster.span.start.value])
      }
      return RoledLine(indent: indent, runs: runs)
    }
  }
}
