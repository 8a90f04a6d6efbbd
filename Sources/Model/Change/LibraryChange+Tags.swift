// What people do with tags across the library. A tag is stored by name, so that all marks and claims
// that bear it change with it.

extension LibraryChange {
  /// Gives a tag, and all below it in the hierarchy, another name. Refused where a tag of a new name
  /// is there: that is a merge.
  package static func renamingTag(
    _ old: TagName, to new: TagName, in ledgers: Ledgers, _ annotations: [ID<Article>: Annotations],
    at time: Timestamp
  ) throws(ChangeError) -> LibraryChange {
    guard old != new else { throw .tagCalledSo(old) }
    let names = try ledgers.moved(old, to: new, annotations)
    for name in names.values.compactMap(\.self) where names[name] == nil {
      if ledgers.tag(name) != nil { throw .exists(name.value) }
    }
    return retagging(names, in: ledgers, annotations, at: time)
  }

  /// Makes a tag, with all below it, stand below another, or on its own.
  package static func movingTag(
    _ tag: TagName, under parent: TagName?, in ledgers: Ledgers,
    _ annotations: [ID<Article>: Annotations], at time: Timestamp
  ) throws(ChangeError) -> LibraryChange {
    if let parent, parent.isWithin(tag) { throw .tagBelowItself(tag, below: parent) }
    let own = tag.value.split(separator: "/").last.map(String.init) ?? tag.value
    guard let new = TagName(parent.map { $0.value + "/" + own } ?? own) else {
      throw .noSuchTag(tag)
    }
    return try renamingTag(tag, to: new, in: ledgers, annotations, at: time)
  }

  /// Makes a tag, with all below it, one with another, which is there.
  package static func mergingTag(
    _ old: TagName, into other: TagName, in ledgers: Ledgers,
    _ annotations: [ID<Article>: Annotations], at time: Timestamp
  ) throws(ChangeError) -> LibraryChange {
    guard !other.isWithin(old) else { throw .mergedIntoItself(old.value) }
    guard ledgers.tag(other) != nil else { throw .noSuchTag(other) }
    let names = try ledgers.moved(old, to: other, annotations)
    return retagging(names, in: ledgers, annotations, at: time)
  }

  /// Takes a tag, and all below it, from the ledger and from everything that bears it.
  package static func deletingTag(
    _ tag: TagName, in ledgers: Ledgers, _ annotations: [ID<Article>: Annotations],
    at time: Timestamp
  ) throws(ChangeError) -> LibraryChange {
    let names = try ledgers.moved(tag, to: tag, annotations)
    return retagging(names.mapValues { _ in nil }, in: ledgers, annotations, at: time)
  }

  /// The same change of tags in what the library holds now; the ones that it was made from may have
  /// changed meanwhile.
  package func again(
    in ledgers: Ledgers, _ annotations: [ID<Article>: Annotations], at time: Timestamp
  ) throws(ChangeError) -> LibraryChange {
    let names = Dictionary(renamed.map { ($0.from, $0.to) }) { one, _ in one }
    var added: Set<TagName> = []
    for case .addTag(let tag) in self.ledgers.leaves where names[tag.name] == nil {
      if ledgers.tag(tag.name) != nil { throw .exists(tag.name.value) }
      added.insert(tag.name)
    }
    for name in names.values.compactMap(\.self) where names[name] == nil && !added.contains(name) {
      guard ledgers.tag(name) != nil else { throw .noSuchTag(name) }
    }
    return Self.retagging(names, in: ledgers, annotations, at: time)
  }

  private static func retagging(
    _ names: [TagName: TagName?], in ledgers: Ledgers, _ annotations: [ID<Article>: Annotations],
    at time: Timestamp
  ) -> LibraryChange {
    let parts = annotations.sorted { $0.key < $1.key }.compactMap { article, annotations in
      let units = annotations.marks.compactMap { $0.retagged(names, at: time) }
      return units.isEmpty ? nil : Part(article, .group(units))
    }
    let renamed = names.sorted { $0.key < $1.key }.map { TagRenaming(from: $0, to: $1) }
    return LibraryChange(
      ledgers: .group(ledgers.retagged(names, at: time)), articles: parts, renamed: renamed)
  }
}

extension TagName {
  /// Whether it is the other, or stands below it.
  package func isWithin(_ other: TagName) -> Bool {
    self == other || value.hasPrefix(other.value + "/")
  }
}

extension [TagName] {
  /// Under their new names, each once, sorted.
  func renamed(_ names: [TagName: TagName?]) -> [TagName] {
    guard contains(where: { names[$0] != nil }) else { return self }
    return Set(compactMap { names[$0] ?? $0 }).sorted()
  }
}

extension Ledgers {
  /// The tag and all below it that somebody bears or the ledger has, with their new names.
  fileprivate func moved(
    _ old: TagName, to new: TagName, _ annotations: [ID<Article>: Annotations]
  ) throws(ChangeError) -> [TagName: TagName?] {
    var within = Set(tags.map(\.name).filter { $0.isWithin(old) })
    for one in annotations.values {
      for mark in one.marks where !mark.tags.isEmpty {
        within.formUnion(mark.tags.filter { $0.isWithin(old) })
      }
    }
    guard !within.isEmpty else { throw .noSuchTag(old) }
    var names: [TagName: TagName?] = [:]
    for name in within {
      names[name] = TagName(new.value + name.value.dropFirst(old.value.count))
    }
    return names
  }

  /// Additions first, removals last, so that every reference leads somewhere all the time.
  fileprivate func retagged(_ names: [TagName: TagName?], at time: Timestamp) -> [Change] {
    let moved = tags.filter { names[$0.name] != nil }
    let stay = Set(tags.map(\.name)).subtracting(moved.map(\.name))
    var wanted: [TagName: Tag] = [:]
    for tag in moved {
      guard let name = names[tag.name] ?? nil, !stay.contains(name), wanted[name] == nil else {
        continue
      }
      wanted[name] = Tag(name: name, colour: tag.colour, description: tag.description)
    }
    let sorted = wanted.values.sorted { $0.name < $1.name }
    let additions = sorted.filter { tag($0.name) == nil }.map(Change.addTag)
    let edits = sorted.flatMap { new -> [Change] in
      guard let old = tag(new.name), old != new else { return [] }
      var edits: [Change] = []
      if old.colour != new.colour { edits.append(.editTag(new.name, .colour(new.colour))) }
      if old.description != new.description {
        edits.append(.editTag(new.name, .description(new.description)))
      }
      return edits
    }
    let claimed = claims.compactMap { claim -> Change? in
      let tags = claim.tags.renamed(names)
      return tags == claim.tags ? nil : .editClaim(claim.id, .tags(tags), time: time)
    }
    let removals = moved.map(\.name).filter { wanted[$0] == nil }.map(Change.removeTag)
    return additions + edits + claimed + removals
  }
}

extension Mark {
  /// What gives the mark the new names of its tags; nil where nothing changes.
  fileprivate func retagged(_ names: [TagName: TagName?], at time: Timestamp) -> Change? {
    let new = tags.renamed(names)
    guard new != tags else { return nil }
    let gone = tags.filter { !new.contains($0) }.map(MarkEdit.removeTag)
    let come = new.filter { !tags.contains($0) }.map(MarkEdit.addTag)
    return .together((gone + come).map { .editMark(id, $0, time: time) })
  }
}
