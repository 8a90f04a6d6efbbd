import Reader
import Screen
import Storage

/// What the user has set, taken together: themes, options and keys.
struct UserSettings {
  let shelf: ThemeShelf
  let configuration: Configuration
  let keymap: Keymap

  /// Reads the user's files. What is wrong with them is reported, and the default counts.
  init(reporting session: inout Session) {
    shelf = ThemeShelf(context: session.context, reporting: &session)
    var (configuration, wrong) = Configuration.read(in: session.context)
    wrong += configuration.check(against: shelf).map { [$0] } ?? []
    let (keymap, conflicts) = configuration.keymap
    // As they stand in the file: the first is what the reader shows.
    session.report((wrong + conflicts).sorted { $0.line < $1.line })
    (self.configuration, self.keymap) = (configuration, keymap)
  }

  /// The settings of the reader: what the configuration says, then what was chosen by key, then
  /// the defaults.
  func reader(_ library: Library, _ context: Context) -> Settings {
    var settings = Settings(library: library.name)
    settings.themes = shelf.themes.map(\.slug)
    let choices = Choices(context: context)
    let chosen = [configuration.theme, choices.theme].compactMap(\.self)
    settings.theme = chosen.first(where: shelf.has) ?? settings.theme
    settings.textWidth = configuration.textWidth ?? choices.textWidth ?? settings.textWidth
    settings.hangsPunctuation = configuration.hangingPunctuation ?? settings.hangsPunctuation
    settings.columns = configuration.columns ?? settings.columns
    settings.showsRail = configuration.rail ?? settings.showsRail
    settings.readingSpeed = configuration.readingSpeed ?? settings.readingSpeed
    settings.mouse = configuration.mouse ?? settings.mouse
    return settings
  }
}
