package import Model

/// What is shown of an article beside the list.
package struct ArticlePreview: Hashable, Sendable {
  package struct Claim: Hashable, Sendable {
    package let words: String
    /// Who says it, and from whom they have it; empty where nobody is named.
    package let chain: String

    package init(words: String, chain: String) {
      self.words = words
      self.chain = chain
    }
  }

  package let id: ID<Article>
  /// Of its row when it was read.
  package let edition: Edition?
  /// The first paragraphs, without what is folded.
  package let paragraphs: [String]
  /// The first of its claims.
  package let claims: [Claim]
  /// Who is named as a source.
  package let sources: [String]
  /// Why it could not be read; nil where it could.
  package let problem: String?

  package init(
    id: ID<Article>, edition: Edition?, paragraphs: [String] = [], claims: [Claim] = [],
    sources: [String] = [], problem: String? = nil
  ) {
    (self.id, self.edition, self.problem) = (id, edition, problem)
    (self.paragraphs, self.claims, self.sources) = (paragraphs, claims, sources)
  }
}

/// The previews that were read: those around the cursor.
package struct ArticlePreviews: Hashable, Sendable {
  /// More are let go, the oldest first.
  private static let most = 60

  /// Whether somebody chose to see them or not; nil where they show as there is room.
  package var isWanted: Bool?
  private var known: [ArticlePreview] = []
  /// What was asked for last and is not answered; nil where nothing is.
  private var asked: [ArticleRow] = []

  package init() {}

  package func preview(of row: ArticleRow) -> ArticlePreview? {
    known.last { $0.id == row.id && $0.edition == row.edition }
  }

  /// The latest that is known of it, be it of an older edition.
  func latest(of row: ArticleRow) -> ArticlePreview? { known.last { $0.id == row.id } }

  /// What is to be read: nothing where the first is known, or asked for already.
  mutating func missing(_ rows: [ArticleRow]) -> [ArticleRow] {
    guard let first = rows.first, preview(of: first) == nil, asked.first != first else { return [] }
    asked = rows.filter { preview(of: $0) == nil }
    return asked
  }

  mutating func take(_ new: [ArticlePreview]) {
    let ids = Set(new.map(\.id))
    known.removeAll { ids.contains($0.id) }
    known = Array((known + new).suffix(Self.most))
    asked = []
  }

  /// Claims and sources may be called otherwise now.
  mutating func forget() {
    known = []
    asked = []
  }
}
