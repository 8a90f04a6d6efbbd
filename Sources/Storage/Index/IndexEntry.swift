import JSON
import Model

/// What the index keeps of an article.
struct IndexEntry: Sendable {
  let id: String
  let stamp: Stamp
  /// Nil where the article has to be read each time: where it cannot be read, or where its marks
  /// are of an older text and have yet to be carried.
  let content: Content?

  struct Content: Sendable {
    /// The summary as a line of JSON.
    let summary: String
    /// All that a search may find, levelled.
    let words: String
    /// What fields of a search may ask for.
    let facets: String
    let parts: MarkParts
  }

  /// Reads the article's files; nil where they change meanwhile, or are gone.
  init?(reading id: String, in library: Library) {
    do {
      guard let stamp = try Stamp(of: id, in: library) else { return nil }
      (self.id, self.stamp) = (id, stamp)
      content = Self.content(of: ID(id), in: library)
      guard try Stamp(of: id, in: library) == stamp else { return nil }
    } catch { return nil }
  }

  private static func content(of id: ID<Article>, in library: Library) -> Content? {
    do {
      let article = try library.article(id)
      let annotations = try library.storedAnnotations(of: id)
      guard annotations.isCarried(to: article) else { return nil }
      let words = words(of: article, annotations)
      let facets = Facets.text(of: article, annotations)
      // SQLite may end a text at a NUL.
      guard !words.utf8.contains(0), !facets.utf8.contains(0) else { return nil }
      return Content(
        summary: ArticleSummary(article, annotations).wire.line, words: words, facets: facets,
        parts: MarkParts(annotations))
    } catch { return nil }
  }

  private static func words(of article: Article, _ annotations: Annotations) -> String {
    let noted = annotations.marks.flatMap(\.searchedTexts).filter { !$0.isEmpty }
    return ([article.text] + noted.map { ScalarText($0) })
      .map(\.levelled.string).joined(separator: "\n")
  }
}
