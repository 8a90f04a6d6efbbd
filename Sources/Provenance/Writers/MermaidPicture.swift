import Model

/// The graph as a flowchart of Mermaid 11, which many sites draw where it stands in a text:
/// mermaid.js.org/syntax/flowchart.html.
struct MermaidPicture {
  let graph: ProvenanceGraph

  init(_ graph: ProvenanceGraph) { self.graph = graph }

  var text: String {
    var lines = (graph.captions + [graph.leftOutWords].compactMap { $0 }).map {
      "%% " + Self.comment(PictureText.line($0))
    }
    lines.append("flowchart TD")
    for (number, node) in graph.nodes.enumerated() { lines.append("  " + self.node(node, number)) }
    lines += graph.edges.map { "  " + edge($0) }
    lines += styles
    return lines.joined(separator: "\n") + "\n"
  }

  private func node(_ node: PictureNode, _ number: Int) -> String {
    let text = NodeText(node)
    let label = Self.quoted(text.lines + text.captions)
    let (open, close) = node.kind.brackets
    return "n\(number)\(open)\(label)\(close)"
  }

  /// Mermaid puts the first of the two on top, and knows no arrow that points back at it: the line
  /// from an article to the claim that it makes has none.
  private func edge(_ edge: PictureEdge) -> String {
    let ends = edge.isDrawnUpwards ? (edge.to, edge.from) : (edge.from, edge.to)
    let isOpen = edge.isDrawnUpwards || edge.goesBothWays
    let line = edge.basis == .suggested ? (isOpen ? "-.-" : "-.->") : (isOpen ? "---" : "-->")
    let label = edge.label.map { "|" + Self.quoted([$0]) + "|" } ?? ""
    return "n\(ends.0) \(line)\(label) n\(ends.1)"
  }

  /// Lines that are judged have no arrow of their own.
  private var styles: [String] {
    let judged = graph.edges.indices.filter { graph.edges[$0].basis == .judged }
    let origins = graph.nodes.indices.filter { graph.nodes[$0].isOrigin }
    let rings = graph.nodes.indices.filter { graph.nodes[$0].isInCircle }
    let heavy = graph.edges.indices.filter { graph.edges[$0].isInCircle }
    var lines: [String] = []
    if !heavy.isEmpty { lines.append("  linkStyle \(list(heavy)) stroke-width:4px") }
    if !judged.isEmpty { lines.append("  linkStyle \(list(judged)) stroke-dasharray:8 4") }
    if !origins.isEmpty {
      lines.append("  classDef origin stroke-width:3px")
      lines.append("  class \(list(origins, "n")) origin")
    }
    if !rings.isEmpty {
      lines.append("  classDef ring stroke-width:5px")
      lines.append("  class \(list(rings, "n")) ring")
    }
    return lines
  }

  private func list(_ numbers: [Int], _ prefix: String = "") -> String {
    numbers.map { "\(prefix)\($0)" }.joined(separator: ",")
  }

  /// A text between quotation marks, in which the signs that mean something to Mermaid, or to the
  /// page that it stands in, are written as codes: `#34;` is a quotation mark.
  static func quoted(_ lines: [String]) -> String {
    "\"" + lines.map(coded).joined(separator: "<br/>") + "\""
  }

  private static func coded(_ line: String) -> String {
    line.unicodeScalars.reduce(into: "") { coded, scalar in
      switch scalar {
      case "\"", "#", "&", "<", ">", "`", "\\", "*", "_", "~", "|", ";", "%", "$":
        coded += "#\(scalar.value);"
      default: coded.unicodeScalars.append(scalar)
      }
    }
  }

  /// A comment that begins with a brace would be a directive.
  private static func comment(_ line: String) -> String {
    line.replacing("{", with: "(").replacing("}", with: ")")
  }
}

extension NodeKind {
  /// What stands around a label for the shape.
  fileprivate var brackets: (String, String) {
    switch self {
    case .claim: ("{{", "}}")
    case .article: ("[/", "\\]")
    case .source(.person): ("([", "])")
    case .source(.organisation): ("[", "]")
    case .source(.outlet): ("[[", "]]")
    case .source(.document): ("[/", "/]")
    case .source(.anonymous): (">", "]")
    case .source(.unknown): ("(", ")")
    }
  }
}
