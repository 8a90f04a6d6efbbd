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

/// What the user may set.
package struct Settings: Hashable, Sendable {
  /// The width of the text in cells, where the screen has them.
  package var textWidth: Int
  package var theme: String
  /// The slugs of the themes there are.
  package var themes: [String]
  package var mouse: Bool
  package var showsOutline: Bool
  package var library: String

  package init(
    textWidth: Int = 72, theme: String = "terminal", themes: [String] = ["terminal"],
    mouse: Bool = true, showsOutline: Bool = true, library: String = ""
  ) {
    self.textWidth = textWidth
    self.theme = theme
    self.themes = themes
    self.mouse = mouse
    self.showsOutline = showsOutline
    self.library = library
  }
}

/// What the status line says.
package struct Status: Hashable, Sendable {
  package enum Level: Hashable, Sendable { case info, warning, error }

  package var text: String
  package var level: Level

  package init(_ text: String = "", level: Level = .info) {
    self.text = text
    self.level = level
  }
}

/// A change that the store has not acknowledged yet.
package struct Unsaved: Hashable, Sendable {
  package let ticket: Int
  package let article: ID<Article>
  package let effect: Effect
  package let label: String
}

/// What is on its way to the disk. "Saved" is said only when the store has acknowledged it.
package struct Saving: Hashable, Sendable {
  /// In the order in which they were made.
  package var waiting: [Unsaved]
  package var lastTicket: Int
  /// Why the last attempt failed; nil while all goes well.
  package var failure: String?

  package init() {
    waiting = []
    lastTicket = 0
    failure = nil
  }
}
