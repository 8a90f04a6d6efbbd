package import Model

/// Why something could not be read from a library or written to it. Reasons of the system are its
/// own words for `errno`.
package enum StorageError: Error, Hashable, Sendable {
  /// No `postil.json` lies in the folder.
  case notALibrary(path: String)
  case libraryExists(path: String)
  /// A newer Postil wrote the file, in a newer major version: nothing is read, and nothing written.
  case newerFormat(path: String, found: String)
  /// A newer Postil wrote the file, in a newer minor version, with a value that this one does not
  /// know: nothing is read, and nothing written.
  case newerContent(path: String, found: String, place: String, reason: String)
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  /// `place` is a field (`marks[3].spans[0].start`) or a line and column; empty for the whole file.
  case corrupt(path: String, place: String, reason: String)
  /// What was marked in an article that can be read itself cannot be, for that reason.
  indirect case marksUnreadable(ID<Article>, StorageError)
  case noSuchArticle(String)
  /// The article was removed, and can be restored.
  case inTrash(ID<Article>)
  case noSuchTrash(ID<Trashed>)
  /// What is to be restored is in the library, as this article.
  case inTheWay(ID<Trashed>, ID<Article>)
  /// At most eight candidates.
  case ambiguous(String, candidates: [ID<Article>])
  /// The article has no version of this number.
  case noSuchVersion(ID<Article>, Int)
  /// Another article of this id, with other bytes, is there.
  case articleExists(path: String)
  /// The change does not fit what is in the files. Nothing was changed.
  case refused(ChangeError, path: String)
  /// A claim, source or tag that is to go, and articles (at most eight) that refer to it. Nothing
  /// was changed.
  case inUse(record: String, by: [ID<Article>])
  /// What was to be undone or done again is no longer the last step: somebody else has changed the
  /// article meanwhile. Nothing was changed.
  case overtaken(path: String)
  /// Somebody else kept the library locked for too long.
  case locked(path: String)
  /// The change is on the disk, but could not be added to the history: it cannot be undone.
  case unlogged(path: String, reason: String)

  /// Whether it hides what was marked, and not the article.
  package var isAboutMarks: Bool { if case .marksUnreadable = self { true } else { false } }
}
