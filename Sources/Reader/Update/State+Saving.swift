import Model

/// What the store answers.
extension State {
  mutating func saved(_ ticket: Int, _ notebook: Notebook, _ history: History?) -> [Effect] {
    acknowledge(ticket, notebook, history)
    return []
  }

  mutating func refused(
    _ ticket: Int, _ reason: String, _ notebook: Notebook, _ history: History
  ) -> [Effect] {
    acknowledge(ticket, notebook, history)
    status = Status(reason, level: .error)
    return []
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
