/// What people do with a tag wherever it is borne. All below it in the hierarchy goes with it.
package enum TagDeed: Hashable, Sendable {
  case rename(TagName, to: TagName)
  case merge(TagName, into: TagName)
  /// Nil makes it stand on its own.
  case move(TagName, under: TagName?)
  case delete(TagName)

  package var tag: TagName {
    switch self {
    case .rename(let tag, _), .merge(let tag, _), .move(let tag, _), .delete(let tag): tag
    }
  }

  /// What is done, in a few words: `#war renamed #wars`.
  package var label: String {
    switch self {
    case .rename(let tag, let name): "\(tag) renamed \(name)"
    case .merge(let tag, let other): "\(tag) merged into \(other)"
    case .move(let tag, let parent?): "\(tag) moved under \(parent)"
    case .move(let tag, nil): "\(tag) moved to the top"
    case .delete(let tag): "\(tag) deleted"
    }
  }

  /// The step of the library that does it.
  package func change(
    in ledgers: Ledgers, _ annotations: [ID<Article>: Annotations], at time: Timestamp
  ) throws(ChangeError) -> LibraryChange {
    switch self {
    case .rename(let tag, let name):
      try .renamingTag(tag, to: name, in: ledgers, annotations, at: time)
    case .merge(let tag, let other):
      try .mergingTag(tag, into: other, in: ledgers, annotations, at: time)
    case .move(let tag, let parent):
      try .movingTag(tag, under: parent, in: ledgers, annotations, at: time)
    case .delete(let tag): try .deletingTag(tag, in: ledgers, annotations, at: time)
    }
  }
}
