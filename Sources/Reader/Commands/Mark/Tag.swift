import Model

extension Command {
  static let tag = reading(
    "tag", "Tag the mark under the cursor, or the sentence: 1 to 5 are the last tags", group: .mark,
    hint: FootHint("tag", 4), disabled: needsMarkOrTarget
  ) { state, reading, _ in
    let mark = reading.markForVerb
    state.mode = .picking(
      state.tagPicker(
        .tag(mark?.id, mark == nil ? reading.target : []), known: reading.knownTags,
        on: mark?.tags ?? [], in: reading.notebook.ledgers))
    return []
  }
}

extension State {
  /// Tags to choose from, the last one chosen.
  func tagPicker(
    _ purpose: PickerPurpose, title: String = "Tag", known: Set<TagName>, on tagged: [TagName],
    called noun: String = "mark", in ledgers: Ledgers?
  ) -> Picker {
    let choices = lastTags.choices(known: known, on: tagged, called: noun, in: ledgers)
    var picker = Picker(purpose, title: title, choices: choices, takesNew: true)
    picker.selected = lastTags.firstSelected
    return picker
  }

  /// Puts the tag on the mark, or takes it off where it has it; without a mark a highlight is made
  /// for it.
  mutating func pickTag(
    _ name: String, for mark: ID<Mark>?, spans: [Span], by signature: Signature
  ) -> [Effect] {
    guard var reading else { return [] }
    let old = mark.flatMap(reading.annotations.mark)?.tags ?? []
    guard let tag = chosenTag(name, among: old) else { return [] }
    defer { self.reading = reading }
    return self.tag(tag, mark, spans, on: &reading, by: signature)
  }

  mutating func tag(
    _ tag: TagName, _ mark: ID<Mark>?, _ spans: [Span], on reading: inout Reading,
    by signature: Signature
  ) -> [Effect] {
    let change = reading.tagging(tag, mark, spans, signature)
    let kept = use(tag)
    return commit(change, on: &reading, by: signature) + kept
  }

  /// Takes note of the tag as the last one.
  mutating func use(_ tag: TagName) -> [Effect] {
    let before = lastTags
    lastTags.use(tag)
    return lastTags == before ? [] : [.keepTags(lastTags)]
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
  /// The tags of the library and of the article.
  var knownTags: Set<TagName> {
    Set(notebook.ledgers.tags.map(\.name)).union(annotations.marks.flatMap(\.tags))
  }

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
