import Model

extension Command {
  static let note = reading(
    "note", "Write a note on the mark under the cursor, or on the sentence", group: .mark,
    hint: FootHint("note", 5), disabled: needsMarkOrTarget
  ) { state, reading, _ in
    state.mode = .noting(reading.noteDraft)
    return []
  }

  static let noteInEditor = reading(
    "note-in-editor", "Write the note in $EDITOR", group: .mark, disabled: needsMarkOrTarget
  ) { _, reading, _ in [.edit(reading.noteDraft)] }
}

extension Reading {
  fileprivate var noteDraft: NoteDraft {
    let mark = markForVerb
    return NoteDraft(
      mark: mark?.id, spans: mark == nil ? target : [], editor: LineEditor(mark?.note ?? ""))
  }
}

extension State {
  /// Keeps a note as it was written; without a mark a highlight is made for it.
  mutating func keepNote(_ draft: NoteDraft, by signature: Signature) -> [Effect] {
    guard var reading else { return [] }
    let text = draft.editor.text.trimmed
    defer { self.reading = reading }
    guard let id = draft.mark else {
      guard !text.isEmpty else { return [] }
      let mark = Mark(
        .highlight, over: draft.spans, of: reading.article, note: text, by: signature,
        beside: reading.annotations.marks)
      return commit(.addMark(mark), on: &reading, by: signature)
    }
    guard let mark = reading.annotations.mark(id) else {
      // What was typed is not lost with a mark that somebody else deleted.
      mode = .noting(draft)
      status = Status("the mark was deleted elsewhere: the note cannot be kept", level: .error)
      return []
    }
    guard text != mark.note else { return [] }
    let change = Change.editMark(id, .setNote(text), time: signature.time)
    return commit(change, on: &reading, by: signature)
  }

  /// `$EDITOR` ended; nil where it left the text as it was.
  mutating func edited(_ draft: NoteDraft, _ text: String?, by signature: Signature) -> [Effect] {
    guard let text else {
      status = Status("the note is as it was")
      return []
    }
    var draft = draft
    draft.editor = LineEditor(text)
    return keepNote(draft, by: signature)
  }
}
