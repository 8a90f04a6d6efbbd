package import Model

/// What one article has for the views of the library.
package struct BookArticle: Hashable, Sendable {
  package let id: ID<Article>
  package let title: String
  package let outlet: String?
  /// ISO 8601, as far as it is known.
  package let published: String?
  /// All assertions, and the marks that one of them speaks of or that bear a tag, placed in the text
  /// in which they were written last.
  package let annotations: Annotations

  package init(
    id: ID<Article>, title: String, outlet: String?, published: String?, annotations: Annotations
  ) {
    self.id = id
    self.title = title
    self.outlet = outlet
    self.published = published
    self.annotations = annotations.forBook
  }

  package var assertions: [Assertion] { annotations.assertions }
  package func mark(_ id: ID<Mark>) -> Mark? { annotations.mark(id) }
}

extension Annotations {
  /// Whether they hold nothing for the views of the library.
  package var isEmptyForBook: Bool {
    assertions.isEmpty && marks.allSatisfy(\.tags.isEmpty)
  }

  fileprivate var forBook: Annotations {
    let named = Set(assertions.flatMap { [$0.claimMark] + $0.sourceMarks + $0.cueMarks })
    return Annotations(
      marks: marks.filter { !$0.tags.isEmpty || named.contains($0.id) }, assertions: assertions)
  }
}
