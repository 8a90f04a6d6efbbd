/// What was chosen by key and is kept for the next run: state of one person on one machine, under
/// `$XDG_STATE_HOME/postil`.
struct Choices {
  let context: Context

  private var folder: String? {
    if let home = context.variable("XDG_STATE_HOME"), home.hasPrefix("/") {
      return home + "/postil"
    }
    return context.variable("HOME").map { $0 + "/.local/state/postil" }
  }

  /// The file of the theme that was chosen last.
  var themePath: String? { folder.map { $0 + "/theme" } }

  /// The slug of the theme that was chosen last.
  var theme: String? {
    guard let path = themePath, Files.kind(of: path) == .file else { return nil }
    do {
      let text = String(decoding: try Files.read(path), as: UTF8.self)
      return text.split(whereSeparator: \.isWhitespace).first.map(String.init)
    } catch {
      return nil
    }
  }

  func keep(theme slug: String) throws(CommandError) {
    guard let folder else { throw .file("$HOME", reason: "is not set") }
    try Files.makeFolder(folder)
    try Files.write(slug + "\n", to: FileName(folder + "/theme"))
  }
}
