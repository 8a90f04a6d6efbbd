import Model

/// The outline that tells the kind of a node. Each stays in its rectangle.
struct SVGShape {
  /// Paths that are filled and outlined, from behind to the front.
  private(set) var outlines: [String] = []
  /// Lines within.
  private(set) var lines: [String] = []

  init(_ kind: NodeKind, _ rect: Layout.Rect) {
    let (x, y, right, bottom) = (rect.x, rect.y, rect.right, rect.bottom)
    let middle = rect.middle.y
    switch kind {
    case .claim:
      outlines = [
        Self.polygon([
          (x, middle), (x + 12, y), (right - 12, y), (right, middle), (right - 12, bottom),
          (x + 12, bottom),
        ])
      ]
    case .article:
      let fold = min(12, rect.height / 2)
      outlines = [
        Self.polygon([(x, y), (right - fold, y), (right, y + fold), (right, bottom), (x, bottom)])
      ]
      lines = ["M\(right - fold) \(y)V\(y + fold)H\(right)"]
    case .source(.person): outlines = [Self.rounded(rect, rect.height / 2)]
    case .source(.organisation): outlines = [Self.rounded(rect, 0)]
    case .source(.outlet):
      outlines = [Self.rounded(rect, 0)]
      lines = ["M\(x + 6) \(y)V\(bottom)", "M\(right - 6) \(y)V\(bottom)"]
    case .source(.document):
      let behind = Layout.Rect(x: x + 5, y: y, width: rect.width - 5, height: rect.height - 5)
      outlines = [Self.rounded(behind, 0), Self.rounded(rect.frontSheet, 0)]
    case .source(.anonymous):
      let cut = min(12, rect.height / 3)
      outlines = [
        Self.polygon([
          (x + cut, y), (right - cut, y), (right, y + cut), (right, bottom - cut),
          (right - cut, bottom), (x + cut, bottom), (x, bottom - cut), (x, y + cut),
        ])
      ]
    case .source(.unknown): outlines = [Self.rounded(rect, 8)]
    }
  }

  private static func polygon(_ points: [(Int, Int)]) -> String {
    "M" + points.map { "\($0) \($1)" }.joined(separator: "L") + "Z"
  }

  /// A rectangle whose corners have that radius.
  private static func rounded(_ rect: Layout.Rect, _ radius: Int) -> String {
    guard radius > 0 else {
      return polygon([
        (rect.x, rect.y), (rect.right, rect.y), (rect.right, rect.bottom), (rect.x, rect.bottom),
      ])
    }
    let r = min(radius, rect.height / 2, rect.width / 2)
    let arc = "A\(r) \(r) 0 0 1 "
    return "M\(rect.x + r) \(rect.y)H\(rect.right - r)\(arc)\(rect.right) \(rect.y + r)"
      + "V\(rect.bottom - r)\(arc)\(rect.right - r) \(rect.bottom)H\(rect.x + r)"
      + "\(arc)\(rect.x) \(rect.bottom - r)V\(rect.y + r)\(arc)\(rect.x + r) \(rect.y)Z"
  }
}

extension Layout.Rect {
  /// Of two sheets that lie on each other the one in front.
  var frontSheet: Layout.Rect { Layout.Rect(x: x, y: y + 5, width: width - 5, height: height - 5) }
}
