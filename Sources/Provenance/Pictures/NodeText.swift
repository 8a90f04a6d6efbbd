import Model

/// What stands in a box, line by line, and how much room it takes.
struct NodeText: Hashable, Sendable {
  /// The name.
  let lines: [String]
  /// Beneath it, smaller: what kind it is, and what is known of it.
  let captions: [String]

  static let size = 13
  static let captionSize = 11
  static let lineHeight = 17
  static let captionHeight = 15

  init(_ node: PictureNode) {
    let name = PictureText.wrap(node.name, lines: node.kind == .claim ? 6 : 4)
    lines = name.isEmpty ? ["–"] : name
    captions = Self.captions(of: node)
  }

  private static func captions(of node: PictureNode) -> [String] {
    var captions = node.details.flatMap { PictureText.wrap($0, characters: 28, lines: 2) }
    if case .source = node.kind { captions.append(node.kind.name) }
    if node.isOrigin {
      captions.append("origin")
    } else if let origin = node.origin {
      captions += PictureText.wrap("one origin with \(origin)", characters: 28, lines: 2)
    } else if let stance = node.otherStance {
      captions.append("origin of \(stance.noun)")
    }
    if node.isInCircle { captions.append("in a circle") }
    if node.hiddenLines > 0 {
      captions.append("\(node.hiddenLines) line\(node.hiddenLines == 1 ? "" : "s") not drawn")
    }
    return captions
  }

  var width: Int {
    let widths =
      lines.map { TextWidth.of($0, size: Self.size) }
      + captions.map { TextWidth.of($0, size: Self.captionSize) }
    return widths.max() ?? 0
  }

  var height: Int { lines.count * Self.lineHeight + captions.count * Self.captionHeight }
}

extension Stance {
  /// What an article gives that takes it.
  fileprivate var noun: String {
    switch self {
    case .supports: "support"
    case .denies: "a denial"
    case .reports: "a report"
    case .predicts: "a prediction"
    }
  }
}
