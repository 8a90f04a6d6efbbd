package import Model
import Provenance

/// Which words of a source or a tag are being written.
package enum RecordWording: Hashable, Sendable {
  case newSource
  case sourceName(ID<Source>)
  case sourceAlias(ID<Source>)
  case sourceNote(ID<Source>)
  case sourceDate(ID<Source>)
  case newTag
  case tagName(TagName)
  case tagDescription(TagName)
}

extension RecordWording {
  var heading: String {
    switch self {
    case .newSource: "A new source: what it is called"
    case .sourceName: "Name; the old one stays as an alias"
    case .sourceAlias: "Another name of it; -name takes one away"
    case .sourceNote: "Note on the source"
    case .sourceDate: "When it came out: 2025-09-29"
    case .newTag: "A new tag; / makes a hierarchy: war/air"
    case .tagName(let tag): "New name of \(tag), with all below it"
    case .tagDescription(let tag): "What \(tag) is for"
    }
  }

  var takesLines: Bool { if case .sourceNote = self { true } else { false } }
}

extension State {
  /// Keeps what was written, where it says something new; what does not fit stays in the prompt.
  mutating func keep(
    _ wording: RecordWording, _ draft: WordingDraft, by signature: Signature
  ) -> [Effect] {
    mode = .normal
    let text = wording.takesLines ? draft.editor.text.trimmed : draft.editor.text.onOneLine
    guard text != draft.before, let ledgers = library.book?.ledgers else { return [] }
    let effects: [Effect]
    do throws(ChangeError) {
      effects = try commit(wording, text, in: ledgers, by: signature)
    } catch {
      return refuse(error, text, draft, by: signature)
    }
    if case .wording = mode { return effects }
    // What was typed is there again where the store does not take it.
    if !effects.isEmpty { library.holdDraft(draft) }
    return effects
  }

  private mutating func commit(
    _ wording: RecordWording, _ text: String, in ledgers: Ledgers, by signature: Signature
  ) throws(ChangeError) -> [Effect] {
    switch wording {
    case .newSource:
      guard !text.isEmpty else { return [] }
      try ledgers.allow([text], for: ID(""))
      let source = Source(called: text, by: signature, beside: ledgers)
      sources.awaited = source.id
      return commit(ledgers: .addSource(source), by: signature)
    case .sourceName(let id):
      return commit(
        ledgers: try ledgers.renaming(id, to: text, at: signature.time), by: signature)
    case .sourceAlias(let id):
      let changes = try ledgers.aliasing(id, text, at: signature.time)
      return commit(ledgers: changes, by: signature)
    case .sourceNote(let id):
      return commit(ledgers: .editSource(id, .note(text), time: signature.time), by: signature)
    case .sourceDate(let id): return commit(date: text, of: id, by: signature)
    case .newTag: return addTag(text, ledgers, by: signature)
    case .tagName(let tag): return rename(tag, text, by: signature)
    case .tagDescription(let tag):
      return commit(ledgers: ledgers.editing(tag, .description(text)), by: signature)
    }
  }

  private mutating func commit(
    date text: String, of id: ID<Source>, by signature: Signature
  ) -> [Effect] {
    do throws(DetailFlaw) {
      let date = text.isEmpty ? nil : try MetadataField.published.values(of: [text]).first
      return commit(ledgers: .editSource(id, .date(date), time: signature.time), by: signature)
    } catch {
      return again(.sourceDate(id), text, error.reason)
    }
  }

  /// A step of the ledgers of several changes, told as the command line tells it.
  mutating func commit(ledgers changes: [Change], by signature: Signature) -> [Effect] {
    guard !changes.isEmpty else { return [] }
    let label = changes.stepLabel(in: library.book?.ledgers ?? Ledgers())
    return commit(
      library: LibraryChange(ledgers: .group(changes), articles: []), label, by: signature)
  }

  /// Leaves the prompt open with the reason why the words are not taken.
  mutating func again(_ wording: RecordWording, _ text: String, _ reason: String) -> [Effect] {
    mode = .wording(WordingDraft(.record(wording), editor: LineEditor(text)))
    status = Status(reason, level: .warning)
    return []
  }

  /// A name that another source has offers to make both one.
  private mutating func refuse(
    _ error: ChangeError, _ text: String, _ draft: WordingDraft, by signature: Signature
  ) -> [Effect] {
    guard case .exists(let value) = error else {
      mode = .wording(draft)
      return refuse(error)
    }
    let twin = ID<Source>(value)
    switch draft.purpose {
    case .record(.sourceName(let id)), .record(.sourceAlias(let id)):
      return preview(.mergeSource(id, into: twin), by: signature)
    default:
      sources.select(twin, height: listRows)
      status = Status("the ledger has that source already: here it is", level: .warning)
      return []
    }
  }
}

extension Ledgers {
  /// What adds a name to a source's aliases, or with `-` before it takes one away.
  fileprivate func aliasing(
    _ id: ID<Source>, _ text: String, at time: Timestamp
  ) throws(ChangeError) -> [Change] {
    guard let source = source(id) else { throw .noSuchSource(id) }
    let new: [String]
    if text.hasPrefix("-") {
      new = source.aliases.filter { !$0.isName(among: [String(text.dropFirst())]) }
    } else {
      try allow([text], for: id)
      new = source.uniting([text])
    }
    return new == source.aliases ? [] : [.editSource(id, .aliases(new), time: time)]
  }

  /// What changes a field of a tag; a tag that the ledger does not have is added before it.
  func editing(_ tag: TagName, _ edit: TagEdit) -> [Change] {
    additions(of: [tag]) + [.editTag(tag, edit)]
  }
}
