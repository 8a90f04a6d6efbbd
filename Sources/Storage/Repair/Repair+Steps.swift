import Model

extension Repair {
  /// Brings a step of the library to its end that a killed process left, or puts its journal aside
  /// where that cannot be done; and mends the library's history.
  ///
  /// - Returns: whether there was something to mend.
  mutating func mendSteps() -> Bool {
    let count = deeds.count
    attempt { repair throws(StorageError) in try repair.mendPending() }
    attempt { repair throws(StorageError) in
      _ = try repair.mend(repair.library.readableLedgerLog)
    }
    return deeds.count > count
  }

  private mutating func mendPending() throws(StorageError) {
    let file = library.pendingFile
    guard file.isRegular else { return }
    do throws(StorageError) {
      guard let pending = try file.load(PendingFile.self), try library.hindrance(to: pending) == nil
      else { throw StorageError.corrupt(path: file.path, place: "", reason: "") }
    } catch {
      guard case .corrupt = error else { throw error }
      try aside.move(file.path)
      return did(file.path, "moved away: the step that it tells of cannot be brought to its end")
    }
    try aside.keep(file)
    try library.finishPending()
    did(file.path, "the step that a killed process left is brought to its end")
  }
}
