import Model
import TestSupport
import Testing

@testable import Provenance

@Suite struct LayoutTests {
  private func layout(_ boxes: Int, _ lines: [(Int, Int)]) -> Layout {
    Layout(
      LayeredGraph(
        boxes: Array(repeating: LayeredGraph.Box(width: 100, height: 40), count: boxes),
        lines: lines.map { LayeredGraph.Line($0.0, $0.1) }))
  }

  // MARK: Crossings

  private func check(
    _ boxes: Int, _ lines: [(Int, Int)], crossings: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(layout(boxes, lines).crossings == crossings, sourceLocation: sourceLocation)
  }

  @Test func whatNeedsNoCrossingHasNone() {
    check(15, (1..<15).map { (($0 - 1) / 2, $0) }, crossings: 0)
    check(12, (0..<6).map { ($0, 11 - $0) }, crossings: 0)
    check(6, [(0, 1), (1, 2), (0, 3), (3, 4), (4, 5), (2, 5)], crossings: 0)
    check(6, [(0, 1), (0, 2), (1, 3), (2, 4), (3, 5), (4, 5), (0, 5)], crossings: 0)
  }

  /// In two layers the complete graphs have as many as there are pairs of pairs.
  @Test func whatNeedsCrossingsHasNoMore() {
    check(4, [(0, 2), (0, 3), (1, 2), (1, 3)], crossings: 1)
    check(6, (0..<3).flatMap { top in (3..<6).map { (top, $0) } }, crossings: 9)
  }

  // MARK: What holds for every layout

  @Test func nothingTouches() {
    var dice = Dice(seed: 3)
    for round in 0..<80 {
      let drawn = Drawn(dice.tellings(24, names: 5 + round % 20), relations(&dice))
      judge(drawn.layout, of: LayeredGraph(drawn.graph))
    }
  }

  private func relations(_ dice: inout Dice) -> [Relation] {
    (0..<Int.random(in: 0...4, using: &dice)).map { _ in
      let names = (0..<2).map { _ in "s\(Int.random(in: 0..<9, using: &dice))" }
      return .sources(
        RelationKind.allCases.randomElement(using: &dice) ?? .sameAs, names[0], names[1])
    }
  }

  @Test func aLayerThatIsTooWideFolds() {
    let drawn = Drawn((0..<60).map { "P\($0): agency\($0 % 7) ← file\($0 % 3)" })
    let layout = drawn.layout
    judge(layout, of: LayeredGraph(drawn.graph))
    #expect(layout.width < 8000)
  }

  @Test func theSameGraphIsLaidOutAlike() {
    var dice = Dice(seed: 9)
    let lines = dice.tellings(60)
    #expect(Drawn(lines).layout == Drawn(lines).layout)
    #expect(Drawn(lines).graph.text(as: .svg) == Drawn(lines).graph.text(as: .svg))
  }

  private func judge(
    _ layout: Layout, of graph: LayeredGraph, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let page = Layout.Rect(x: 0, y: 0, width: layout.width, height: layout.height)
    let things = layout.boxes + layout.routes.compactMap(\.label)
    for (index, thing) in things.enumerated() {
      #expect(thing.isWithin(page), sourceLocation: sourceLocation)
      for other in things[(index + 1)...] {
        #expect(!thing.overlaps(other), sourceLocation: sourceLocation)
      }
    }
    for (line, route) in zip(graph.lines, layout.routes) where !line.isLoop {
      let (upper, lower) = route.isTurned ? (line.lower, line.upper) : (line.upper, line.lower)
      #expect(layout.layers[upper] < layout.layers[lower], sourceLocation: sourceLocation)
      #expect(route.points.first?.y == layout.boxes[upper].bottom, sourceLocation: sourceLocation)
      #expect(route.points.last?.y == layout.boxes[lower].y, sourceLocation: sourceLocation)
      for piece in route.pieces {
        #expect(piece.height >= 0, sourceLocation: sourceLocation)
        #expect(!layout.boxes.contains { $0.overlaps(piece) }, sourceLocation: sourceLocation)
      }
    }
  }

  // MARK: Labels

  @Test func labelsFitIntoTheirBoxes() {
    let names = ["Wm", String(repeating: "W", count: 300), "a b c d e f g h i j k l m n", ""]
    for kind in [NodeKind.claim, .article] + SourceKind.allCases.map(NodeKind.source) {
      for name in names {
        let node = PictureNode(id: "x", kind: kind, name: name, details: [name], isOrigin: true)
        let text = NodeText(node)
        let graph = ProvenanceGraph(nodes: [node])
        let box = LayeredGraph(graph).boxes[0]
        for line in text.lines {
          #expect(TextWidth.of(line, size: NodeText.size) + 24 <= box.width)
        }
        #expect(text.height + 20 <= box.height)
        #expect(text.lines.allSatisfy { (1...24).contains($0.count) })
      }
    }
  }

  // MARK: Size

  @Test(.timeLimit(.minutes(10))) func aThousandBoxesAreLaidOutInTime() {
    var dice = Dice(seed: 1)
    let lines = (0..<400).map { number in
      let steps = (0...Int.random(in: 0...3, using: &dice)).map { _ in
        "s\(Int.random(in: 0..<700, using: &dice))"
      }
      return "P\(number): " + steps.joined(separator: " ← ")
    }
    let drawn = Drawn(lines)
    #expect(drawn.graph.leftOut == 0)
    #expect(drawn.graph.nodes.count > 850)
    #expect(drawn.layout.width > 0)
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["", " ← s0"])
  func aLongChainIsCut(end: String) {
    let steps = (0..<10_000).map { "s\($0)" }.joined(separator: " ← ")
    let drawn = Drawn(["A: " + steps + end])
    #expect(drawn.graph.nodes.count == ProvenanceGraph.limit)
    #expect(drawn.graph.leftOut == 10_002 - ProvenanceGraph.limit)
    #expect(drawn.layout.boxes.count == ProvenanceGraph.limit)
  }

  @Test(.timeLimit(.minutes(10))) func whereAllIsTiedToAllFewerAreDrawn() {
    let lines = (0..<300).map { number in
      "P\(number): " + (0..<40).map { "s\((number * 7 + $0 * 13) % 600)" }.joined(separator: " + ")
    }
    let drawn = Drawn(lines)
    #expect(drawn.graph.nodes.count + drawn.graph.leftOut == 901)
    let graph = LayeredGraph(drawn.graph)
    let pieces = Ranks.pieces(boxes: graph.boxes, lines: Acyclic(graph).lines)
    #expect(pieces <= ProvenanceGraph.pieceLimit)
    #expect(drawn.graph.leftOut > 0)
  }
}

extension Layout.Rect {
  fileprivate func isWithin(_ page: Layout.Rect) -> Bool {
    x >= page.x && y >= page.y && right <= page.right && bottom <= page.bottom
  }
}

extension Layout.Route {
  /// What each piece may take: a bow stays between its ends.
  fileprivate var pieces: [Layout.Rect] {
    zip(points, points.dropFirst()).map { from, to in
      let left = min(from.x, to.x)
      return Layout.Rect(
        x: left, y: from.y, width: max(1, abs(from.x - to.x)), height: to.y - from.y)
    }
  }
}
