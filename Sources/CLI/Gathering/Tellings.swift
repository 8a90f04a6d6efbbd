import Model
import Provenance
import Storage

/// An assertion with what lists show of its article.
struct Telling: Sendable {
  let article: ID<Article>
  let title: String
  let outlet: String?
  /// ISO 8601.
  let published: String?
  let assertion: Assertion
  /// The words of its claim mark; empty where the mark is gone.
  let words: String

  var provenance: ProvenanceAssertion {
    ProvenanceAssertion(
      article: article, outlet: outlet, published: published, assertion: assertion)
  }

  /// The earliest first; those of unknown day last.
  func comes(before other: Telling) -> Bool {
    if published != other.published {
      guard let published else { return false }
      return other.published.map { published < $0 } ?? true
    }
    return article < other.article
  }
}

/// The assertions of a library that somebody asks for, in order of their articles' days.
struct Tellings {
  let all: [Telling]
  /// Of the articles that make them.
  let articles: [ID<Article>: Metadata]
  /// Why some articles could not be read.
  let failed: [StorageError]

  /// An article of which nothing is wanted is not read beyond its marks.
  init(
    in library: Library, where isWanted: @Sendable (Assertion) -> Bool = { _ in true }
  ) throws(CommandError) {
    let ids = try stored(library.articleIDs)
    let parts = inParallel(ids) { id in
      Result { () throws(StorageError) in try Told(id, in: library, isWanted) }
    }
    var (all, articles, failed): ([Telling], [ID<Article>: Metadata], [StorageError]) = (
      [], [:], []
    )
    for (id, part) in zip(ids, parts) {
      switch part {
      case .success(let told?):
        all += told.tellings
        articles[id] = told.metadata
      case .success(nil): break
      case .failure(let error): failed.append(error)
      }
    }
    // Those of one article stay in its order.
    self.all = all.enumerated().sorted { a, b in
      a.element.comes(before: b.element)
        || !b.element.comes(before: a.element) && a.offset < b.offset
    }.map(\.element)
    self.articles = articles
    self.failed = failed
  }

  /// By article, as counting needs them.
  var provenance: [ProvenanceArticle] {
    Dictionary(grouping: all, by: \.article).map { id, told in
      ProvenanceArticle(
        id: id, outlet: told.first?.outlet, published: told.first?.published,
        assertions: told.map(\.assertion))
    }
  }
}

/// What one article says of what is asked for.
private struct Told: Sendable {
  let metadata: Metadata
  let tellings: [Telling]

  /// Nil where nothing is wanted of it.
  init?(
    _ id: ID<Article>, in library: Library, _ isWanted: (Assertion) -> Bool
  ) throws(StorageError) {
    let annotations = try library.storedAnnotations(of: id)
    let wanted = annotations.assertions.filter(isWanted)
    guard !wanted.isEmpty else { return nil }
    let data = try library.article(id).corrected(by: annotations).metadata
    metadata = data
    tellings = wanted.map { assertion in
      Telling(
        article: id, title: data.title ?? id.value, outlet: data.outlet, published: data.published,
        assertion: assertion, words: annotations.mark(assertion.claimMark)?.quote ?? "")
    }
  }
}

extension Ledgers {
  /// Whom an assertion has it from: `RUSI ← leaked documents`; empty where nobody is named.
  func chainWords(of assertion: Assertion) -> String {
    Cells.oneLine(chain(of: assertion).joined(separator: " ← "))
  }
}
