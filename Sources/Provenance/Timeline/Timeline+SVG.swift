import Model

extension Timeline {
  /// The most rows of a picture.
  package static let limit = 1000

  /// The same as a picture; `caption` is what stands above it.
  package func svg(caption: String) -> String { TimelinePicture(self, caption).text }
}

/// A row for each appearance, and a sign at its day.
private struct TimelinePicture {
  private let rows: ArraySlice<Timeline.Appearance>
  private let leftOut: Int
  private let scale: TimeScale?
  private let caption: String
  private let stances: [Stance]
  private let nameWidth: Int
  private var svg = SVGText()

  private static let margin = 24
  private static let rowHeight = 22
  private static let plot = 620
  private static let dayWidth = 84

  init(_ timeline: Timeline, _ caption: String) {
    rows = timeline.appearances.prefix(Timeline.limit)
    leftOut = timeline.appearances.count - rows.count
    scale = timeline.span.map { TimeScale($0, length: Self.plot) }
    self.caption = PictureText.line(caption)
    stances = timeline.stances
    nameWidth = rows.map { TextWidth.of(Self.name(of: $0), size: NodeText.size) }.max() ?? 0
  }

  var text: String {
    var picture = self
    return picture.draw()
  }

  private static func name(of row: Timeline.Appearance) -> String {
    PictureText.wrap(row.name, characters: 30, lines: 1).first ?? "–"
  }

  private var left: Int { Self.margin + Self.dayWidth + nameWidth + 24 }

  private mutating func draw() -> String {
    var y = Self.margin
    for line in PictureText.wrap(caption, characters: 90) {
      svg.text(line, x: Self.margin, y: y + 12, style: "h")
      y += 20
    }
    if leftOut > 0 {
      let words = "Not the whole picture: the last \(leftOut) appearances are left out."
      svg.text(words, x: Self.margin, y: y + 12, size: NodeText.captionSize, style: "w")
      y += 20
    }
    y += 28
    let bottom = y + rows.count * Self.rowHeight
    axis(from: y, to: bottom)
    for row in rows {
      draw(row, y)
      y += Self.rowHeight
    }
    legend(bottom + 20)
    return svg.document(
      width: left + Self.plot + 70, height: bottom + 20 + 18 + Self.margin,
      title: "When it was said: " + caption, description: "\(rows.count + leftOut) appearances")
  }

  private mutating func axis(from top: Int, to bottom: Int) {
    for tick in scale?.ticks(signWidth: 8) ?? [] {
      let x = left + tick.place
      svg.add("path", ["class": "g", "d": "M\(x) \(top - 6)V\(bottom)"])
      svg.text(tick.label, x: x, y: top - 12, size: NodeText.captionSize, style: "m")
    }
  }

  private mutating func draw(_ row: Timeline.Appearance, _ y: Int) {
    let day = row.day?.description ?? "no date"
    svg.open("g")
    svg.add("title", [:], "\(day) · \(row.name) · \(row.stance.rawValue) · \(row.title)")
    svg.text(day, x: Self.margin, y: y + 15, size: NodeText.captionSize, style: "n")
    svg.text(Self.name(of: row), x: Self.margin + Self.dayWidth, y: y + 15, style: "k")
    if let scale, let day = row.day {
      sign(row.stance, x: left + scale.place(of: day.daysSince1970), y: y + 11)
    }
    svg.close("g")
  }

  /// A dot, a cross, a ring, or a triangle.
  private mutating func sign(_ stance: Stance, x: Int, y: Int) {
    switch stance {
    case .supports: svg.add("circle", ["class": "f", "cx": "\(x)", "cy": "\(y)", "r": "5"])
    case .denies:
      svg.add("path", ["class": "x", "d": "M\(x - 5) \(y - 5)l10 10M\(x + 5) \(y - 5)l-10 10"])
    case .reports: svg.add("circle", ["class": "x", "cx": "\(x)", "cy": "\(y)", "r": "5"])
    case .predicts:
      svg.add("path", ["class": "x", "d": "M\(x - 5) \(y - 6)L\(x + 6) \(y)L\(x - 5) \(y + 6)Z"])
    }
  }

  private mutating func legend(_ y: Int) {
    var x = Self.margin + 8
    for stance in stances {
      sign(stance, x: x, y: y + 8)
      svg.text(stance.rawValue, x: x + 14, y: y + 12, size: NodeText.captionSize, style: "n")
      x += 14 + TextWidth.of(stance.rawValue, size: NodeText.captionSize) + 26
    }
  }
}
