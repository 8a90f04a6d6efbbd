package import Model
package import Text

/// What keys mean at the moment.
package enum Mode: Hashable, Sendable {
  /// Keys are commands, after the keymap of the view.
  case normal
  case picking(Picker)
  /// `/` in an article.
  case searching(Search.Draft)
  /// Filtering the list of articles.
  case filtering(LineEditor)
  /// Searching the library.
  case seeking(SeekDraft)
  case noting(NoteDraft)
  case editing(DetailDraft)
  case wording(WordingDraft)
  /// What a step would change, before it is taken.
  case previewing(Preview)
  case help(PagePlace)
  /// The marks under the cursor in full.
  case details(PagePlace)
  /// What the importer noted.
  case notes(PagePlace)
  /// What changed in a version.
  case changes(Comparison, PagePlace)
  /// What could not be done last.
  case failures(PagePlace)
  /// The next key names a bookmark.
  case awaitingBookmark(BookmarkAct)
  case confirming(Question)
}

/// What the key that names a bookmark does.
package enum BookmarkAct: Hashable, Sendable { case set, go }

/// A question that is answered by `y` or anything else.
package enum Question: Hashable, Sendable {
  /// Quit although so many changes are not on the disk.
  case quitUnsaved(Int)
  /// Let go of what was written into a note.
  case discardNote(NoteDraft)
  /// Let go of what was written into a record of the ledgers.
  case discardWording(WordingDraft)
  /// Save what an earlier reader could not.
  case takeUp(LeftBehind)
  /// Put the articles into the trash; a title of one.
  case removeArticles([ID<Article>], title: String)
  /// Write marks over a file that is there.
  case replaceFile(ExportOrder)
  /// Say that the article on this side is a copy of the other.
  case holdCopy(BesideSide)
}

/// A field of the metadata that is being edited.
package struct DetailDraft: Hashable, Sendable {
  package let field: MetadataField
  package var editor: LineEditor
}

/// A note that is being written.
package struct NoteDraft: Hashable, Sendable {
  /// The mark that gets it; nil where a highlight is made for it.
  package let mark: ID<Mark>?
  /// What is highlighted for it; empty where there is a mark.
  package let spans: [Span]
  package var editor: LineEditor
}
