import Model

// Records of the ledgers by what people call them.

extension Ledgers {
  /// The claim of that id, of that unique beginning of one, or whose statement alone holds the words;
  /// where it was merged into another, the other, unless it itself is asked for.
  func claim(called name: String, itself: Bool = false) throws(CommandError) -> Claim {
    if let exact = claim(ID(name)) { return itself ? exact : meant(by: exact) }
    let words = Cells.oneLine(name).lowercased()
    guard !words.isEmpty else { throw .noSuchRecord("claim", name) }
    let beginnings = name.count < 3 ? [] : claims.filter { $0.id.value.hasPrefix(name) }
    if let only = beginnings.first, beginnings.count == 1 { return itself ? only : meant(by: only) }
    let found =
      beginnings.isEmpty
      ? claims.filter { Cells.oneLine($0.statement).lowercased().contains(words) } : beginnings
    // Several that are merged into one are that one.
    let redirects = found.count > 1 ? claimRedirects : [:]
    let meant = Set(found.map { redirects[$0.id] ?? $0.id }).sorted().compactMap { self.claim($0) }
    guard let only = meant.first.map({ self.meant(by: $0) }) else {
      throw .noSuchRecord("claim", name)
    }
    guard meant.count == 1 else {
      throw .recordAmbiguous(
        name,
        candidates: meant.map { "\($0.id) “\(Cells.cut(Cells.oneLine($0.statement), to: 60))”" })
    }
    return only
  }

  /// The source of that id, name or alias, upper and lower case alike, or of that unique beginning of
  /// an id; where it was merged into another, the other, unless it itself is asked for.
  func source(called name: String, itself: Bool = false) throws(CommandError) -> Source {
    if let exact = source(ID(name)) { return itself ? exact : meant(by: exact) }
    let words = Cells.oneLine(name).lowercased()
    guard !words.isEmpty else { throw .noSuchRecord("source", name) }
    let named = sources.filter { source in
      ([source.name] + source.aliases).contains { Cells.oneLine($0).lowercased() == words }
    }
    let found = named.isEmpty ? sources.filter { $0.id.value.hasPrefix(name) } : named
    if itself, let only = found.first, found.count == 1 { return only }
    let redirects = found.count > 1 ? sourceRedirects : [:]
    let meant = Set(found.map { redirects[$0.id] ?? $0.id }).sorted().compactMap { self.source($0) }
    guard let only = meant.first.map({ self.meant(by: $0) }) else {
      throw .noSuchRecord("source", name)
    }
    guard meant.count == 1 else {
      throw .recordAmbiguous(name, candidates: meant.map { "\($0.id) “\(Cells.oneLine($0.name))”" })
    }
    return only
  }

  /// The relation of that id or of that unique beginning of one.
  func relation(called name: String) throws(CommandError) -> Relation {
    if let exact = relation(ID(name)) { return exact }
    let found = name.count < 3 ? [] : relations.filter { $0.id.value.hasPrefix(name) }
    guard let only = found.first else { throw .noSuchRecord("relation", name) }
    guard found.count == 1 else {
      throw .recordAmbiguous(name, candidates: found.map(\.id.value))
    }
    return only
  }

  private func meant(by claim: Claim) -> Claim { self.claim(resolved(claim.id)) ?? claim }
  private func meant(by source: Source) -> Source { self.source(resolved(source.id)) ?? source }

  /// A source's name, for people.
  func name(of source: ID<Source>) -> String {
    self.source(resolved(source)).map { Cells.oneLine($0.name) } ?? source.value
  }
}
