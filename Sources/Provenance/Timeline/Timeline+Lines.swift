import Model

extension Timeline {
  /// How a terminal shows text.
  package struct Cells: Sendable {
    /// What fits of a text into so many cells, and spaces for the rest.
    let fit: @Sendable (String, Int) -> String
    let width: @Sendable (String) -> Int
    let isASCII: Bool

    package init(
      isASCII: Bool, width: @escaping @Sendable (String) -> Int,
      fit: @escaping @Sendable (String, Int) -> String
    ) {
      self.isASCII = isASCII
      self.width = width
      self.fit = fit
    }
  }

  /// A line of cells for each appearance: its day, the sign of its stance, who printed it, and the
  /// sign again at its place on an axis of days, which stands on top.
  package func lines(width: Int, cells: Cells) -> [String] {
    guard !appearances.isEmpty else { return [] }
    let names = appearances.map { cells.width($0.name) }.max() ?? 0
    let nameWidth = max(8, min(names, width / 3))
    let head = 10 + 2 + 1 + 2 + nameWidth + 2
    let plot = max(12, width - head)
    let scale = span.map { TimeScale($0, length: plot - 1) }
    let axis = scale.map { Self.axis($0, plot, cells).map { Self.spaces(head) + $0 } } ?? []
    let rows = appearances.map { row in
      let sign = row.day.flatMap { day in
        scale.map { Self.spaces($0.place(of: day.daysSince1970)) + row.stance.sign }
      }
      let day = row.day?.description ?? cells.fit("no date", 10)
      return "\(day)  \(row.stance.sign)  \(cells.fit(row.name, nameWidth))  \(sign ?? "")"
    }
    let legend = stances.map { "\($0.sign) \($0.rawValue)" }.joined(separator: "   ")
    return (axis + rows + ["", legend]).map(Self.withoutEnd)
  }

  /// The labels of an axis, and the axis.
  private static func axis(_ scale: TimeScale, _ width: Int, _ cells: Cells) -> [String] {
    var (labels, used) = ("", 0)
    var line = Array(repeating: cells.isASCII ? "-" : "─", count: width)
    for tick in scale.ticks(signWidth: 1) {
      let place = min(tick.place, width - tick.label.utf8.count)
      guard place >= used else { continue }
      labels += spaces(place - labels.utf8.count) + tick.label
      used = labels.utf8.count + 1
      if line.indices.contains(tick.place) { line[tick.place] = cells.isASCII ? "+" : "┼" }
    }
    return [labels, line.joined()]
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  private static func withoutEnd(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
