import Model

/// The sources of the ledger by name and alias, so that an article's outlet is known as a source.
struct OutletIndex {
  private let byName: [String: ID<Source>]

  init(_ ledgers: Ledgers) {
    let names = ledgers.sources.map { ($0.name.lowercased(), $0.id) }
    let aliases = ledgers.sources.flatMap { source in
      source.aliases.map { ($0.lowercased(), source.id) }
    }
    byName = Dictionary(names + aliases) { first, _ in first }
  }

  func source(of assertion: ProvenanceAssertion) -> ID<Source>? {
    assertion.outlet.flatMap { byName[$0.lowercased()] }
  }

  /// What tells two outlets apart: the source, else the name. Nil where nobody knows the outlet.
  func name(of assertion: ProvenanceAssertion) -> String? {
    source(of: assertion).map { "id:" + $0.value }
      ?? assertion.outlet.map { "name:" + $0.lowercased() }
  }
}
