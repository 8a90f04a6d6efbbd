/// What the user may set.
package struct Settings: Hashable, Sendable {
  /// What a text's width may be, in cells.
  package static let leastTextWidth = 20
  package static let mostTextWidth = 400

  /// The width of the text in cells, where the screen has them.
  package var textWidth: Int
  /// Whether quotes, brackets and stops hang out of the column of the text.
  package var hangsPunctuation = false
  /// A slug.
  package var theme: String
  /// The slugs of the themes there are.
  package var themes: [String]
  /// Whether the mouse is Postil's, and not the terminal's.
  package var mouse: Bool
  /// Whether the outline is shown where there is room for it.
  package var showsOutline: Bool
  /// Whether the rail is shown where there is room for it.
  package var showsRail: Bool
  /// Whether nothing but the text is shown.
  package var isAlone = false
  /// Whether links have their numbers beside the text.
  package var numbersLinks = false
  /// Words a minute, for the time that is left. 238 is the mean of silent reading of English
  /// non-fiction: Brysbaert, M. (2019), How many words do we read per minute? A review and
  /// meta-analysis of reading rate. Journal of Memory and Language 109, 104047.
  package var readingSpeed: Int
  /// The columns of the list of articles, behind the title.
  package var columns = ArticleColumn.usual
  /// The name of the library, for the bar.
  package var library: String
  /// Where what cannot be saved is put aside.
  package var unsavedFolder: String
  /// The folder where a path begins that is typed: where the program was started. Empty where nobody
  /// says so.
  package var folder = ""
  /// The formats that marks can be written in.
  package var exports: [ExportChoice] = []

  package init(
    textWidth: Int = 72, theme: String = "terminal", themes: [String] = ["terminal"],
    mouse: Bool = true, showsOutline: Bool = true, showsRail: Bool = true,
    readingSpeed: Int = 238, library: String = "", unsavedFolder: String = ""
  ) {
    self.textWidth = textWidth
    self.theme = theme
    self.themes = themes
    self.mouse = mouse
    self.showsOutline = showsOutline
    self.showsRail = showsRail
    self.readingSpeed = readingSpeed
    self.library = library
    self.unsavedFolder = unsavedFolder
  }
}
