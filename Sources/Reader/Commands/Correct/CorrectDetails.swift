import Model
import Screen

extension Command {
  static let correctDetails = Command(
    "correct-details", "Correct what is known about the article: title, authors, date …",
    group: .correct,
    disabled: { state in
      if state.view == .articles { return needsArticles(state) }
      return state.reading == nil ? "no article is open" : nil
    }
  ) { state, invocation in
    let wanted = state.view == .articles ? state.articles.current?.id : state.reading?.article.id
    if let reading = state.reading, reading.article.id == wanted {
      state.view = .reader
      state.mode = .picking(reading.detailPicker())
      return []
    }
    state.opensDetails = true
    return Command.openArticle.run(&state, invocation)
  }
}

extension Reading {
  /// What is not edited, and only shown.
  fileprivate static let notes = "notes"

  private var noteChoice: Choice {
    let count = article.notes.count
    return Choice(
      Self.notes, detail: "\(count) of the import: Enter shows \(count == 1 ? "it" : "them")",
      disabled: count == 0 ? "the import left none" : nil)
  }

  /// The list of what is known about the article, to choose what is to be edited.
  func detailPicker(at field: MetadataField? = nil) -> Picker {
    let choices = MetadataField.allCases.map { field in
      let value = field.text(of: article.metadata)
      let isCorrected = annotations.detail(field) != nil
      return Choice(
        field.rawValue,
        detail: (value.isEmpty ? "unknown" : value) + (isCorrected ? "  (corrected)" : ""))
    }
    var picker = Picker(.detail, title: "About the article", choices: choices + [noteChoice])
    picker.selected = field.flatMap(MetadataField.allCases.firstIndex) ?? 0
    return picker
  }
}

extension MetadataField {
  /// What stands between several values in a prompt.
  private static let separator: Character = ";"

  var heading: String { rawValue.capitalizedAtStart }

  /// What the keys do while the field is being edited.
  var keys: String {
    let names = isList ? "several names with \(Self.separator) between  " : ""
    return names + "Enter keeps it, empty means unknown  Esc leaves it as it was"
  }

  fileprivate func text(of metadata: Metadata) -> String {
    metadata[self].joined(separator: "\(Self.separator) ")
  }

  fileprivate func texts(in typed: String) -> [String] {
    isList ? typed.split(separator: Self.separator).map(String.init) : [typed]
  }
}

extension State {
  /// Opens the prompt of a field with its present value.
  mutating func edit(_ name: String) -> [Effect] {
    if name == Reading.notes {
      mode = .notes(PagePlace())
      return []
    }
    guard let field = MetadataField(rawValue: name), let reading else { return [] }
    status = Status()
    let text = field.text(of: reading.article.metadata)
    mode = .editing(DetailDraft(field: field, editor: LineEditor(text)))
    return []
  }

  /// Keys of the prompt of a field.
  mutating func press(_ key: KeyEvent, in draft: DetailDraft, by signature: Signature) -> [Effect] {
    var draft = draft
    switch (key.key, key.control) {
    case (.escape, _), (.character("c"), true):
      backToDetails(draft.field)
      return []
    case (.enter, _): return keep(draft, by: signature)
    default: _ = draft.editor.take(key)
    }
    status = Status()
    mode = .editing(draft)
    return []
  }

  /// Keeps a field as it was typed; what does not fit it stays in the prompt.
  private mutating func keep(_ draft: DetailDraft, by signature: Signature) -> [Effect] {
    guard var reading else { return [] }
    let texts = draft.field.texts(in: draft.editor.text)
    let change: Change?
    do { change = try reading.correcting(by: signature).detail(draft.field, texts) } catch {
      status = Status(error.reason, level: .warning)
      return []
    }
    let effects = change.map { commit($0, on: &reading, by: signature) } ?? []
    self.reading = reading
    backToDetails(draft.field)
    return effects
  }

  /// Lets a field as it was typed wait, without sending it; what does not fit the field is let go.
  mutating func wait(for draft: DetailDraft, by signature: Signature) {
    guard let reading else { return }
    let texts = draft.field.texts(in: draft.editor.text)
    do {
      guard let change = try reading.correcting(by: signature).detail(draft.field, texts)
      else { return }
      let label = change.label(in: reading.notebook)
      wait(
        for: Commit(
          article: reading.article.id, change: change, act: .done, label: label,
          signature: signature),
        label)
    } catch {}
  }

  /// Makes the chosen field what the importer read.
  mutating func resetDetail(_ picker: Picker, by signature: Signature) -> [Effect] {
    guard var reading, let field = picker.current.flatMap({ MetadataField(rawValue: $0.value) })
    else { return [] }
    guard let change = reading.correcting(by: signature).reset(field) else {
      status = Status("the \(field) is not corrected", level: .warning)
      return []
    }
    let effects = commit(change, on: &reading, by: signature)
    self.reading = reading
    backToDetails(field)
    return effects
  }

  private mutating func backToDetails(_ field: MetadataField) {
    if status.level == .warning { status = Status() }
    mode = reading.map { .picking($0.detailPicker(at: field)) } ?? .normal
  }
}

extension DetailFlaw {
  /// The words for the status line.
  var reason: String {
    switch self {
    case .noDate(let text):
      "“\(Fitted.text(text, width: 22))” is no date: write 2025-09-29 or 29 September 2025"
    case .noAddress: "no address that begins with https:// or http://"
    case .noLanguage: "no language tag: two or three letters such as en, perhaps more: pt-BR"
    case .several(let field): "the \(field) is one text"
    }
  }
}
