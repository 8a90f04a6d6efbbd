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
    if article != other.article { return article < other.article }
    return assertion.created < other.assertion.created
  }
}

/// The assertions of a library that somebody asks for, in order of their articles' days.
struct Tellings {
  let all: [Telling]
  /// Why some articles could not be read.
  let failed: [StorageError]

  init(
    in library: Library, where isWanted: @Sendable (Assertion) -> Bool
  ) throws(CommandError) {
    let ids = try stored(library.articleIDs)
    let parts = inParallel(ids) { id in
      Result { () throws(StorageError) in try Self.tellings(of: id, in: library, isWanted) }
    }
    var (all, failed): ([Telling], [StorageError]) = ([], [])
    for part in parts {
      switch part {
      case .success(let tellings): all += tellings
      case .failure(let error): failed.append(error)
      }
    }
    self.all = all.sorted { $0.comes(before: $1) }
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

  /// An article of which nothing is wanted is not read beyond its marks.
  private static func tellings(
    of id: ID<Article>, in library: Library, _ isWanted: (Assertion) -> Bool
  ) throws(StorageError) -> [Telling] {
    let annotations = try library.storedAnnotations(of: id)
    let wanted = annotations.assertions.filter(isWanted)
    guard !wanted.isEmpty else { return [] }
    let data = try library.article(id).corrected(by: annotations).metadata
    return wanted.map { assertion in
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
