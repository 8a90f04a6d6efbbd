import Model
import Screen

extension State {
  /// Keys of the words of a record: Enter keeps them; in a note Alt-Enter and Ctrl-J begin a line.
  mutating func press(_ key: KeyEvent, in draft: WordingDraft, by signature: Signature) -> [Effect]
  {
    var draft = draft
    switch (key.key, key.control, key.alt) {
    case (.escape, _, _), (.character("c"), true, _): return leave(draft)
    case (.enter, false, false): return keep(draft, by: signature)
    case (.enter, _, _), (.character("j"), true, _):
      if draft.takesLines { draft.editor.insert(["\n"]) }
    default: _ = draft.editor.take(key)
    }
    mode = .wording(draft)
    return []
  }

  /// What was written is not thrown away without a question.
  private mutating func leave(_ draft: WordingDraft) -> [Effect] {
    if case .exportPath = draft.purpose {
      mode = .normal
      status = Status("nothing was written")
      return []
    }
    let isTouched = draft.editor.text != draft.before
    mode = isTouched ? .confirming(.discardWording(draft)) : .normal
    status = Status("it is as it was")
    return []
  }
}
