import Model

extension Command {
  static let newSource = Command(
    "new-source", "Add a source", group: .sources, hint: FootHint("new", 8),
    disabled: needsSourceList
  ) { state, _ in
    state.mode = .wording(WordingDraft(.record(.newSource), editor: LineEditor()))
    return []
  }

  static let renameSource = writing(
    "rename-source", "Give the source another name; the old one stays as an alias",
    FootHint("rename", 2)
  ) { (.sourceName($0.id), $0.name.onOneLine) }

  static let addAlias = writing(
    "add-alias", "Add another name of the source; with - before it, take that away", nil
  ) { (.sourceAlias($0.id), "") }

  static let noteOnSource = writing("note-on-source", "Write a note on the source", nil) {
    (.sourceNote($0.id), $0.note)
  }

  static let dateSource = writing(
    "date-source", "Say when a document came out: 2025-09-29", nil
  ) { (.sourceDate($0.id), $0.date ?? "") }

  private static func writing(
    _ name: String, _ summary: String, _ hint: FootHint?,
    _ draft: @escaping @Sendable (Source) -> (RecordWording, String)
  ) -> Command {
    Command(name, summary, group: .sources, hint: hint, disabled: needsSource) { state, _ in
      guard let source = state.sources.current?.source else { return [] }
      let (purpose, text) = draft(source)
      state.mode = .wording(WordingDraft(.record(purpose), editor: LineEditor(text)))
      return []
    }
  }
}
