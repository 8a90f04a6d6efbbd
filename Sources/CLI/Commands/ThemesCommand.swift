import ArgumentParser
import Screen
import Terminal

struct ThemesCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List, preview and check themes.",
    discussion: """
      A theme is a base16 or base24 scheme. Your own lie in $XDG_CONFIG_HOME/postil/themes; one \
      with the name of ours takes its place.

      Example: postil themes preview graphite
      """,
    subcommands: [ThemesList.self, ThemesPreview.self, ThemesCheck.self],
    defaultSubcommand: ThemesList.self)

  /// Only a subcommand is ever run.
  func run(in session: inout Session) throws(CommandError) {}
}

struct ThemesList: Command {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the themes.",
    discussion: """
      Name, dark or light, the colours it is made of, and who made it.

      Example: postil themes list
      """)

  func run(in session: inout Session) throws(CommandError) {
    let shelf = ThemeShelf(context: session.context, reporting: &session)
    var table = Table()
    for theme in shelf.themes {
      table.add(theme.slug, theme.variant?.rawValue ?? "either", theme.system, theme.credit)
    }
    session.print(table.lines(in: session.context))
  }
}

struct ThemesPreview: Command {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show what a theme looks like.",
    discussion: """
      On a terminal in its colours, through a pipe as text.

      Example: postil themes preview ./my-theme.yaml
      """)

  @Argument(help: "The theme, or a file.", completion: Completions.themes)
  var name: String

  func run(in session: inout Session) throws(CommandError) {
    let context = session.context
    let theme = try theme(&session)
    guard context.isTerminal else { return session.print(theme.preview().text) }
    let configured = Configuration(context: context, reporting: &session).colours
    let depth = ColourDepth(
      ColourClues(
        configured: configured, environment: context.environment, colours: context.likelyColours))
    session.write(theme.preview(columns: min(context.columns, 100)).ansi(theme, depth: depth))
  }

  private func theme(_ session: inout Session) throws(CommandError) -> Theme {
    if Files.kind(of: name) == .file { return try ThemeShelf.theme(at: name) }
    let shelf = ThemeShelf(context: session.context, reporting: &session)
    guard shelf.has(name) else { throw .noSuchTheme(name) }
    return shelf.theme(name)
  }
}

struct ThemesCheck: Command {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check themes.",
    discussion: """
      Whether they can be read, whether everything in them can be read, and whether what must be \
      told apart can be.

      Example: postil themes check ./my-theme.yaml
      """)

  @Argument(help: "Files; without any, all themes there are.", completion: .file())
  var path: [String] = []

  func run(in session: inout Session) throws(CommandError) {
    for theme in themes(&session) {
      let findings = theme.checks()
      for finding in findings where finding.isFault {
        session.report(.file(theme.slug, reason: finding.words))
      }
      let remarks = findings.filter { !$0.isFault }.map { "\(theme.slug): \($0.words)" }
      session.print(remarks.map(Visible.line))
      if findings.isEmpty {
        session.print(Visible.line("\(theme.slug): nothing to say against it"))
      }
    }
  }

  private func themes(_ session: inout Session) -> [Theme] {
    guard !path.isEmpty else {
      return ThemeShelf(context: session.context, reporting: &session).themes
    }
    return path.compactMap { path in
      session.attempt { _ throws(CommandError) in try ThemeShelf.theme(at: path) }
    }
  }
}

extension Theme {
  fileprivate var system: String {
    palette.map { $0.isBase24 ? "base24" : "base16" } ?? "terminal"
  }

  fileprivate var credit: String { author.isEmpty ? name : "\(name), by \(author)" }
}
