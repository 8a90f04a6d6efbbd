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
  /// What else it is called: the claims merged into it, the marks of its passages.
  fileprivate(set) var others: Set<String> = []
  /// Those of the earliest article first.
  fileprivate(set) var assertions: [ProvenanceAssertion] = []

  var pictured: PicturedClaim {
    PicturedClaim(id: id, statement: statement, assertions: assertions)
  }
}

/// The claims of a library with all that is said of them: those of the ledger, and the marked
/// passages whose attributions belong to none of these.
struct ClaimShelf {
  /// The ledger's claims by id, then what belongs to none, the earliest first.
  private(set) var claims: [ToldClaim] = []
  let ledgers: Ledgers
  /// Of the articles that speak of them.
  let articles: [ID<Article>: Metadata]

  /// What cannot be read is reported, and the rest is taken.
  init(_ library: Library, in session: inout Session) throws(CommandError) {
    ledgers = library.shownLedgers(in: &session)
    let tellings = try Tellings(in: library)
    for error in tellings.failed { session.report(.storage(error)) }
    articles = tellings.articles
    gather(tellings.all)
  }

  var names: PictureNames { PictureNames(articles: articles, ledgers: ledgers) }

  private mutating func gather(_ tellings: [Telling]) {
    let redirects = ledgers.claimRedirects
    var places: [String: Int] = [:]
    for claim in ledgers.claims where redirects[claim.id] ?? claim.id == claim.id {
      places[claim.id.value] = claims.count
      claims.append(ToldClaim(id: claim.id.value, claim: claim, statement: claim.statement))
    }
    for (id, target) in redirects where id != target {
      if let place = places[target.value] { claims[place].others.insert(id.value) }
    }
    for telling in tellings {
      let claim = telling.assertion.claim.map { redirects[$0] ?? $0 }
      let id = claim?.value ?? telling.assertion.claimMark.value
      let place = places[id] ?? claims.count
      if place == claims.count {
        places[id] = place
        claims.append(ToldClaim(id: id, claim: nil, statement: telling.statement(claim)))
      }
      claims[place].others.insert(telling.assertion.claimMark.value)
      claims[place].assertions.append(telling.provenance)
    }
  }

  /// The claim that is called so: by the id of a claim or a mark, by the beginning of one that no
  /// other has, or by words of the statement, small letters and capital ones alike.
  func claim(named name: String) throws(CommandError) -> ToldClaim {
    let found = Naming.found(name, among: claims) { ($0.id, $0.others, $0.statement) }
    guard let claim = found.first else { throw .noSuchClaim(name.isEmpty ? "''" : name) }
    guard found.count == 1 else {
      throw .claimAmbiguous(name, candidates: found.map { Naming.candidate($0.id, $0.statement) })
    }
    return claim
  }
}

extension Telling {
  /// The words that stand for a claim that the ledger does not have.
  fileprivate func statement(_ claim: ID<Claim>?) -> String {
    if let claim { return claim.value }
    return words.isEmpty ? assertion.claimMark.value : Cells.oneLine(words)
  }
}
