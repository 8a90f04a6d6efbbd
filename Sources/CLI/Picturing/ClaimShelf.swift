import Model
import Provenance
import Storage

/// The claims of a library with all that is said of them: those of the ledger, and the marked
/// passages whose attributions belong to none of these.
struct ClaimShelf {
  /// The ledger's claims by id, then the marks in the order of the articles.
  private(set) var claims: [PicturedClaim] = []
  let ledgers: Ledgers
  private var articles: [ID<Article>: Metadata] = [:]
  /// The claim that a mark belongs to, by its place.
  private var places: [String: Int] = [:]

  /// What cannot be read is reported, and the rest is shown.
  init(_ library: Library, in session: inout Session) throws(CommandError) {
    ledgers = library.shownLedgers(in: &session)
    var gathered = Gathering(ledgers)
    let results = inParallel(try stored(library.articleIDs)) { id in
      Result { () throws(CommandError) in try Self.opened(id, in: library) }
    }
    for result in results {
      let opened = session.attempt { _ throws(CommandError) in try result.get() }
      guard let opened = opened ?? nil else { continue }
      articles[opened.article.id] = opened.article.metadata
      gathered.add(opened)
    }
    claims = gathered.claims
    places = gathered.places
  }

  var names: PictureNames { PictureNames(articles: articles, ledgers: ledgers) }

  /// Articles in which nothing is attributed are not read further.
  private static func opened(
    _ id: ID<Article>, in library: Library
  ) throws(CommandError) -> OpenArticle? {
    let annotations = try stored { () throws(StorageError) in try library.storedAnnotations(of: id)
    }
    return annotations.assertions.isEmpty ? nil : try library.opened(id)
  }
}

extension ClaimShelf {
  /// The claim that is called so: by the id of a claim or a mark, by the beginning of one, or by
  /// words of the statement, small letters and capital ones alike.
  func claim(named name: String) throws(CommandError) -> PicturedClaim {
    if let place = places[name] { return claims[place] }
    let begun = Set(places.filter { $0.key.hasPrefix(name) }.values)
    let words = name.lowercased()
    let found =
      begun.isEmpty
      ? claims.indices.filter { claims[$0].statement.lowercased().contains(words) }
      : begun.sorted()
    guard let first = found.first, !words.isEmpty else { throw .noSuchClaim(name) }
    guard found.count == 1 else {
      throw .claimAmbiguous(name, candidates: found.map { claims[$0].id })
    }
    return claims[first]
  }
}

/// The assertions of each claim, while article after article is read.
private struct Gathering {
  private(set) var places: [String: Int] = [:]
  private var drafts: [(id: String, statement: String, assertions: [ProvenanceAssertion])] = []

  /// A claim that was merged into another is called by either id.
  init(_ ledgers: Ledgers) {
    for claim in ledgers.claims where ledgers.resolved(claim.id) == claim.id {
      begin(claim.id.value, claim.statement)
    }
    for (merged, claim) in ledgers.claimRedirects { places[merged.value] = places[claim.value] }
  }

  var claims: [PicturedClaim] {
    drafts.map { PicturedClaim(id: $0.id, statement: $0.statement, assertions: $0.assertions) }
  }

  mutating func add(_ opened: OpenArticle) {
    for assertion in opened.annotations.assertions {
      let mark = assertion.claimMark.value
      let known = assertion.claim.flatMap { places[$0.value] } ?? places[mark]
      let quote = opened.annotations.mark(assertion.claimMark)?.quote ?? mark
      let place = known ?? begin(mark, Cells.oneLine(quote))
      if places[mark] == nil { places[mark] = place }
      drafts[place].assertions.append(
        ProvenanceAssertion(
          article: opened.article.id, outlet: opened.article.metadata.outlet,
          assertion: assertion))
    }
  }

  @discardableResult
  private mutating func begin(_ id: String, _ statement: String) -> Int {
    places[id] = drafts.count
    drafts.append((id, statement, []))
    return drafts.count - 1
  }
}
