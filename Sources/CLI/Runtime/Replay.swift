import Model
import Reader
import Screen
import Storage

/// The reader without a terminal: keys in, a screen out. What the keys do to the library is done.
enum Replay {
  /// Runs the keys of a script and prints the screen.
  @MainActor static func run(
    _ script: [KeyEvent], on articles: [ID<Article>], of library: Library, size: Size,
    printing form: ReplayCommand.Form, in session: inout Session
  ) async throws(CommandError) {
    let shown = Self.shown(
      after: script, on: articles, of: library, size: size, in: &session)
    session.print(form.text(of: shown.frame, theme: shown.theme))
    if let words = shown.lastWords { throw .file(library.root, reason: words) }
  }

  /// What the keys of a script lead to.
  static func shown(
    after script: [KeyEvent], on articles: [ID<Article>], of library: Library, size: Size,
    in session: inout Session
  ) -> Shown {
    let user = UserSettings(reporting: &session)
    var settings = user.reader(library, session.context)
    settings.exports = ExportChoice.all
    var player = Player(
      state: State(size: size, settings: settings, keymap: user.keymap),
      queue: Queue(desk: Desk(library: library, context: session.context)))
    player.state.restore(Choices(context: session.context).list(of: library))
    player.start(on: articles)
    for key in script { player.send(.input(.key(key))) }
    player.send(.idle)
    return Shown(
      frame: View.frame(of: player.state),
      theme: user.shelf.theme(player.state.settings.theme),
      lastWords: player.state.saving.lastWords)
  }

  /// A screen, and what could not be saved.
  struct Shown {
    let frame: Frame
    let theme: Theme
    let lastWords: String?
  }
}

/// Runs messages and effects to their end, one after the other.
private struct Player {
  var state: State
  var queue: Queue

  mutating func start(on articles: [ID<Article>]) {
    run(.loadArticles)
    if let first = articles.first { run(.open(first)) }
  }

  mutating func send(_ message: Message) {
    for effect in state.update(message, by: queue.desk.context.signature()) { run(effect) }
    while state.isSearching { send(.searchOn) }
  }

  private mutating func run(_ effect: Effect) {
    if case .copy = effect { return send(.copied(by: "nobody: there is no terminal")) }
    for answer in queue.perform(effect) { send(answer) }
  }
}

extension ReplayCommand.Form {
  fileprivate func text(of frame: Frame, theme: Theme) -> String {
    switch self {
    case .text: frame.text
    case .styles: String(frame.styled.dropLast())
    case .svg: String(frame.svg(theme).dropLast())
    case .ansi: String(frame.ansi(theme, depth: .truecolor).dropLast())
    }
  }
}
