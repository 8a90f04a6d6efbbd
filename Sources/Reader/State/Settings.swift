/// What the user may set.
package struct Settings: Hashable, Sendable {
  /// The width of the text in cells, where the screen has them.
  package var textWidth: Int
  /// A slug.
  package var theme: String
  /// The slugs of the themes there are.
  package var themes: [String]
  /// Whether the mouse is Postil's, and not the terminal's.
  package var mouse: Bool
  /// Whether the outline is shown where there is room for it.
  package var showsOutline: Bool
  /// The name of the library, for the bar.
  package var library: String
  /// Where what cannot be saved is put aside.
  package var unsavedFolder: String
  /// The formats that marks can be written in.
  package var exports: [ExportChoice] = []

  package init(
    textWidth: Int = 72, theme: String = "terminal", themes: [String] = ["terminal"],
    mouse: Bool = true, showsOutline: Bool = true, library: String = "",
    unsavedFolder: String = ""
  ) {
    self.textWidth = textWidth
    self.theme = theme
    self.themes = themes
    self.mouse = mouse
    self.showsOutline = showsOutline
    self.library = library
    self.unsavedFolder = unsavedFolder
  }
}
