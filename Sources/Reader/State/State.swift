package import Model
package import Screen

/// The views, in the order of the keys `1` to `6`.
package enum ViewName: String, CaseIterable, Hashable, Sendable {
  case articles = "Articles"
  case reader = "Reader"
  case claims = "Claims"
  case sources = "Sources"
  case tags = "Tags"
  case orphans = "Orphans"
}

/// Everything that the reader knows. A value without closures, so that two can be compared.
package struct State: Hashable, Sendable {
  package var size: Size
  package var view: ViewName
  package var articles: ArticleList
  /// The open article, if there is one.
  package var reading: Reading?
  package var mode: Mode
  /// Keys that wait for what follows.
  package var pending: PendingKeys
  package var status: Status
  package var settings: Settings
  package var keymap: Keymap
  package var saving: Saving
  /// The tags that were used last, the newest first, at most five.
  package var lastTags: [TagName]
  package var isOver: Bool

  package init(size: Size, settings: Settings = Settings(), keymap: Keymap = .standard) {
    self.size = size
    self.settings = settings
    self.keymap = keymap
    view = .articles
    articles = ArticleList()
    reading = nil
    mode = .normal
    pending = PendingKeys()
    status = Status()
    saving = Saving()
    lastTags = []
    isOver = false
  }
}
