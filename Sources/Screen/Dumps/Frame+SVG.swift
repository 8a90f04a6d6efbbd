extension Frame {
  /// The screen as a picture (SVG 1.1), for documents. The cells are drawn in whatever monospaced font
  /// there is, each stretch fitted to its cells.
  package func svg(_ theme: Theme) -> String {
    let paper = Paper(theme)
    let (width, height) = (Double(size.columns) * Paper.cell, Double(size.rows) * Paper.row)
    let margin = Paper.margin
    let body = (0..<size.rows).map { row(of: $0, theme, paper) }.joined()
    return """
      <svg xmlns="http://www.w3.org/2000/svg" \
      viewBox="0 0 \((width + 2 * margin).short) \((height + 2 * margin).short)" \
      font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" \
      font-size="\(Paper.letter.short)">
      <rect width="100%" height="100%" rx="6" fill="\(paper.ground)"/>
      <g transform="translate(\(margin.short) \(margin.short))">
      \(body)</g>
      </svg>

      """
  }

  private func row(of row: Int, _ theme: Theme, _ paper: Paper) -> String {
    stretches(of: row, theme).map { stretch in
      let (ink, ground) = paper.colours(of: stretch.look)
      let x = Double(stretch.columns.lowerBound) * Paper.cell
      let width = Double(stretch.columns.count) * Paper.cell
      let y = Double(row) * Paper.row
      let box =
        ground == paper.ground
        ? ""
        : "<rect x=\"\(x.short)\" y=\"\(y.short)\" width=\"\(width.short)\" "
          + "height=\"\(Paper.row.short)\" fill=\"\(ground)\"/>\n"
      return box + words(of: stretch, x: x, y: y + Paper.base, ink: ink)
    }.joined()
  }

  private func words(of stretch: Stretch, x: Double, y: Double, ink: RGB) -> String {
    guard stretch.text.contains(where: { $0 != " " }) else { return "" }
    let width = Double(stretch.columns.count) * Paper.cell
    return "<text x=\"\(x.short)\" y=\"\(y.short)\" textLength=\"\(width.short)\" "
      + "lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" fill=\"\(ink)\""
      + stretch.look.attributes.svg + ">\(stretch.text.escaped)</text>\n"
  }

  /// Neighbouring cells that look alike.
  private func stretches(of row: Int, _ theme: Theme) -> [Stretch] {
    var found: [Stretch] = []
    for column in 0..<size.columns {
      let cell = self[column, row]
      let look = theme.appearance(of: cell.roles, ink: cell.ink, depth: .truecolor)
      if let last = found.last, last.look == look {
        found[found.count - 1].columns = last.columns.lowerBound..<column + 1
        found[found.count - 1].text += cell.text
      } else {
        found.append(Stretch(columns: column..<column + 1, text: cell.text, look: look))
      }
    }
    return found
  }
}

private struct Stretch {
  var columns: Range<Int>
  var text: String
  let look: Appearance
}

/// The measures of a picture, in pixels, and the colours that a theme leaves to the terminal.
private struct Paper {
  static let (cell, row, letter, base, margin) = (8.4, 18.0, 14.0, 13.5, 12.0)

  let ink: RGB
  let ground: RGB

  init(_ theme: Theme) {
    ink = theme.palette?[.base05] ?? RGB(value: 0xD4D4D4)
    ground = theme.palette?[.base00] ?? RGB(value: 0x1E1E1E)
  }

  func colours(of look: Appearance) -> (ink: RGB, ground: RGB) {
    let (ink, ground) = (
      colour(look.foreground) ?? ink, colour(look.background) ?? ground
    )
    let isReverse = look.attributes.contains(.reverse)
    let letters = isReverse ? ground : ink
    return (
      look.attributes.contains(.dim)
        ? letters.mixed(with: isReverse ? ink : ground, share: 0.4)
        : letters, isReverse ? ink : ground
    )
  }

  private func colour(_ colour: Colour) -> RGB? {
    switch colour {
    case .terminal: nil
    case .indexed(let index): index < 16 ? Self.sixteen[index] : Palette256.colour(index)
    case .rgb(let rgb): rgb
    }
  }

  /// xterm's own (XTerm-col.ad).
  private static let sixteen: [RGB] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F,
    0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map(RGB.init(value:))
}

extension Attributes {
  fileprivate var svg: String {
    (contains(.bold) ? " font-weight=\"bold\"" : "")
      + (contains(.italic) ? " font-style=\"italic\"" : "")
      + (contains(.underline) ? " text-decoration=\"underline\"" : "")
  }
}

extension Double {
  /// With at most one digit behind the point.
  fileprivate var short: String {
    let tenths = Int((self * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  fileprivate var escaped: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      default:
        let isControl = scalar.properties.generalCategory == .control
        text.unicodeScalars.append(isControl ? " " : scalar)
      }
    }
  }
}
