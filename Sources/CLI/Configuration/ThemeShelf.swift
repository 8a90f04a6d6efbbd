import Reader
import Screen
import Storage

/// The themes there are: those that travel inside the program, and the user's own.
struct ThemeShelf: Sendable {
  /// Ours in the order of their names, then the user's; of two with one slug the user's counts.
  let themes: [Theme]

  /// Takes all themes in. One that is broken is reported, and the others are there.
  init(context: Context, reporting session: inout Session) {
    var themes = BundledThemes.all
    for path in Self.paths(in: context, reporting: &session) {
      let own = session.attempt { _ throws(CommandError) in try Self.theme(at: path) }
      guard let own else { continue }
      themes.removeAll { $0.slug == own.slug }
      themes.append(own)
    }
    self.themes = themes
  }

  /// Never without an answer: a theme that is not there is the terminal's own colours.
  func theme(_ slug: String) -> Theme { themes.first { $0.slug == slug } ?? .terminal }

  func has(_ slug: String) -> Bool { themes.contains { $0.slug == slug } }

  static func theme(at path: String) throws(CommandError) -> Theme {
    let text = String(decoding: try Files.read(path), as: UTF8.self)
    do { return try Theme.parse(text, path: path) } catch { throw .theme(error) }
  }

  private static func paths(in context: Context, reporting session: inout Session) -> [String] {
    guard let folder = context.themesFolder, Files.kind(of: folder) == .folder else { return [] }
    let themes = Selection(included: ["*.yaml", "*.yml"].map(PathPattern.init))
    var walk = FolderWalk([Item(named: folder)], themes)
    var paths: [String] = []
    while let findings = walk.next() {
      for finding in findings {
        switch finding {
        case .item(let item): paths.append(item.name)
        case .failure(let error, _): session.report(error)
        case .passedOver: continue
        }
      }
    }
    return paths
  }
}
