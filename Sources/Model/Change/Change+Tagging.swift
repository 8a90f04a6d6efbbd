extension Change {
  /// A mark is made; those of its tags that the ledger does not have are added before it.
  package static func marking(_ mark: Mark, ledgers: Ledgers) -> Change {
    .together(ledgers.additions(of: mark.tags) + [.addMark(mark)])
  }

  /// A mark gets a tag, which is added to the ledger where it is new.
  package static func tagging(
    _ mark: ID<Mark>, _ tag: TagName, notebook: Notebook, signature: Signature
  ) -> Change {
    let edit = Change.editMark(mark, .addTag(tag), time: signature.time)
    return .together(notebook.ledgers.additions(of: [tag]) + [edit])
  }

  /// One change stands for itself, several are a group.
  package static func together(_ changes: [Change]) -> Change {
    guard changes.count == 1, let only = changes.first else { return .group(changes) }
    return only
  }
}

extension Change {
  /// The tags that it puts on something; those of a group are its leaves'.
  package var tags: [TagName] {
    switch self {
    case .addMark(let mark): mark.tags
    case .editMark(_, .addTag(let tag), _): [tag]
    case .addClaim(let claim): claim.tags
    case .editClaim(_, .tags(let tags), _): tags
    default: []
    }
  }
}

extension Ledgers {
  package func additions(of tags: [TagName]) -> [Change] {
    tags.filter { tag($0) == nil }.map { .addTag(Tag(name: $0)) }
  }
}
