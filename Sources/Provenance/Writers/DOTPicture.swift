import Model

/// The graph in the language of Graphviz: "The DOT Language", graphviz.org/doc/info/lang.html.
struct DOTPicture {
  private let graph: ProvenanceGraph
  /// The nodes' names: their ids, clean; one that is another's by that has its number, too.
  private let names: [String]

  init(_ graph: ProvenanceGraph) {
    self.graph = graph
    var taken: Set<String> = []
    names = graph.nodes.enumerated().map { number, node in
      let name = PictureText.line(node.id)
      let own = taken.contains(name) ? "\(name) (\(number))" : name
      taken.insert(own)
      return Self.quoted([own])
    }
  }

  var text: String {
    var lines = ["digraph provenance {", "  rankdir=TB;"]
    let captions = graph.captions + [graph.leftOutWords].compactMap { $0 }
    if !captions.isEmpty {
      lines.append("  label=\(Self.quoted(captions.map(PictureText.line)));")
      lines.append("  labelloc=t;")
    }
    lines += [#"  node [fontname="Helvetica", fontsize=11];"#, "  edge [fontsize=9];"]
    lines += zip(names, graph.nodes).map { "  " + node($1, called: $0) }
    lines += graph.edges.map { "  " + edge($0) }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private func node(_ node: PictureNode, called name: String) -> String {
    let text = NodeText(node)
    var attributes = ["label=" + Self.quoted(text.lines + text.captions), node.kind.shape]
    if node.isOrigin { attributes.append("peripheries=2") }
    if node.isInCircle { attributes.append("penwidth=3") }
    attributes.append("tooltip=" + Self.quoted([node.name]))
    return "\(name) [\(attributes.joined(separator: ", "))];"
  }

  /// An article makes a claim from below: `dir=back` points the arrow at the first of the two.
  private func edge(_ edge: PictureEdge) -> String {
    let (from, to) = (names[edge.from], names[edge.to])
    let ends = edge.isDrawnUpwards ? [to, from] : [from, to]
    var attributes = ["style=" + edge.basis.style]
    if edge.isDrawnUpwards { attributes.append("dir=back") }
    if edge.isInCircle { attributes.append("penwidth=3") }
    if edge.goesBothWays { attributes.append("dir=none") }
    if let label = edge.label { attributes.append("label=" + Self.quoted([label])) }
    return "\(ends.joined(separator: " -> ")) [\(attributes.joined(separator: ", "))];"
  }

  /// Lines of a label. In a quoted string `\"` is a quotation mark; a label knows `\n` and other
  /// signs after a backslash, which is itself two of them.
  static func quoted(_ lines: [String]) -> String {
    let escaped = lines.map { line in
      line.unicodeScalars.reduce(into: "") { escaped, scalar in
        if scalar == "\\" || scalar == "\"" { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      }
    }
    return "\"" + escaped.joined(separator: "\\n") + "\""
  }
}

extension NodeKind {
  /// The nearest of Graphviz's shapes.
  fileprivate var shape: String {
    switch self {
    case .claim: "shape=hexagon"
    case .article: "shape=note"
    case .source(.person): "shape=oval"
    case .source(.organisation): "shape=box"
    case .source(.outlet): "shape=component"
    case .source(.document): "shape=folder"
    case .source(.anonymous): "shape=octagon"
    case .source(.unknown): "shape=box, style=rounded"
    }
  }
}

extension Basis {
  fileprivate var style: String {
    switch self {
    case .stated: "solid"
    case .judged: "dashed"
    case .suggested: "dotted"
    }
  }
}
