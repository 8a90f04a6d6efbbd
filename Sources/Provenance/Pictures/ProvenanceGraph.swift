package import Model

/// Who said what, and through whom, as something to be drawn: claims, the articles that make them,
/// and the sources that these name.
package struct ProvenanceGraph: Hashable, Sendable {
  /// In the order in which they were met: a claim, its articles, whom they name, and so on.
  package internal(set) var nodes: [PictureNode] = []
  package internal(set) var edges: [PictureEdge] = []
  /// What a person reads above the picture.
  package var captions: [String] = []
  /// Nodes that are not drawn, for the picture would be too large.
  package internal(set) var leftOut = 0

  /// The most nodes of a picture.
  package static let limit = 1000
  /// The most pieces of lines between two layers, which a layout pays for.
  static let pieceLimit = 40_000
}

package enum NodeKind: Hashable, Sendable {
  case claim
  case article
  case source(SourceKind)

  /// What a person calls it.
  package var name: String {
    switch self {
    case .claim: "claim"
    case .article: "article"
    case .source(.unknown): "source"
    case .source(let kind): kind.rawValue
    }
  }
}

/// Something that is drawn as a box. Its texts are clean, each in one line.
package struct PictureNode: Hashable, Sendable {
  /// The kind of record and its id: `claim:c-1`, `article:tide-3f2a`, `source:harbour-office`.
  package let id: String
  package let kind: NodeKind
  package let name: String
  /// What is said beneath the name: the outlet and the day of an article.
  package internal(set) var details: [String] = []
  /// A way of those that support a claim ends here: it is counted as an origin.
  package internal(set) var isOrigin = false
  /// A way ends here, too, but with that origin it counts as one.
  package internal(set) var origin: String?
  /// A way ends here of articles that do not support the claim, which are not counted: that they
  /// deny it, or only report or predict it.
  package internal(set) var otherStance: Stance?
  /// Its way leads back to itself: circular reporting.
  package internal(set) var isInCircle = false
  /// Lines that lead to nodes that are not drawn.
  package internal(set) var hiddenLines = 0
}

package enum EdgeKind: Hashable, Sendable {
  /// An article makes a claim.
  case makes(Stance)
  /// An article or a source has it from a source.
  case cites
  /// An outlet that is cited printed the article.
  case prints
  /// Disputed where somebody else found that it does not hold.
  case relation(RelationKind, isDisputed: Bool)
}

/// Something that is drawn as a line.
package struct PictureEdge: Hashable, Sendable {
  /// Numbers of nodes.
  package let from: Int
  package let to: Int
  package let kind: EdgeKind
  package internal(set) var basis: Basis
  /// A piece of a way that leads back to itself.
  package internal(set) var isInCircle = false
}

extension PictureEdge {
  /// The words on the line; none for the plain case of one having it from another.
  package var label: String? {
    switch kind {
    case .makes(let stance): stance.rawValue
    case .cites: nil
    case .prints: "printed"
    case .relation(let kind, let isDisputed): kind.words + (isDisputed ? ", disputed" : "")
    }
  }

  /// Whether it says the same of both ends, so that it has no arrow.
  package var goesBothWays: Bool {
    if case .relation(let kind, _) = kind { kind.isMutual } else { false }
  }

  var isLoop: Bool { from == to }
  /// An article hangs beneath the claim that it makes.
  var isDrawnUpwards: Bool { if case .makes = kind { true } else { false } }
}
