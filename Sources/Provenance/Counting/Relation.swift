package import Model

/// What ties two sources or two articles together, apart from one citing the other.
package enum RelationKind: String, CaseIterable, Hashable, Sendable {
  case sameAs = "same-as"
  case possiblySameAs = "possibly-same-as"
  /// Wire copy or near-duplicate: the first is a copy of the second.
  case copyOf = "copy-of"
  /// Same organisation, handler, press release: the first depends on the second.
  case dependsOn = "depends-on"
}

/// A relation, and how it is known. One that a machine suggests narrows only the low end of a count.
package struct Relation: Hashable, Sendable {
  package enum Ends: Hashable, Sendable {
    case sources(ID<Source>, ID<Source>)
    case articles(ID<Article>, ID<Article>)
  }

  package let kind: RelationKind
  package let ends: Ends
  package let basis: Basis

  package init(_ kind: RelationKind, _ ends: Ends, basis: Basis) {
    self.kind = kind
    self.ends = ends
    self.basis = basis
  }

  /// Whether it holds for certain.
  var isCertain: Bool { kind != .possiblySameAs && basis != .suggested }
}
