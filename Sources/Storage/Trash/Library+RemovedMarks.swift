package import Model

/// The marks of one article that its history knows and that are no longer there.
package struct RemovedMarks: Hashable, Sendable {
  package let article: ID<Article>
  /// Those that were removed last first.
  package let marks: [RemovedMark]
}

extension Library {
  /// The removed marks of all articles that have some, sorted by article. A broken history never
  /// hides the others.
  package func removedMarks() throws(StorageError) -> (
    found: [RemovedMarks], failed: [StorageError]
  ) {
    let results = inParallel(try articleIDs()) { id in
      Result { () throws(StorageError) in
        RemovedMarks(article: id, marks: try removedMarks(in: id))
      }
    }
    var (found, failed): ([RemovedMarks], [StorageError]) = ([], [])
    for result in results {
      switch result {
      case .success(let removed) where !removed.marks.isEmpty: found.append(removed)
      case .success: break
      case .failure(let error): failed.append(error)
      }
    }
    return (found, failed)
  }

  private func removedMarks(in id: ID<Article>) throws(StorageError) -> [RemovedMark] {
    // Most histories tell of no removal, and are not parsed for it.
    guard let bytes = try File(try historyLog(of: id).path).read(),
      bytes.contains(Array("\"remove-mark\"".utf8))
    else { return [] }
    return Removals(try deeds(in: id)).marks(besides: try storedAnnotations(of: id))
  }
}
