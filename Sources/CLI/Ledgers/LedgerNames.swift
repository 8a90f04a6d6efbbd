import Model

// Records of the ledgers by what people call them.

extension Ledgers {
  /// The claim of that id, of that unique beginning of one, or whose statement alone holds the words;
  /// where it was merged into another, the other, unless it itself is asked for.
  func claim(called name: String, itself: Bool = false) throws(CommandError) -> Claim {
    let found = Naming.found(name, among: claims) { ($0.id.value, [], $0.statement) }
    if itself, let only = found.first, found.count == 1 { return only }
    // Several that are merged into one are that one.
    let redirects = claimRedirects
    let meant = Set(found.map { redirects[$0.id] ?? $0.id }).sorted().compactMap { claim($0) }
    guard let only = meant.first else { throw .noSuchRecord("claim", name) }
    guard meant.count == 1 else {
      throw .recordAmbiguous(
        name, candidates: meant.map { Naming.candidate($0.id.value, $0.statement) })
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

  private func meant(by source: Source) -> Source { self.source(resolved(source.id)) ?? source }
}

/// What people may call a record that has an id and a statement.
enum Naming {
  /// Those of that id; else those with an id that begins so, of two letters or more; else those whose
  /// statement is these words; else those whose statement holds them. Small letters and capital ones
  /// are alike in a statement, and so is white space of any kind.
  static func found<Record>(
    _ name: String, among records: [Record],
    by parts: (Record) -> (id: String, others: Set<String>, statement: String)
  ) -> [Record] {
    let words = Cells.oneLine(name).lowercased()
    guard !words.isEmpty else { return [] }
    var (same, begun, whole, holding): ([Record], [Record], [Record], [Record]) = ([], [], [], [])
    for record in records {
      let (id, others, statement) = parts(record)
      let text = Cells.oneLine(statement).lowercased()
      if id == name || others.contains(name) { same.append(record) }
      if name.count >= 2, id.hasPrefix(name) || others.contains(where: { $0.hasPrefix(name) }) {
        begun.append(record)
      }
      if text == words { whole.append(record) }
      if text.contains(words) { holding.append(record) }
    }
    return [same, begun, whole, holding].first { !$0.isEmpty } ?? []
  }

  /// How one of several that a name may mean is told.
  static func candidate(_ id: String, _ statement: String) -> String {
    "\(id) “\(Cells.cut(Cells.oneLine(statement), to: 60))”"
  }
}
