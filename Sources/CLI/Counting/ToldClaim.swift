import Model
import Provenance
import Storage

/// A claim of the ledger, or a marked passage that belongs to none, with all that is said of it.
struct ToldClaim {
  /// The id of the claim, else that of the mark.
  let id: String
  /// The ledger's record, where there is one.
  let claim: Claim?
  let statement: String
  /// Those of the earliest article first.
  let assertions: [ProvenanceAssertion]
}

/// What a name of a claim may mean: the claims of the ledger, and the passages of a library whose
/// attributions belong to none of these.
struct ClaimNames {
  private struct Entry {
    let id: String
    let statement: String
    let claim: ID<Claim>?
    /// What else it is called: the claims merged into it, the marks of its passages.
    var others: [String] = []
  }

  let articles: [OpenedAssertions]
  let ledgers: Ledgers
  private var entries: [Entry] = []

  /// What cannot be read is reported, and the rest is taken.
  init(_ library: Library, in session: inout Session) throws(CommandError) {
    ledgers = library.shownLedgers(in: &session)
    var articles: [OpenedAssertions] = []
    let results = inParallel(try stored(library.articleIDs)) { id in
      Result { () throws(CommandError) in try OpenedAssertions(id, in: library) }
    }
    for result in results {
      let opened = session.attempt { _ throws(CommandError) in try result.get() }
      if let opened = opened ?? nil { articles.append(opened) }
    }
    self.articles = articles
    gather()
  }

  private mutating func gather() {
    let redirects = ledgers.claimRedirects
    var places: [String: Int] = [:]
    for claim in ledgers.claims where redirects[claim.id] ?? claim.id == claim.id {
      places[claim.id.value] = entries.count
      entries.append(Entry(id: claim.id.value, statement: claim.statement, claim: claim.id))
    }
    for (id, target) in redirects.sorted(by: { $0.key < $1.key }) where id != target {
      if let place = places[target.value] { entries[place].others.append(id.value) }
    }
    for article in articles {
      for told in article.provenance.assertions {
        let claim = told.claim.map { redirects[$0] ?? $0 }
        let mark = told.claimMark.value
        if let claim, let place = places[claim.value] {
          entries[place].others.append(mark)
        } else {
          let id = claim?.value ?? mark
          guard places[id] == nil else { continue }
          places[id] = entries.count
          let words = claim?.value ?? Cells.oneLine(article.quotes[told.claimMark] ?? mark)
          entries.append(
            Entry(id: id, statement: words, claim: claim, others: claim == nil ? [] : [mark]))
        }
      }
    }
  }

  /// The claim that is called so: by the id of a claim or a mark, by the beginning of one that no
  /// other has, or by words of the statement, small letters and capital ones alike.
  func claim(named name: String) throws(CommandError) -> ToldClaim {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    guard !words.isEmpty else { throw .noSuchClaim("''") }
    let found =
      [
        entries.filter { $0.id == name || $0.others.contains(name) },
        entries.filter { $0.id.hasPrefix(name) || $0.others.contains { $0.hasPrefix(name) } },
        entries.filter { $0.statement.lowercased() == words },
        entries.filter { $0.statement.lowercased().contains(words) },
      ].first { !$0.isEmpty } ?? []
    guard let entry = found.first else { throw .noSuchClaim(name) }
    guard found.count == 1 else {
      throw .claimAmbiguous(
        name,
        candidates: found.map { "\($0.id) “\(Cells.cut(Cells.oneLine($0.statement), to: 60))”" })
    }
    return ToldClaim(
      id: entry.id, claim: entry.claim.flatMap(ledgers.claim), statement: entry.statement,
      assertions: assertions(of: entry))
  }

  private func assertions(of entry: Entry) -> [ProvenanceAssertion] {
    let redirects = ledgers.claimRedirects
    return articles.flatMap(\.provenance.provenance).filter { told in
      guard let wanted = entry.claim else {
        return told.assertion.claim == nil && told.assertion.claimMark.value == entry.id
      }
      return told.assertion.claim.map { redirects[$0] ?? $0 } == wanted
    }.byDate
  }
}

/// The assertions of one article, with what is said of it where it is named.
struct OpenedAssertions {
  let provenance: ProvenanceArticle
  let title: String
  /// The words of the claims' marks.
  let quotes: [ID<Mark>: String]

  /// Nil where nothing is attributed in the article, which is then not read further.
  init?(_ id: ID<Article>, in library: Library) throws(CommandError) {
    let annotations = try stored { () throws(StorageError) in try library.storedAnnotations(of: id)
    }
    guard !annotations.assertions.isEmpty else { return nil }
    let opened = try library.opened(id)
    let data = opened.article.metadata
    provenance = ProvenanceArticle(
      id: id, outlet: data.outlet, published: data.published,
      assertions: opened.annotations.assertions)
    title = opened.article.displayTitle
    let claims = Set(opened.annotations.assertions.map(\.claimMark))
    quotes = Dictionary(
      opened.annotations.marks.filter { claims.contains($0.id) }.map { ($0.id, $0.quote) }
    ) { first, _ in first }
  }
}

extension [ProvenanceAssertion] {
  /// Those of the earliest article first, of one article in the order of its assertions; those of
  /// unknown date last.
  fileprivate var byDate: [ProvenanceAssertion] {
    let keyed = enumerated().map { ($1.published ?? "~", $1.article, $0) }
    return keyed.sorted { $0 < $1 }.map { self[$0.2] }
  }
}
