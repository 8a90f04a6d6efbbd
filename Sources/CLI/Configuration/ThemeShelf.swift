import Reader
import Screen
import Storage

/// The themes there are: those that travel inside the program, and the user's own.
struct ThemeShelf: Sendable {
  /// Ours in the order of their names, then the user's; of two with one slug the user's counts.
  let themes: [Theme]

  /// Takes all themes in. One that is broken is reported, and the others are there.
  init(context: Context, reporting session: inout Session) {
    let (shelf, problems) = Self.all(in: context)
    self = shelf
    for problem in problems { session.report(problem) }
  }

  private init(_ themes: [Theme]) { self.themes = themes }

  /// All themes that can be read, and why others can't.
  static func all(in context: Context) -> (shelf: ThemeShelf, problems: [CommandError]) {
    var themes = BundledThemes.all
    var (paths, problems) = paths(in: context)
    for path in paths {
      do throws(CommandError) {
        let own = try theme(at: path)
        themes.removeAll { $0.slug == own.slug }
        themes.append(own)
      } catch { problems.append(error) }
    }
    return (ThemeShelf(themes), problems)
  }

  /// Never without an answer: a theme that is not there is the terminal's own colours.
  func theme(_ slug: String) -> Theme { themes.first { $0.slug == slug } ?? .terminal }

  func has(_ slug: String) -> Bool { themes.contains { $0.slug == slug } }

  static func theme(at path: String) throws(CommandError) -> Theme {
    let text = String(decoding: try Files.read(path).withoutMark, as: UTF8.self)
    do { return try Theme.parse(text, path: path) } catch { throw .theme(error) }
  }

  private static func paths(in context: Context) -> ([String], [CommandError]) {
    guard let folder = context.themesFolder, Files.kind(of: folder) == .folder else {
      return ([], [])
    }
    let themes = Selection(included: ["*.yaml", "*.yml"].map(PathPattern.init))
    var walk = FolderWalk([Item(named: folder)], themes)
    var (paths, problems) = ([String](), [CommandError]())
    while let findings = walk.next() {
      for finding in findings {
        switch finding {
        case .item(let item): paths.append(item.name)
        case .failure(let error, _): problems.append(error)
        case .passedOver: continue
        }
      }
    }
    return (paths, problems)
  }
}
