import Model

/// What the store answers.
extension State {
  mutating func saved(_ ticket: Int, _ notebook: Notebook, _ history: History?) -> [Effect] {
    acknowledge(ticket, notebook, history)
    return rereading(notebook) + followAside()
  }

  mutating func refused(
    _ ticket: Int, _ reason: String, _ notebook: Notebook, _ history: History
  ) -> [Effect] {
    acknowledge(ticket, notebook, history)
    status = Status(reason, level: .error)
    return rereading(notebook) + followAside()
  }

  /// Reads the article again where marks came back that are placed in another text of it: a newer
  /// version was taken in while it was open.
  private func rereading(_ notebook: Notebook) -> [Effect] {
    guard saving.waiting.isEmpty, let reading, reading.isBehind(notebook) else { return [] }
    return [.refresh(reading.article.id)]
  }

  /// Once nothing is on its way, what is on the disk counts: it may hold another's work too.
  private mutating func acknowledge(_ ticket: Int, _ notebook: Notebook, _ history: History?) {
    let change = saving.waiting.first { $0.ticket == ticket }
    // The list says nothing of saving by itself.
    if saving.isHeldUp, let change {
      status = Status(view == .articles ? change.label + " · saved" : change.label)
    }
    saving.waiting.removeAll { $0.ticket == ticket }
    saving.failure = nil
    saving.isTrying = false
    if saving.waiting.isEmpty { saving.isHeldUp = false }
    askAnew()
    guard saving.waiting.isEmpty, let reading, change?.article == reading.article.id else { return }
    if let history { self.reading?.history = history }
    guard reading.notebook != notebook, !reading.isBehind(notebook) else { return }
    self.reading?.take(notebook)
  }

  /// Whether to quit is asked about what is not saved now, and about nothing else.
  private mutating func askAnew() {
    guard case .confirming(.quitUnsaved) = mode else { return }
    let count = saving.waiting.count
    mode = count == 0 ? .normal : .confirming(.quitUnsaved(count))
  }

  /// Sends everything once more that is not on the disk yet, in its order.
  mutating func retry() -> [Effect] {
    guard saving.failure != nil, !saving.isTrying else { return [] }
    saving.isTrying = true
    return saving.waiting.map(\.effect)
  }

  mutating func saveFailed(_ ticket: Int, _ reason: String) -> [Effect] {
    saving.failure = reason
    saving.isHeldUp = true
    saving.isTrying = false
    saving.pause = Saving.longestPause
    if isOver, !isEnding {
      isOver = false
      mode = .confirming(.quitUnsaved(saving.waiting.count))
    }
    status = Status(saving.alarm ?? reason, level: .error)
    return copyWaiting(after: ticket)
  }
}

extension Reading {
  /// Whether the marks are placed in another text of the article than the one that is shown.
  fileprivate func isBehind(_ notebook: Notebook) -> Bool {
    notebook.annotations.marks.contains {
      $0.textHash != nil && $0.textHash != article.textHash && $0.soughtIn != article.textHash
    }
  }
}
