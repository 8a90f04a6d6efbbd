import Model

/// The names and statements of the ledgers, each found in constant time.
struct NameIndex {
  private let sources: [ID<Source>: String]
  private let claims: [ID<Claim>: String]

  init(_ ledgers: Ledgers) {
    sources = Dictionary(ledgers.sources.map { ($0.id, $0.name) }) { first, _ in first }
    claims = Dictionary(ledgers.claims.map { ($0.id, $0.statement) }) { first, _ in first }
  }

  /// The source's name, or its id where the ledger does not have it.
  func name(of source: ID<Source>) -> String { sources[source] ?? source.value }

  /// The claim's statement, or its id where the ledger does not have it.
  func statement(of claim: ID<Claim>) -> String { claims[claim] ?? claim.value }
}
