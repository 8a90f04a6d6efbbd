/// What kind of thing a source is.
package enum SourceKind: String, CaseIterable, Hashable, Sendable {
  case person
  case organisation
  case outlet
  case document
  /// Named by a description only: "people familiar with the matter".
  case anonymous
  case unknown
}

/// Whoever or whatever says something, apart from the words that name them.
package struct Source: Hashable, Sendable {
  package let id: ID<Source>
  package var name: String
  package var kind: SourceKind
  package var aliases: [String]
  package var note: String
  package let creator: String
  package let created: Timestamp

  package init(
    id: ID<Source>, name: String, kind: SourceKind = .unknown, aliases: [String] = [],
    note: String = "", creator: String, created: Timestamp
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.note = note
    self.creator = creator
    self.created = created
  }

  /// A new source whose id is its name in small letters: two people who add the same name add the
  /// same source.
  package init(named name: String, by signature: Signature, beside others: [Source]) {
    let slug = Slug.of(name, limit: 48)
    let stem = slug.isEmpty ? "source-" + Fingerprint.signs(of: Fingerprint.of([name])) : slug
    var id = ID<Source>(stem)
    var count = 1
    while others.contains(where: { $0.id == id }) {
      count += 1
      id = ID("\(stem)-\(count)")
    }
    self.init(id: id, name: name, creator: signature.creator, created: signature.time)
  }
}
