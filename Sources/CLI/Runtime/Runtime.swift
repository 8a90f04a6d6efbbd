import Model
import Reader
import Screen
import Storage
import Terminal

/// The place where the reader's effects run.
enum Runtime {
  /// Opens the reader on the first of the articles, or on the list where there is none.
  @MainActor static func read(
    _ articles: [ID<Article>], of library: Library, in session: inout Session
  ) async throws(CommandError) {
    let shelf = ThemeShelf(context: session.context, reporting: &session)
    let configuration = Configuration(context: session.context, reporting: &session)
    let settings = configuration.settings(library, shelf, reporting: &session)
    let options = TerminalOptions(depth: configuration.colours, mouse: settings.mouse)
    let terminal = try openTerminal(session.context, options)
    let loop = Loop(
      terminal: terminal, shelf: shelf,
      worker: Worker(Desk(library: library, context: session.context)),
      context: session.context)
    var state = State(size: terminal.size, settings: settings)
    await loop.run(&state, on: articles)
    terminal.close()
    if let failure = state.saving.failure {
      throw .file(
        library.root, reason: "\(state.saving.waiting.count) changes were not saved: \(failure)")
    }
  }

  @MainActor private static func openTerminal(
    _ context: Context, _ options: TerminalOptions
  ) throws(CommandError) -> Terminal {
    do { return try Terminal(environment: context.environment, options: options) } catch {
      throw .terminal(error)
    }
  }
}

/// Keys in, frames out, until it is over.
@MainActor private struct Loop {
  let terminal: Terminal
  let shelf: ThemeShelf
  let worker: Worker
  let context: Context

  /// The pause after which a digit alone is the name of a view, in milliseconds.
  private static let pause = 500
  /// However much is typed, the screen is drawn anew at least so often.
  private static let longestTurn = Duration.milliseconds(100)

  func run(_ state: inout State, on articles: [ID<Article>]) async {
    worker.hand(.loadArticles)
    if let first = articles.first { worker.hand(.open(first)) }
    repeat {
      while !state.isOver { await turn(&state) }
      draw(state)
      // What was asked for is finished first; what cannot be saved brings the reader back.
      await worker.rest()
      await takeAnswers(&state)
    } while !state.isOver
  }

  private func turn(_ state: inout State) async {
    draw(state)
    let waits = state.awaitsMoreKeys
    if let input = terminal.next(timeout: waits ? Self.pause : nil) {
      send(.input(input), to: &state)
      // What was typed ahead is taken before the next frame.
      let end = ContinuousClock.now + Self.longestTurn
      while !state.isOver, ContinuousClock.now < end, let more = terminal.next(timeout: 0) {
        send(.input(more), to: &state)
      }
    } else if waits {
      send(.idle, to: &state)
    }
    await takeAnswers(&state)
  }

  private func draw(_ state: State) {
    terminal.draw(View.frame(of: state), theme: shelf.theme(state.settings.theme))
  }

  private func takeAnswers(_ state: inout State) async {
    for message in await worker.answers() { send(message, to: &state) }
  }

  private func send(_ message: Message, to state: inout State) {
    for effect in state.update(message, by: context.signature()) {
      if let answer = perform(effect) { send(answer, to: &state) }
    }
  }

  private func perform(_ effect: Effect) -> Message? {
    switch effect {
    case .loadArticles, .open, .commit, .compare, .savePlace, .remove: worker.hand(effect)
    case .edit(let draft): return edit(draft)
    case .openAddress(let address): return open(address)
    case .copy(let text): return .copied(by: copy(text))
    case .setMouse(let isOn): terminal.setMouse(isOn)
    case .keepTheme(let slug): return keep(theme: slug)
    case .redraw: terminal.redraw()
    case .suspend: terminal.suspend()
    }
    return nil
  }

  private func edit(_ draft: NoteDraft) -> Message {
    terminal.leave()
    defer { terminal.enter() }
    do { return .edited(draft, text: try Editor.edit(draft.editor.text, in: context)) } catch {
      return .said(Status(error.words, level: .error))
    }
  }

  private func open(_ address: String) -> Message {
    let opener = Child.find(["xdg-open", "open"], in: context)
    guard let opener else {
      return .said(Status("no program to open addresses: xdg-open is not installed", level: .error))
    }
    return Child.start([opener, address], input: nil) == 0
      ? .said(Status("opened \(address)"))
      : .said(Status("\(opener) did not open \(address)", level: .error))
  }

  /// The terminal's own clipboard first, which also works across ssh; then whatever of the desktop
  /// is there.
  private func copy(_ text: String) -> String {
    terminal.copy(text)
    let others = Copying.programs(in: context).filter { Child.start($0, input: text) == 0 }
    return (["the terminal (OSC 52)"] + others.map { $0[0] }).joined(separator: ", ")
  }

  private func keep(theme slug: String) -> Message {
    do {
      try Choices(context: context).keep(theme: slug)
      return .said(Status("theme \(slug)"))
    } catch {
      return .said(Status("the theme is not kept: \(error.words)", level: .warning))
    }
  }
}
