import Model

/// What the store answers.
extension State {
  mutating func saved(_ ticket: Int, _ notebook: Notebook, _ history: History?) -> [Effect] {
    acknowledge(ticket, notebook, history)
    return rereading()
  }

  mutating func refused(
    _ ticket: Int, _ reason: String, _ notebook: Notebook, _ history: History
  ) -> [Effect] {
    acknowledge(ticket, notebook, history)
    status = Status(reason, level: .error)
    return rereading()
  }

  /// Reads the article again where marks came back that are placed in another text of it: a newer
  /// version was taken in while it was open.
  private func rereading() -> [Effect] {
    guard saving.waiting.isEmpty, let reading else { return [] }
    let text = reading.article.textHash
    let isOther = reading.notebook.annotations.marks.contains {
      $0.textHash != nil && $0.textHash != text && $0.soughtIn != text
    }
    return isOther ? [.open(reading.article.id)] : []
  }

  /// Once nothing is on its way, what is on the disk counts: it may hold another's work too.
  private mutating func acknowledge(_ ticket: Int, _ notebook: Notebook, _ history: History?) {
    let article = saving.waiting.first { $0.ticket == ticket }?.article
    saving.waiting.removeAll { $0.ticket == ticket }
    saving.failure = nil
    guard saving.waiting.isEmpty, article == reading?.article.id else { return }
    if let history { reading?.history = history }
    if reading?.notebook != notebook { reading?.take(notebook) }
  }

  mutating func saveFailed(_ ticket: Int, _ reason: String) -> [Effect] {
    saving.failure = reason
    if isOver {
      isOver = false
      mode = .confirming(.quitUnsaved(saving.waiting.count))
    }
    status = Status("NOT SAVED: \(reason)", level: .error)
    return []
  }
}
