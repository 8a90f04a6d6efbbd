package import Model

/// What a step would change, shown before it is taken.
package struct Preview: Hashable, Sendable {
  package enum Deed: Hashable, Sendable {
    case mergeSource(ID<Source>, into: ID<Source>)
    case tag(TagDeed)
  }

  package let deed: Deed
  package let title: String
  /// The first says how far it reaches.
  package let lines: [String]
  /// The first line that is shown.
  package var top = 0
}

extension State {
  /// Shows what a step would change, or says why it can't be taken.
  mutating func preview(_ deed: Preview.Deed, by signature: Signature) -> [Effect] {
    guard let book = library.book else { return [] }
    do throws(ChangeError) {
      switch deed {
      case .mergeSource(let id, let other):
        guard try !book.ledgers.merging(id, into: other, at: signature.time).isEmpty else {
          status = Status("they are one already")
          return []
        }
        let name = book.ledgers.source(other)?.name.onOneLine ?? other.value
        let old = book.ledgers.source(id)?.name.onOneLine ?? id.value
        mode = .previewing(
          Preview(
            deed: deed, title: "\(old) becomes \(name)",
            lines: book.consequences(ofMerging: id, into: other, sources.entry(id))))
      case .tag(let deed):
        let change = try book.change(deed, at: signature.time)
        mode = .previewing(
          Preview(deed: .tag(deed), title: deed.label, lines: book.consequences(of: change)))
      }
    } catch {
      return refuse(deed, error, by: signature)
    }
    return []
  }

  /// The library changed while a step was looked at: what it would do now is shown.
  mutating func refreshPreview(by signature: Signature) -> [Effect] {
    guard case .previewing(let old) = mode else { return [] }
    mode = .normal
    let effects = preview(old.deed, by: signature)
    guard case .previewing(var new) = mode, new.deed == old.deed else { return effects }
    if new.lines != old.lines {
      status = Status("the library changed: this is what the step does now", level: .warning)
    }
    new.top = min(old.top, max(0, new.lines.count - previewRows))
    mode = .previewing(new)
    return effects
  }

  /// A name that a tag has already offers to merge.
  private mutating func refuse(
    _ deed: Preview.Deed, _ error: ChangeError, by signature: Signature
  ) -> [Effect] {
    guard case .exists(let name) = error, case .tag(let tags) = deed, let other = TagName(name)
    else {
      return refuse(error)
    }
    switch tags {
    case .rename(let tag, to: let wanted):
      return offerMerge(tag, with: wanted, because: other, by: signature)
    case .move(let tag, let parent):
      guard let wanted = tag.moved(under: parent) else { return refuse(error) }
      return offerMerge(tag, with: wanted, because: other, by: signature)
    case .merge, .delete: return refuse(error)
    }
  }

  private mutating func offerMerge(
    _ tag: TagName, with wanted: TagName, because taken: TagName, by signature: Signature
  ) -> [Effect] {
    guard library.book?.ledgers.tag(wanted) != nil else {
      status = Status("nothing was changed: \(taken) is there already", level: .error)
      return []
    }
    let effects = preview(.tag(.merge(tag, into: wanted)), by: signature)
    if case .previewing = mode {
      status = Status("\(wanted) is there already: Enter makes both one", level: .warning)
    }
    return effects
  }

  /// Takes the step that was shown, with what the library has now.
  mutating func perform(_ deed: Preview.Deed, by signature: Signature) -> [Effect] {
    mode = .normal
    status = Status()
    guard let book = library.book else { return [] }
    do throws(ChangeError) {
      switch deed {
      case .mergeSource(let id, let other):
        sources.awaited = other
        return commit(
          ledgers: try book.ledgers.merging(id, into: other, at: signature.time), by: signature)
      case .tag(let deed):
        let change = try book.change(deed, at: signature.time)
        tags.awaited = change.renamed.first { $0.from == deed.tag }?.to
        return commit(library: change, deed.label, by: signature)
      }
    } catch {
      return refuse(error)
    }
  }
}

extension TagName {
  /// What it is called below another tag, or on its own.
  fileprivate func moved(under parent: TagName?) -> TagName? {
    let own = value.split(separator: "/").last.map(String.init) ?? value
    return TagName(parent.map { $0.value + "/" + own } ?? own)
  }
}

// MARK: - What changes

extension Book {
  fileprivate func change(
    _ deed: TagDeed, at time: Timestamp
  ) throws(ChangeError) -> LibraryChange {
    try deed.change(in: ledgers, annotations(bearing: deed.tag), at: time)
  }

  fileprivate func consequences(
    ofMerging id: ID<Source>, into other: ID<Source>, _ entry: SourceEntry?
  ) -> [String] {
    guard let old = ledgers.source(id), let stays = ledgers.source(other) else { return [] }
    let name = stays.name.onOneLine
    let found = entry?.references(in: ledgers) ?? References()
    let names = stays.uniting([old.name] + old.aliases).filter { !stays.aliases.contains($0) }
    var lines = [
      "\(found.assertions.of("attribution")) in \(found.articles.of("article")) will mean \(name)"
    ]
    if !names.isEmpty {
      lines.append("\(name) will be called also \(names.joined(separator: ", "))")
    }
    if found.claims > 0 {
      lines.append("\(found.claims.of("claim")) will have \(name) as claimant")
    }
    if found.relations > 0 {
      lines.append("\(found.relations.of("relation")) will speak of \(name)")
    }
    if found.merged > 0 {
      lines.append("\(found.merged.of("source")) merged into it will mean \(name)")
    }
    if old.kind != stays.kind, old.kind != .unknown {
      lines.append("\(name) stays \(stays.kind.rawValue), though this is \(old.kind.rawValue)")
    }
    if let letter = old.reliability, letter != stays.reliability {
      lines.append(
        "\(name) stays graded \(stays.reliability?.rawValue ?? "by nobody"), though this is \(letter.rawValue)"
      )
    }
    return lines + [
      "\(key: "undo") takes it back; \(key: "take-back") on its line in the record, later too"
    ]
  }

  fileprivate func consequences(of change: LibraryChange) -> [String] {
    let reach = change.reach
    let head =
      "\(reach.marks.of("mark")) in \(reach.articles.of("article")), \(reach.claims.count.of("claim"))"
    let tags = reach.renamed.map { "\($0.from) → \($0.to?.description ?? "no tag")" }
    let claims = reach.claims.map { "claim  \(ledgers.claim($0)?.statement.onOneLine ?? $0.value)" }
    let articles = change.articles.map { part in
      let count = Set(part.change.leaves.compactMap(\.editedMark)).count
      return "\(count.of("mark"))  \(article(part.article)?.title ?? part.article.value)"
    }
    return [head] + tags + articles + claims
  }
}

extension Int {
  /// `1 mark`, `12 marks`.
  func of(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}
