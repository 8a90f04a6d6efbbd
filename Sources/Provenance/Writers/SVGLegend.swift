import Model

/// What the shapes and lines of a picture say, as far as they occur in it.
struct SVGLegend {
  private enum Sign {
    case shape(NodeKind)
    case line(Basis)
    case origin
    case ring
  }

  private let entries: [(sign: Sign, words: String, x: Int, y: Int)]
  let width: Int
  let height: Int

  private static let rowHeight = 26
  private static let signWidth = 34

  /// `width` is what the picture takes.
  init(_ graph: ProvenanceGraph, width: Int) {
    var entries: [(sign: Sign, words: String, x: Int, y: Int)] = []
    var (x, y, right) = (0, 0, 0)
    for (sign, words) in Self.signs(in: graph) {
      let taken = Self.signWidth + 8 + TextWidth.of(words, size: NodeText.captionSize)
      if x > 0, x + taken > width { (x, y) = (0, y + Self.rowHeight) }
      entries.append((sign, words, x, y))
      right = max(right, x + taken)
      x += taken + 22
    }
    self.entries = entries
    self.width = right
    height = entries.isEmpty ? 0 : y + Self.rowHeight
  }

  private static func signs(in graph: ProvenanceGraph) -> [(Sign, String)] {
    let kinds = Set(graph.nodes.map(\.kind))
    let bases = Set(graph.edges.map(\.basis))
    let all: [NodeKind] = [.claim, .article] + SourceKind.allCases.map { .source($0) }
    var signs = all.filter(kinds.contains).map { (Sign.shape($0), $0.name) }
    if graph.nodes.contains(where: \.isOrigin) {
      signs.append((.origin, "double: an origin"))
    }
    if graph.nodes.contains(where: \.isInCircle) {
      signs.append((.ring, "heavy: circular reporting"))
    }
    signs += Basis.allCases.filter(bases.contains).map { (Sign.line($0), $0.words) }
    return signs
  }

  func draw(in svg: inout SVGText, x: Int, y: Int) {
    for entry in entries {
      let rect = Layout.Rect(x: x + entry.x, y: y + entry.y, width: Self.signWidth, height: 18)
      draw(entry.sign, rect, in: &svg)
      svg.text(
        entry.words, x: rect.right + 8, y: rect.bottom - 5, size: NodeText.captionSize, style: "n")
    }
  }

  private func draw(_ sign: Sign, _ rect: Layout.Rect, in svg: inout SVGText) {
    switch sign {
    case .shape(let kind): draw(kind, rect, kind.name, in: &svg)
    case .ring: draw(.source(.unknown), rect, "ring", in: &svg)
    case .origin:
      draw(.source(.unknown), rect, "source", in: &svg)
      let inner = Layout.Rect(
        x: rect.x + 4, y: rect.y + 4, width: rect.width - 8, height: rect.height - 8)
      for path in SVGShape(.source(.unknown), inner).outlines {
        svg.add("path", ["class": "o", "d": path])
      }
    case .line(let basis):
      svg.add(
        "path",
        ["class": "e \(basis.rawValue)", "d": "M\(rect.x) \(rect.middle.y)H\(rect.right)"])
    }
  }

  private func draw(
    _ kind: NodeKind, _ rect: Layout.Rect, _ style: String, in svg: inout SVGText
  ) {
    let shape = SVGShape(kind, rect)
    svg.open("g", ["class": style])
    for path in shape.outlines { svg.add("path", ["class": "s", "d": path]) }
    for path in shape.lines { svg.add("path", ["class": "o", "d": path]) }
    svg.close("g")
  }
}

extension Basis {
  fileprivate var words: String {
    switch self {
    case .stated: "stated in the text"
    case .judged: "judged by a person"
    case .suggested: "suggested by a machine"
    }
  }
}
