import Model
import Storage

extension Library {
  /// How often a change is made anew because somebody else was quicker.
  private static let attempts = 8

  /// Makes the change that follows from the article's notebook, under the name that the model has
  /// for it. Where another process adds the same tag or source meanwhile, the change is made anew
  /// from what is there then. What is there already, in the same words, is not made again. `label`
  /// makes the name of the one that the model has.
  ///
  /// - Returns: the annotations as they are now, and that name.
  @discardableResult
  func make(
    to id: ID<Article>, by signature: Signature, label: (String) -> String = { $0 },
    _ change: (Notebook) -> Change
  ) throws(CommandError) -> (annotations: Annotations, label: String) {
    try tellTorn(id)
    for _ in 1..<Self.attempts {
      do { return try attempt(change, label, to: id, by: signature) } catch {
        guard case .storage(.refused(.exists, path: _)) = error else { throw error }
      }
    }
    return try attempt(change, label, to: id, by: signature)
  }

  private func attempt(
    _ change: (Notebook) -> Change, _ name: (String) -> String, to id: ID<Article>,
    by signature: Signature
  ) throws(CommandError) -> (annotations: Annotations, label: String) {
    let notebook = try stored { () throws(StorageError) in try self.notebook(of: id) }
    let change = change(notebook)
    if let twin = notebook.annotations.twin(of: change) { throw .twin(id, twin) }
    let label = name(change.label(in: notebook))
    return try stored { () throws(StorageError) in
      let (after, _) = try commit(change, label: label, to: id, by: signature)
      return (after.annotations, label)
    }
  }
}

extension Library {
  /// Says that the last line of the article's history is torn: the step was never acknowledged, and
  /// the next change cuts the line off.
  func tellTorn(_ id: ID<Article>) throws(CommandError) {
    let isTorn = try stored { () throws(StorageError) in try isHistoryTorn(of: id) }
    if isTorn { Session.notice(tornWords("\(articlesFolder)/\(id)/history.jsonl")) }
  }

  /// The same for the articles that were removed and restored.
  func tellTornRemovals() throws(CommandError) {
    let isTorn = try stored { () throws(StorageError) in try isRemovalLogTorn() }
    if isTorn { Session.notice(tornWords("\(root)/removals.jsonl")) }
  }

  func tornWords(_ path: String) -> String {
    "postil: \(path): the last line was torn when a process was killed, and is passed over"
  }
}
