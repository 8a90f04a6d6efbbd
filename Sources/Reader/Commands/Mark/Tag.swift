import Model

extension Command {
  static let tag = reading(
    "tag", "Tag the mark under the cursor, or the sentence", group: .mark, hint: FootHint("tag", 4),
    disabled: needsMarkOrTarget
  ) { state, reading, _ in
    let mark = reading.markForVerb
    let recent = state.lastTags
    let known = Set(reading.notebook.ledgers.tags.map(\.name)).union(
      reading.annotations.marks.flatMap(\.tags))
    let names = recent + known.subtracting(recent).sorted()
    let choices = names.map { name in
      let has = mark?.tags.contains(name) == true
      return Choice(
        name.value, label: name.description, detail: has ? "on this mark: Enter removes" : "")
    }
    state.mode = .picking(
      Picker(
        .tag(mark?.id, mark == nil ? reading.target : []), title: "Tag", choices: choices,
        takesNew: true))
    return []
  }
}

extension State {
  /// Puts the tag on the mark, or takes it off where it has it; without a mark a highlight is made
  /// for it.
  mutating func pickTag(
    _ name: String, for mark: ID<Mark>?, spans: [Span], by signature: Signature
  ) -> [Effect] {
    guard var reading else { return [] }
    let old = mark.flatMap(reading.annotations.mark)?.tags ?? []
    guard let tag = chosenTag(name, among: old) else { return [] }
    lastTags = Array(([tag] + lastTags.filter { $0 != tag }).prefix(5))
    let change = reading.tagging(tag, mark, spans, signature)
    defer { self.reading = reading }
    return commit(change, on: &reading, by: signature)
  }
}

extension State {
  /// The tag of that name; what is none is said. One of the old ones is taken away, whatever it is.
  mutating func chosenTag(_ text: String, among old: [TagName]) -> TagName? {
    guard let tag = TagName(text), old.contains(tag) || TagName.flaw(ofNew: text) == nil else {
      status = Status(TagName.flaw(ofNew: text) ?? "", level: .warning)
      return nil
    }
    return tag
  }
}

extension TagName {
  /// Why words are no name for a new tag; nil where they are one.
  static func flaw(ofNew text: String) -> String? {
    guard let name = TagName(text) else { return "“\(text)” is no name for a tag" }
    return name.hasEmptyLevel
      ? "“\(text)” has an empty level: before and after each / stands a name" : nil
  }
}

extension Reading {
  fileprivate func tagging(
    _ tag: TagName, _ mark: ID<Mark>?, _ spans: [Span], _ signature: Signature
  ) -> Change {
    guard let mark else {
      let new = Mark(
        .highlight, over: spans, of: article, tags: [tag], by: signature,
        beside: annotations.marks)
      return .marking(new, ledgers: notebook.ledgers)
    }
    if annotations.mark(mark)?.tags.contains(tag) == true {
      return .editMark(mark, .removeTag(tag), time: signature.time)
    }
    return .tagging(mark, tag, notebook: notebook, signature: signature)
  }
}
