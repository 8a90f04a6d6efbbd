package import Model
package import Screen
package import Text

/// All that can happen to the reader.
package enum Message: Hashable, Sendable {
  case input(Input)
  /// Nothing was typed for half a second while keys were waiting.
  case idle
  /// Nothing else is to be done, and a search has more to look through.
  case searchOn
  /// Half a second went by since the last of these.
  case tick
  /// There is a file already where marks were to be written.
  case exportFound(ExportOrder)
  /// A moment went by while the mouse is held beyond the text.
  case mouseHeld
  case articles([ArticleRow], problems: [String], edition: Edition = Edition())
  /// The list is another one than was looked at.
  case listed(ListNews)
  case opened(Opened)
  case openFailed(ID<Article>, reason: String)
  /// The open article as it is on the disk now.
  case refreshed(Opened)
  /// It cannot be read any more; what is shown stays.
  case refreshFailed(ID<Article>, Edition, reason: String)
  /// Articles are in the trash; why others are not, a line each.
  case removed([RemovedArticle], failed: [String])
  /// Articles are back; why others are not, a line each.
  case restored([ID<Article>], failed: [String])
  /// So many articles have the tag now, or have it no more; why others were left, a line each.
  case tagged(TagName, count: Int, isTaken: Bool, failed: [String])
  /// Which articles have passages as the filter wants them.
  case sifted(PassageAnswer, number: Int)
  case previewed([ArticlePreview])
  /// The store acknowledged a change; the notebook is what is on the disk now. The history comes
  /// along where it is not what the reader knows.
  case saved(ticket: Int, Notebook, History?)
  /// The change does not fit what is on the disk, and trying again is vain: why, in words for the
  /// status line, and what is there.
  case refused(ticket: Int, reason: String, Notebook, History)
  case saveFailed(ticket: Int, reason: String)
  /// What an article may be compared with.
  case partners(ID<Article>, [Partner])
  /// What two articles share.
  case shared(Shared)
  /// What a search of the library found.
  case found(Found)
  /// What has no place, by article.
  case orphans(OrphanScope, [OrphanGroup], problems: [String])
  /// What the library has across its articles; files that could not be read, a line each.
  case book(Book, problems: [String])
  /// A step of the library is on the disk, but for so many parts that were left alone.
  case libraryKept(ticket: Int, passedOver: Int)
  /// It is not: why, in words for the status line. Nothing was changed.
  case libraryRefused(ticket: Int, reason: String)
  /// What is not saved is in this file; nil where nothing is left that would need one.
  case putAside(String?)
  /// No copy could be kept: where, and why.
  case notPutAside(reason: String)
  /// The file is out of every reader's way, and lies there now; nil where it was gone.
  case discarded(String, to: String?)
  case foundUnsaved(LeftBehind)
  /// Unsaved changes are of these libraries, of which this is a copy, or which are copies of it.
  case unsavedElsewhere([String])
  /// So many changes of an earlier reader are saved; others did not fit any more and are in a file
  /// of their own; nil where all is well.
  case tookUp(saved: Int, refused: Refused?, problem: String?)
  /// What changed from one version of an article to a later one.
  case compared(Comparison)
  /// `$EDITOR` ended; nil where the text was left as it was.
  case edited(NoteDraft, text: String?)
  /// Signs that waited together where a text is typed. They do what the keys would one by one; what
  /// is looked for as one types is looked for once.
  case typed([Character])
  /// The quote was copied by these means: "OSC 52", "wl-copy".
  case copied(by: String)
  case said(Status)
}

/// An article in the trash, and what it is called there.
package struct RemovedArticle: Hashable, Sendable {
  package let id: ID<Article>
  package let name: String

  package init(id: ID<Article>, name: String) {
    self.id = id
    self.name = name
  }
}

/// Changes that did not fit any more.
package struct Refused: Hashable, Sendable {
  package let count: Int
  package let path: String

  package init(count: Int, path: String) {
    self.count = count
    self.path = path
  }
}

/// An article as it comes out of the library.
package struct Opened: Hashable, Sendable {
  package let article: Article
  package let notebook: Notebook
  package let history: History
  /// Where it was left; nil where it was never opened.
  package let place: Place?
  /// Placed in its text as far as that is certain.
  package let bookmarks: [Bookmark]
  /// What could not be read beside it, in words for the status line.
  package let problem: String?
  /// Of its files, taken before they were read.
  package let edition: Edition
  /// Whether its marks cannot be read.
  package let isWithoutMarks: Bool

  package init(
    article: Article, notebook: Notebook, history: History, place: Place?,
    bookmarks: [Bookmark] = [], problem: String? = nil, edition: Edition = Edition(),
    isWithoutMarks: Bool = false
  ) {
    self.bookmarks = bookmarks
    self.edition = edition
    self.isWithoutMarks = isWithoutMarks
    self.article = article
    self.notebook = notebook
    self.history = history
    self.place = place
    self.problem = problem
  }
}
