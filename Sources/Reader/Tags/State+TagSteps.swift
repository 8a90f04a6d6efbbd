import Model

extension State {
  /// Gives a tag the new name that was typed, after a preview.
  mutating func rename(
    _ tag: TagName, _ text: String, by signature: Signature
  ) -> [Effect] {
    if let flaw = TagName.flaw(ofNew: text) { return again(.tagName(tag), text, flaw) }
    guard let name = TagName(text) else { return [] }
    return name == tag ? [] : preview(.tag(.rename(tag, to: name)), by: signature)
  }

  /// Adds a tag to the ledger.
  mutating func addTag(_ text: String, _ ledgers: Ledgers, by signature: Signature) -> [Effect] {
    if let flaw = TagName.flaw(ofNew: text) { return again(.newTag, text, flaw) }
    guard let name = TagName(text) else { return [] }
    tags.awaited = name
    guard ledgers.tag(name) == nil else {
      tags.select(name, height: listRows)
      status = Status("the ledger has \(name) already: here it is", level: .warning)
      return []
    }
    return commit(ledgers: .addTag(Tag(name: name)), by: signature)
  }

  /// Gives a tag another colour; an empty one is the theme's own.
  mutating func colour(_ tag: TagName, _ value: String, by signature: Signature) -> [Effect] {
    guard let ledgers = library.book?.ledgers else { return [] }
    let colour = TagColours.colour(value)
    guard value.isEmpty || colour != nil else {
      status = Status("“\(value)” is no colour such as #3366CC", level: .warning)
      return []
    }
    guard colour != ledgers.tag(tag)?.colour else { return [] }
    return commit(ledgers: ledgers.editing(tag, .colour(colour)), by: signature)
  }
}
