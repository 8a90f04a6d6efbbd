// What sources are called. Small letters and capital ones are alike in a name, and so is white space
// of any kind.

extension String {
  /// Whether it is one of the names.
  package func isName(among names: [String]) -> Bool {
    let own = asName.lowercased()
    return names.contains { $0.asName.lowercased() == own }
  }

  /// On one line.
  var asName: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Source {
  /// Its aliases and further names, those left out that it has already.
  package func uniting(_ names: [String]) -> [String] {
    names.map(\.asName).reduce(into: aliases) { all, name in
      guard !name.isEmpty, !name.isName(among: all + [self.name]) else { return }
      all.append(name)
    }
  }
}

extension Ledgers {
  /// Whether the names are free, or the source's own.
  package func allow(_ names: [String], for source: ID<Source>) throws(ChangeError) {
    for name in names {
      if let twin = self.source(named: name.asName), twin.id != source {
        throw .exists(twin.id.value)
      }
    }
  }

  /// What gives a source another name; the old one stays as an alias. Nothing where it has that name.
  package func renaming(
    _ id: ID<Source>, to name: String, at time: Timestamp
  ) throws(ChangeError) -> [Change] {
    guard let source = source(id) else { throw .noSuchSource(id) }
    return try source.renamings(name, in: self).map { .editSource(id, $0, time: time) }
  }
}

extension Source {
  /// What gives it another name. What is known by its old name is still found.
  package func renamings(
    _ name: String, in ledgers: Ledgers
  ) throws(ChangeError) -> [SourceEdit] {
    let name = name.asName
    guard name != self.name, !name.isEmpty else { return [] }
    try ledgers.allow([name], for: id)
    var renamed = self
    renamed.name = name
    return [.name(name), .aliases(renamed.uniting([self.name]).filter { $0 != name })]
  }
}
