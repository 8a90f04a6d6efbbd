package import Model
package import Screen

/// All that can happen to the reader.
package enum Message: Hashable, Sendable {
  case input(Input)
  /// Nothing was typed for half a second while keys were waiting.
  case idle
  case articles([ArticleRow], problems: [String])
  case opened(Opened)
  case openFailed(ID<Article>, reason: String)
  /// The store acknowledged a change; the notebook is what is on the disk now.
  case saved(ticket: Int, Notebook)
  case saveFailed(ticket: Int, reason: String)
  /// The store will never take the change, for others have changed what it speaks of: it is
  /// dropped, and the article is as it is on the disk.
  case saveRefused(ticket: Int, reason: String, Opened)
  /// `$EDITOR` ended; nil where the text was left as it was.
  case edited(NoteDraft, text: String?)
  /// The quote was copied by these means: "OSC 52", "wl-copy".
  case copied(by: String)
  case said(Status)
}

/// An article as it comes out of the library.
package struct Opened: Hashable, Sendable {
  package let article: Article
  package let notebook: Notebook
  package let history: History
  package let place: Place?

  package init(article: Article, notebook: Notebook, history: History, place: Place?) {
    self.article = article
    self.notebook = notebook
    self.history = history
    self.place = place
  }
}
