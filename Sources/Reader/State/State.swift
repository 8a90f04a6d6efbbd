import Model
package import Screen

/// What the screen shows.
package enum ViewName: Hashable, Sendable {
  case articles, reader, claims, sources, tags, orphans, results, beside
}

/// Everything that the reader knows. A value without closures, so that two can be compared.
package struct State: Hashable, Sendable {
  /// Of the screen.
  package var size: Size
  /// What the screen shows, below what `mode` lays over it.
  package var view: ViewName
  package var articles: ArticleList
  /// How the list was when it was kept last.
  var keptList = ListMemory()
  /// The open article, if there is one.
  package var reading: Reading?
  /// Where in it marks and matches are; nil where no rail is shown.
  package var rail: Rail?
  /// What the view of orphans shows.
  package var orphans: OrphanList
  /// What the views of claims, sources and tags have in common.
  package var library: LibraryViews
  /// What the view of claims shows.
  package var claims: ClaimList
  /// What a search of the library found.
  package var results: Results
  /// Two articles beside each other; nil where none are compared.
  package var beside: Beside?
  /// The view from which they were compared.
  var besideCameFrom: ViewName
  /// What the view of sources shows.
  package var sources: SourceList
  /// What the view of tags shows.
  package var tags: TagList
  /// The passage that was gone to from a view; nil where one reads for oneself.
  package var visit: Visit?
  /// What keys mean: commands, or letters of a prompt.
  package var mode: Mode
  /// The version of the open article that waits until nothing is open any more; nil where none does.
  package var behind: Int?
  /// What an earlier reader could not save, until it is asked about.
  package var leftBehind: LeftBehind?
  /// Keys that wait for what follows.
  package var pending: PendingKeys
  package var status: Status
  package var settings: Settings
  /// How the width of the column was changed last, where that was cut short.
  var shortStep: ShortStep?
  package var keymap: Keymap
  /// What is wrong with the settings, until a key is pressed.
  package var complaints: Complaints
  package var saving: Saving
  /// What was searched for in texts, the newest first.
  package var searches: [SearchLine]
  /// The tags that were used last.
  package var lastTags: LastTags
  var wayBack = WayBack()
  /// What each passage that is selected becomes; nil where nothing is being swept.
  package var sweep: Sweep?
  /// Whether what is known about the article shows as soon as it is open.
  package var opensDetails: Bool
  /// What the mouse holds; nil while no button is held over the text.
  package var mouseHold: MouseHold?
  /// What could not be done last, a line each: what, and the reason.
  package var failures: [String] = []
  /// Whether the program is to end.
  package var isOver: Bool
  /// Whether nothing can bring it back any more.
  package var isEnding: Bool

  package init(size: Size, settings: Settings = Settings(), keymap: Keymap = .standard) {
    self.size = size
    self.settings = settings
    self.keymap = keymap
    complaints = Complaints()
    view = .articles
    articles = ArticleList()
    articles.columns = settings.columns
    reading = nil
    rail = nil
    orphans = OrphanList()
    library = LibraryViews()
    claims = ClaimList()
    results = Results()
    beside = nil
    besideCameFrom = .articles
    sources = SourceList()
    tags = TagList()
    visit = nil
    mode = .normal
    behind = nil
    leftBehind = nil
    isEnding = false
    pending = PendingKeys()
    status = Status()
    saving = Saving()
    searches = []
    lastTags = LastTags()
    sweep = nil
    opensDetails = false
    mouseHold = nil
    isOver = false
  }
}
