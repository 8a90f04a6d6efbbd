package import Model

/// Words of a record of the ledgers that are being written.
package struct WordingDraft: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case statement(ID<Claim>)
    case claimNote(ID<Claim>)
    /// A new claim, which a passage is then linked to.
    case newClaim(of: ClaimEntry.Key?)
    /// Of a source or a tag.
    case record(RecordWording)
    /// Where marks are written to.
    case exportPath(ExportOrder)
  }

  package let purpose: Purpose
  package var editor: LineEditor
  /// As it was before anything was typed.
  let before: String

  package init(_ purpose: Purpose, editor: LineEditor) {
    self.purpose = purpose
    self.editor = editor
    before = editor.text
  }
}

extension WordingDraft {
  var heading: String {
    switch purpose {
    case .statement: "Statement"
    case .claimNote: "Note on the claim"
    case .newClaim(nil): "A new claim: what is said to be so"
    case .record(let wording): wording.heading
    case .exportPath(let order): "Write \(order.format) to this file"
    case .newClaim: "A new claim of this passage, apart from its wording"
    }
  }

  /// With the folder that a file is written into, as long as the path that is typed begins there.
  func heading(startedIn folder: String) -> String {
    let path = editor.text.drop { $0 == " " }
    guard case .exportPath = purpose, !folder.isEmpty, !path.hasPrefix("/"), path != "~",
      !path.hasPrefix("~/")
    else { return heading }
    return "\(heading) in \(folder)"
  }

  /// Whether it may have several lines.
  var takesLines: Bool {
    switch purpose {
    case .claimNote: true
    case .record(let wording): wording.takesLines
    case .statement, .newClaim, .exportPath: false
    }
  }

  var keys: String {
    if case .record(.tagName) = purpose {
      return "Enter shows what changes  Esc leaves it as it was"
    }
    if case .exportPath = purpose { return "Enter writes it  Esc writes nothing" }
    return takesLines
      ? "Enter keeps the note  Alt-Enter or ^J begins a line  Esc leaves it as it was"
      : "Enter keeps it  Esc leaves it as it was"
  }
}

extension State {
  /// Keeps what was written, where it says something new.
  mutating func keep(_ draft: WordingDraft, by signature: Signature) -> [Effect] {
    if case .record(let wording) = draft.purpose { return keep(wording, draft, by: signature) }
    if case .exportPath(let order) = draft.purpose {
      return export(order, to: draft.editor.text.trimmed)
    }
    mode = .normal
    let text = draft.takesLines ? draft.editor.text.trimmed : draft.editor.text.onOneLine
    guard text != draft.before || isNew(draft) else { return [] }
    guard draft.takesLines || !text.isEmpty else {
      status = Status("a claim needs a statement", level: .warning)
      mode = .wording(draft)
      return []
    }
    let effects: [Effect]
    switch draft.purpose {
    case .statement(let id):
      effects = commit(
        ledgers: .editClaim(id, .statement(text), time: signature.time), by: signature)
      tellFlaws(of: text)
    case .claimNote(let id):
      effects = commit(ledgers: .editClaim(id, .note(text), time: signature.time), by: signature)
    case .newClaim(let passage): effects = addClaim(text, of: passage, by: signature)
    case .record, .exportPath: return []
    }
    // What was typed is there again where the store does not take it.
    if !effects.isEmpty { library.holdDraft(draft) }
    return effects
  }

  private func isNew(_ draft: WordingDraft) -> Bool {
    if case .newClaim(.some) = draft.purpose { return true }
    return false
  }

  /// Adds a claim; the attributions of the passage then say it.
  private mutating func addClaim(
    _ statement: String, of passage: ClaimEntry.Key?, by signature: Signature
  ) -> [Effect] {
    guard let book = library.book else { return [] }
    if let twin = book.ledgers.claims.first(where: { $0.statement.onOneLine == statement }) {
      let key = ClaimEntry.Key.claim(book.ledgers.resolved(twin.id))
      if passage == nil {
        claims.select(key, height: listRows)
        status = Status("the ledger has that claim already: here it is", level: .warning)
        return []
      }
      return link(passage, to: book.ledgers.resolved(twin.id), adding: [], by: signature)
    }
    let claim = Claim(stating: statement, by: signature, beside: book.ledgers)
    claims.awaited = .claim(claim.id)
    defer { tellFlaws(of: statement) }
    return link(passage, to: claim.id, adding: [.addClaim(claim)], by: signature)
  }

  /// Says what a statement mixes that ICD 203 keeps apart.
  private mutating func tellFlaws(of statement: String) {
    guard let flaw = EstimateFlaw.all(in: statement).first else { return }
    let words =
      switch flaw {
      case .columns: "words of both columns of ICD 203 stand in one statement"
      case .confidence: "confidence and likelihood stand in one statement (ICD 203)"
      }
    status = Status("\(status.text) · \(words)", level: .warning)
  }
}
