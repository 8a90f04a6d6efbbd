import Model

/// The names and statements of the ledgers, each found in constant time; what was merged goes by
/// those of what it was merged into.
struct NameIndex {
  private let sources: [ID<Source>: String]
  private let claims: [ID<Claim>: String]
  private let sourceRedirects: [ID<Source>: ID<Source>]
  private let claimRedirects: [ID<Claim>: ID<Claim>]

  init(_ ledgers: Ledgers) {
    sources = Dictionary(ledgers.sources.map { ($0.id, $0.name) }) { first, _ in first }
    claims = Dictionary(ledgers.claims.map { ($0.id, $0.statement) }) { first, _ in first }
    sourceRedirects = ledgers.sourceRedirects
    claimRedirects = ledgers.claimRedirects
  }

  /// The source's name, or its id where the ledger does not have it.
  func name(of source: ID<Source>) -> String {
    sources[sourceRedirects[source] ?? source] ?? source.value
  }

  /// The claim's statement, or its id where the ledger does not have it.
  func statement(of claim: ID<Claim>) -> String {
    claims[claimRedirects[claim] ?? claim] ?? claim.value
  }
}
