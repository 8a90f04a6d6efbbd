import Model

/// The sources of the ledger by name and alias, so that an article's outlet is known as a source.
struct OutletIndex {
  private let byName: [String: ID<Source>]

  init(_ ledgers: Ledgers) { self.init(ledgers, ledgers.sourceRedirects) }

  /// Of several sources of a name the outlet goes first, and one that was merged last.
  init(_ ledgers: Ledgers, _ redirects: [ID<Source>: ID<Source>]) {
    let own = ledgers.sources.filter { $0.mergedInto == nil }
    let merged = ledgers.sources.filter { $0.mergedInto != nil }
    let names = own.filter { $0.kind == .outlet } + own.filter { $0.kind != .outlet }
    var byName: [String: ID<Source>] = [:]
    func add(_ name: String, _ id: ID<Source>) {
      let name = name.lowercased()
      if byName[name] == nil { byName[name] = redirects[id] ?? id }
    }
    for source in names { add(source.name, source.id) }
    for source in names + merged { for alias in source.aliases { add(alias, source.id) } }
    for source in merged { add(source.name, source.id) }
    self.byName = byName
  }

  func source(lowercased name: String) -> ID<Source>? { byName[name] }

  func source(of assertion: ProvenanceAssertion) -> ID<Source>? {
    assertion.outlet.flatMap { byName[$0.lowercased()] }
  }

  /// What tells two outlets apart: the source, else the name. Nil where nobody knows the outlet.
  func name(of assertion: ProvenanceAssertion) -> String? {
    source(of: assertion).map { "id:" + $0.value }
      ?? assertion.outlet.map { "name:" + $0.lowercased() }
  }
}
