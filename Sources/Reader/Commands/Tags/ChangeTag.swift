import Model

extension Command {
  static let newTag = Command(
    "new-tag", "Add a tag", group: .tags, hint: FootHint("new", 9), disabled: needsTagList
  ) { state, _ in
    state.mode = .wording(WordingDraft(.record(.newTag), editor: LineEditor()))
    return []
  }

  static let renameTag = onTag(
    "rename-tag", "Give the tag, and all below it, another name everywhere", FootHint("rename", 2)
  ) { state, entry in
    state.mode = .wording(
      WordingDraft(.record(.tagName(entry.name)), editor: LineEditor(entry.name.value)))
  }

  static let describeTag = onTag(
    "describe-tag", "Write what the tag is for", FootHint("describe", 8)
  ) { state, entry in
    state.mode = .wording(
      WordingDraft(
        .record(.tagDescription(entry.name)), editor: LineEditor(entry.tag?.description ?? "")))
  }

  static let mergeTag = onTag(
    "merge-tag", "Make the tag, with all below it, one with another", FootHint("merge", 3)
  ) { state, entry in
    let choices = state.tags.choices { entry, other in
      other.tag != nil && !other.name.isWithin(entry)
    }
    state.pick(
      Picker(.record(.mergeTag(entry.name)), title: "\(entry.name) is", choices: choices),
      orSay: "there is no other tag in the ledger: \(key: "new-tag") adds one")
  }

  static let moveTag = onTag(
    "move-tag", "Put the tag, with all below it, below another", FootHint("move below", 7)
  ) { state, entry in
    let isAtTop = !entry.name.value.contains("/")
    let choices = state.tags.choices { entry, other in !other.name.isWithin(entry) }
    let top = isAtTop ? [] : [Choice("", label: "(the top)", detail: "below no other")]
    state.pick(
      Picker(
        .record(.moveTag(entry.name)), title: "Put \(entry.name) below", choices: top + choices,
        takesNew: true),
      orSay: "")
  }

  static let colourTag = onTag("colour-tag", "Give the tag a colour", FootHint("colour", 5)) {
    state, entry in
    let own = Choice(
      "", label: "the theme's own", detail: entry.tag?.colour == nil ? "as it is" : "")
    let named = TagColours.named.map {
      Choice($0.name, detail: $0.colour, swatch: $0.colour)
    }
    state.pick(
      Picker(
        .record(.tagColour(entry.name)), title: "Colour of \(entry.name); or type #RRGGBB",
        choices: [own] + named, takesNew: true),
      orSay: "")
  }

  static let deleteTag = Command(
    "delete-tag", "Take the tag, and all below it, from everything", group: .tags,
    hint: FootHint("delete", 4), disabled: needsTag
  ) { state, invocation in
    guard let entry = state.tags.current else { return [] }
    return state.preview(.tag(.delete(entry.name)), by: invocation.signature)
  }

  private static func onTag(
    _ name: String, _ summary: String, _ hint: FootHint?,
    _ act: @escaping @Sendable (inout State, TagEntry) -> Void
  ) -> Command {
    Command(name, summary, group: .tags, hint: hint, disabled: needsTag) { state, _ in
      if let entry = state.tags.current { act(&state, entry) }
      return []
    }
  }
}

extension State {
  /// Shows a list to pick from, or says why there is none.
  fileprivate mutating func pick(_ picker: Picker, orSay reason: String) {
    if picker.choices.isEmpty, !picker.takesNew {
      status = Status(reason, level: .warning)
    } else {
      mode = .picking(picker)
    }
  }
}

extension TagList {
  /// The tags that fit the one under the cursor, as choices.
  fileprivate func choices(where isFit: (TagName, TagEntry) -> Bool) -> [Choice] {
    guard let name = current?.name else { return [] }
    return entries.filter { isFit(name, $0) }.map { entry in
      Choice(
        entry.name.value, label: entry.name.description,
        detail: [entry.use.marks.of("mark"), entry.tag?.description ?? ""].filter { !$0.isEmpty }
          .joined(separator: " · "), swatch: entry.tag?.colour)
    }
  }
}
