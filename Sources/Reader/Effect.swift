package import Model

/// What the reader wants done in the world. Values: a test compares them, and only `CLI` runs them.
package indirect enum Effect: Hashable, Sendable {
  case loadArticles
  case open(ID<Article>)
  /// Answered by `refreshed`, `refreshFailed` and `listed`, and by nothing where nothing changed.
  case look(Look)
  /// Answered by `refreshed` or `refreshFailed`.
  case refresh(ID<Article>)
  /// Answered by `saved`, `saveFailed` or `refused` with the ticket.
  case commit(Commit, ticket: Int)
  /// Answered by `compared`: what changed in the article's newest version.
  case compare(ID<Article>)
  /// Answered by `orphans`: what has no place in the article, or in any.
  case loadOrphans(OrphanScope)
  /// What the library has across its articles. Answered by `book`, and by nothing where that is as it
  /// was sent last. Where it need not be whole, only some articles are looked at in a large library.
  case loadBook(isWhole: Bool)
  /// Answered by `libraryKept` or `libraryRefused` with the ticket.
  case commitLibrary(LibraryCommit, ticket: Int)
  /// What the article may be compared with. Answered by `partners`.
  case findPartners(ID<Article>)
  /// Answered by `shared`.
  case compareArticles(ID<Article>, ID<Article>)
  /// Answered by `found` with the number.
  case search(Query, number: Int)
  /// Keep where they were left, or forget it. Those that wait are one write.
  case savePlaces([ID<Article>: Place?])
  /// Keep them for the next run.
  case keepTags(LastTags)
  case keepBookmark(Bookmark, in: ID<Article>)
  case dropBookmark(Character, in: ID<Article>)
  /// Keep these and no others in a file beside the library. Answered by `putAside` or `notPutAside`.
  case putAside([Unsaved])
  /// Answered by `foundUnsaved` or `unsavedElsewhere` where there is something.
  case findUnsaved
  /// Save what the file holds. Answered by `tookUp`.
  case takeUp(String)
  /// Put the file where no reader looks for it. Answered by `discarded`, or by `said`.
  case discard(String)
  /// Puts the articles into the trash, as one step. Answered by `removed`.
  case remove([ID<Article>], by: Signature)
  /// Brings back what is called so in the trash. Answered by `restored`.
  case restore([String], by: Signature)
  /// Puts the tag on the articles, or takes it off where all of them have it, as one step of the
  /// library. Answered by `tagged`.
  case tagArticles([ID<Article>], TagName, by: Signature)
  /// Which articles have passages as a filter wants them. Answered by `sifted` with the number.
  case sift(PassageQuestions, number: Int)
  /// Answered by `previewed`. Of several that wait only the newest is done.
  case preview([ArticleRow])
  case keepList(ListMemory)
  /// Write marks into a file. Answered by `said`, or by `exportFound` where a file is there.
  case export(ExportOrder)
  case edit(NoteDraft)
  case openAddress(String)
  case copy(String)
  case setMouse(Bool)
  case keepTheme(String)
  case keepTextWidth(Int)
  case redraw
  case suspend
}
