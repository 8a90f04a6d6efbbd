import Model

/// What a history leads to where no file of marks is: somebody has lost that.
struct LostMarks {
  let annotations: Annotations
  /// Whether one step more or less would explain it: somebody may have been killed between deleting
  /// the last of the marks, or undoing the only step, and telling the history.
  let isOneStep: Bool

  /// Nil where the history leads to nothing. `steps` is what steps of the library did in the article.
  init?(
    _ history: HistoryLog<HistoryLine>.Parts, _ steps: [(after: Int, change: Change)] = []
  ) {
    annotations = Replay(history, steps).annotations
    guard !annotations.isBlank else { return nil }
    isOneStep =
      annotations.marks.count <= 1
      || Replay(history, steps, besidesLast: true).annotations.isBlank
  }

  var reason: String { "is not there, and the history leads to \(annotations.counted)" }
}

extension Library {
  /// Throws where the article's file of marks is not there and should be: what is made now would bury
  /// what it held. An article without a history costs one look.
  func checkMarksNotLost(of id: ID<Article>) throws(StorageError) {
    let (log, file) = (try historyLog(of: id), try marksFile(of: id))
    guard File(log.path).isThere else { return }
    let lost: LostMarks?
    // A history that cannot be read tells nothing; whoever adds to it hears why.
    do { lost = LostMarks(try log.parts()) } catch { return }
    guard let lost, !lost.isOneStep, !file.isThere else { return }
    throw .corrupt(path: file.path, place: "", reason: lost.reason)
  }
}
