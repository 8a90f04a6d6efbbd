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

/// What a source's knowledge rests on.
package enum Knowledge: String, CaseIterable, Hashable, Sendable {
  case firstHand = "first-hand"
  case secondHand = "second-hand"
  case document
  case unknown
}

/// Whoever or whatever says something, apart from the words that name them.
package struct Source: Hashable, Sendable {
  package let id: ID<Source>
  package var name: String
  package var kind: SourceKind
  package var aliases: [String]
  package var knowledge: Knowledge
  package var reliability: Reliability?
  /// Of a document: when it was made or came out: ISO 8601, a day or a day and time.
  package var date: String?
  package var note: String
  /// The source that this one turned out to be. What refers to this one means that.
  package var mergedInto: ID<Source>?
  package let creator: String
  package let created: Timestamp
  /// The same as `created` where nobody has changed it.
  package var modified: Timestamp

  package init(
    id: ID<Source>, name: String, kind: SourceKind = .unknown, aliases: [String] = [],
    knowledge: Knowledge = .unknown, reliability: Reliability? = nil, date: String? = nil,
    note: String = "", mergedInto: ID<Source>? = nil, creator: String, created: Timestamp,
    modified: Timestamp? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.knowledge = knowledge
    self.reliability = reliability
    self.date = date
    self.note = note
    self.mergedInto = mergedInto
    self.creator = creator
    self.created = created
    self.modified = modified ?? created
  }

  /// A new source whose id is its name in small letters: two people who add the same name add the
  /// same source.
  package init(named name: String, by signature: Signature, beside others: Ledgers) {
    let slug = Slug.of(name, limit: 48)
    let stem = slug.isEmpty ? "source-" + Fingerprint.signs(of: Fingerprint.of([name])) : slug
    var id = ID<Source>(stem)
    var count = 1
    while others.source(id) != nil {
      count += 1
      id = ID("\(stem)-\(count)")
    }
    self.init(id: id, name: name, creator: signature.creator, created: signature.time)
  }
}
