/// The path of a line, and its arrow.
struct SVGLine {
  let path: String
  /// A triangle at the end that the line points to; nil where it points nowhere.
  let arrow: String?

  private enum Tip { case none, first, last }
  /// Pixels from the point of an arrow to its foot.
  private static let arrowLength = 8

  init(_ edge: PictureEdge, _ route: Layout.Route) {
    let tip: Tip =
      edge.goesBothWays ? .none : edge.isDrawnUpwards != route.isTurned ? .first : .last
    var points = route.points
    guard let first = points.first, let last = points.last, points.count > 1 else {
      (path, arrow) = ("", nil)
      return
    }
    if edge.isLoop {
      arrow = Self.arrow(at: last, from: points[points.count - 2])
      points[points.count - 1].x += Self.arrowLength - 1
      path = Self.loop(points)
      return
    }
    // A line ends at the foot of its arrow, so that its end does not stick out beside the point.
    switch tip {
    case .first:
      arrow = Self.arrow(at: first, from: Layout.Point(x: first.x, y: first.y + 1))
      points[0].y += Self.arrowLength - 1
    case .last:
      arrow = Self.arrow(at: last, from: Layout.Point(x: last.x, y: last.y - 1))
      points[points.count - 1].y -= Self.arrowLength - 1
    case .none: arrow = nil
    }
    path = Self.bows(points)
  }

  private static func bows(_ points: [Layout.Point]) -> String {
    var path = points.first.map { "M\($0.x) \($0.y)" } ?? ""
    for (from, to) in zip(points, points.dropFirst()) {
      if from.x == to.x {
        path += "V\(to.y)"
      } else {
        let middle = (from.y + to.y) / 2
        path += "C\(from.x) \(middle) \(to.x) \(middle) \(to.x) \(to.y)"
      }
    }
    return path
  }

  private static func loop(_ points: [Layout.Point]) -> String {
    guard points.count == 4 else { return "" }
    let words = points.map { "\($0.x) \($0.y)" }
    return "M\(words[0])C\(words[1]) \(words[2]) \(words[3])"
  }

  private static func arrow(at tip: Layout.Point, from: Layout.Point) -> String {
    let (dx, dy) = ((tip.x - from.x).signum(), (tip.y - from.y).signum())
    let foot = Layout.Point(x: tip.x - dx * arrowLength, y: tip.y - dy * arrowLength)
    return "M\(tip.x) \(tip.y)L\(foot.x + dy * 4) \(foot.y + dx * 4)"
      + "L\(foot.x - dy * 4) \(foot.y - dx * 4)Z"
  }
}
