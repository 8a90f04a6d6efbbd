import Reader
import Screen
import Storage

extension Configuration {
  /// The settings of the reader: what the configuration says, then what was chosen by key, then
  /// the defaults. A theme that is not there is reported.
  func settings(
    _ library: Library, _ shelf: ThemeShelf, reporting session: inout Session
  ) -> Settings {
    var settings = Settings(library: library.name)
    settings.themes = shelf.themes.map(\.slug)
    if let theme, !shelf.has(theme) {
      session.report(
        .file(themePlace, reason: "no theme “\(theme)”; `postil themes` lists them"))
    }
    let chosen = [theme, Choices(context: session.context).theme].compactMap(\.self)
    settings.theme = chosen.first(where: shelf.has) ?? settings.theme
    settings.textWidth = textWidth ?? settings.textWidth
    settings.mouse = mouse ?? settings.mouse
    settings.columns = columns ?? settings.columns
    return settings
  }
}
