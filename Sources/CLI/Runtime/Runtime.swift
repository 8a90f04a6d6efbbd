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
    let (user, problems) = session.noting { UserSettings(reporting: &$0) }
    var settings = user.reader(library, session.context)
    let desk = Desk(library: library, context: session.context)
    settings.unsavedFolder = desk.unsaved.folder
    settings.exports = ExportChoice.all
    settings.folder = desk.exportFolder
    let options = TerminalOptions(depth: user.configuration.colours, mouse: settings.mouse)
    let terminal = try openTerminal(session.context, options)
    var loop = Loop(
      terminal: terminal, shelf: user.shelf, configuration: user.configuration,
      worker: Worker(desk), desk: desk, context: session.context)
    var state = State(size: terminal.size, settings: settings, keymap: user.keymap)
    state.complaints = Complaints(problems, in: session.context)
    state.restore(Choices(context: session.context).list(of: library))
    state.lastTags = Choices(context: session.context).tags(of: library)
    let keeper = IndexKeeper(library, in: session.context)
    await loop.run(&state, on: articles)
    terminal.close()
    await keeper.stop()
    desk.hold.letGo()
    if let words = state.saving.lastWords { throw .file(library.root, reason: words) }
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
  let configuration: Configuration
  let worker: Worker
  let desk: Desk
  let context: Context
  private var clicks = ClickCounter()
  /// Whether what the screen is to show next takes longer than keys wait for it.
  private var isScreenLate = false

  init(
    terminal: Terminal, shelf: ThemeShelf, configuration: Configuration, worker: Worker,
    desk: Desk, context: Context
  ) {
    (self.terminal, self.shelf, self.worker) = (terminal, shelf, worker)
    (self.configuration, self.desk, self.context) = (configuration, desk, context)
  }

  /// The pause after which a digit alone is the name of a view, in milliseconds.
  private static let pause = 500
  /// How often it is looked whether others wrote something.
  private static let tick = Duration.milliseconds(500)
  /// The pause between two steps of a text that scrolls under a held mouse, in milliseconds.
  private static let heldStep = 40
  /// How long keys wait for the article that the key before them asked for, in milliseconds.
  private static let patience = 500
  /// However much is typed, the screen is drawn anew at least so often.
  private static let longestTurn = Duration.milliseconds(100)

  mutating func run(_ state: inout State, on articles: [ID<Article>]) async {
    if let first = articles.first { worker.hand(.open(first)) }
    worker.hand(.loadArticles)
    worker.hand(.findUnsaved)
    readBook()
    var nextTick = ContinuousClock.now
    repeat {
      draw(state)
      if awaitScreen(&state) { draw(state) }
      while !state.isOver {
        if await turn(&state, until: nextTick) { draw(state) }
        if ContinuousClock.now >= nextTick {
          nextTick = .now + Self.tick
          tick(&state)
        }
      }
      draw(state)
      // What was asked for is finished first; what cannot be saved brings the reader back.
      await worker.rest()
      _ = takeAnswers(&state)
    } while !state.isOver
  }

  /// Reads the library across its articles as soon as what the reader opens with is there, so that its
  /// views are ready before they are asked for.
  private func readBook() {
    let worker = worker
    Task.detached(priority: .background) {
      await worker.rest()
      worker.hand(.loadBook(isWhole: true))
    }
  }

  /// Takes what comes until then; whether something came.
  private mutating func turn(_ state: inout State, until end: ContinuousClock.Instant) async -> Bool
  {
    let began = ContinuousClock.now
    let waits = state.awaitsMoreKeys
    let (holds, searches) = (state.scrollsWhileHeld, state.isSearching)
    let pause = waits ? Self.pause : holds ? Self.heldStep : (end - began).milliseconds
    guard let input = terminal.next(timeout: searches ? 0 : pause) else {
      let isOver = (waits || holds) && began.duration(to: .now) >= .milliseconds(pause)
      if isOver { send(waits ? .idle : .mouseHeld, to: &state) }
      if searches { send(.searchOn, to: &state) }
      return takeAnswers(&state) || isOver || searches
    }
    // The wish to end is told once, and is no key that could be meant for another text.
    let isTaken = input == .terminate ? true : await isUpToDate(&state)
    if isTaken { take(input, &state) }
    _ = awaitScreen(&state)
    takeTypedAhead(&state)
    _ = takeAnswers(&state)
    return true
  }

  /// What was typed ahead is taken before the next frame, and what goes into one text as one piece: it
  /// may be a paste by a terminal that does not say so.
  private mutating func takeTypedAhead(_ state: inout State) {
    let end = ContinuousClock.now + Self.longestTurn
    var signs: [Character] = []
    while !state.isOver, ContinuousClock.now < end, let more = terminal.next(timeout: 0) {
      if case .key(let key) = more, let sign = key.character, state.takesSigns {
        signs.append(sign)
        continue
      }
      send(typed: &signs, to: &state)
      take(more, &state)
      _ = awaitScreen(&state)
    }
    send(typed: &signs, to: &state)
  }

  /// What is typed behind a key that opens an article is meant for that, and not for what was shown
  /// before. One that is long in coming holds up nobody. Whether something was answered.
  private mutating func awaitScreen(_ state: inout State) -> Bool {
    let isHere = worker.awaitScreen(atMost: isScreenLate ? 0 : Self.patience)
    isScreenLate = !isHere
    return takeAnswers(&state)
  }

  private func send(typed signs: inout [Character], to state: inout State) {
    guard !signs.isEmpty else { return }
    send(.typed(signs), to: &state)
    signs = []
  }

  /// Once the end was asked for, there is a copy of what is still to be saved.
  private mutating func take(_ input: Input, _ state: inout State) {
    send(.input(clicks.count(input)), to: &state)
    if input == .terminate { terminal.letEndAtOnce() }
  }

  /// Half a second went by. While the worker is busy, nobody looks at the disk.
  private func tick(_ state: inout State) {
    terminal.show(View.links(of: state))
    if worker.isIdle { send(.tick, to: &state) }
  }

  /// A key is meant for the text that its user sees. Where a newer one is on the disk, that one is
  /// shown first, and the key is let go.
  private func isUpToDate(_ state: inout State) async -> Bool {
    guard state.mode == .normal, state.view == .reader, let reading = state.reading,
      !reading.edition.begins(with: desk.library.textEdition(of: reading.article.id))
    else { return true }
    worker.hand(.refresh(reading.article.id))
    await worker.rest()
    _ = takeAnswers(&state)
    return state.reading?.article.textHash == reading.article.textHash
  }

  private func draw(_ state: State) {
    terminal.draw(View.frame(of: state), theme: shelf.theme(state.settings.theme))
  }

  /// Whether there were some.
  private func takeAnswers(_ state: inout State) -> Bool {
    let answers = worker.answers()
    for message in answers { send(message, to: &state) }
    return !answers.isEmpty
  }

  private func send(_ message: Message, to state: inout State) {
    for effect in state.update(message, by: context.signature()) {
      if let answer = perform(effect) { send(answer, to: &state) }
    }
  }

  private func perform(_ effect: Effect) -> Message? {
    switch effect {
    case .loadArticles, .open, .look, .refresh, .commit, .compare, .savePlaces: worker.hand(effect)
    case .keepBookmark, .dropBookmark, .keepTags: worker.hand(effect)
    case .loadBook, .commitLibrary, .search, .findPartners, .compareArticles: worker.hand(effect)
    case .loadOrphans, .remove, .findUnsaved, .takeUp, .discard, .export: worker.hand(effect)
    case .restore, .tagArticles, .sift, .preview, .keepList: worker.hand(effect)
    // At once: whatever holds up the worker may hold up the end, too.
    case .putAside(let unsaved): return desk.putAside(unsaved)
    case .edit(let draft): return edit(draft)
    case .openAddress(let address): return open(address)
    case .copy(let text): return .copied(by: copy(text))
    case .setMouse(let isOn): terminal.setMouse(isOn)
    case .keepTheme(let slug): return keep(theme: slug)
    case .keepTextWidth(let width): return keep(textWidth: width)
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

  /// Until when a choice holds that the configuration takes back at the next start.
  private static func end<Value: Equatable>(of choice: Value, over settled: Value?) -> String {
    guard let settled, settled != choice else { return "" }
    return " until you quit: config.yaml says \(settled)"
  }

  private func keep(textWidth width: Int) -> Message? {
    do {
      try Choices(context: context).keep(textWidth: width)
      let end = Self.end(of: width, over: configuration.textWidth)
      return end.isEmpty ? nil : .said(Status("the column has \(width) cells\(end)"))
    } catch {
      return .said(Status("the width is not kept: \(error.words)", level: .warning))
    }
  }

  private func keep(theme slug: String) -> Message {
    do {
      try Choices(context: context).keep(theme: slug)
      return .said(Status("theme \(slug)\(Self.end(of: slug, over: configuration.theme))"))
    } catch {
      return .said(Status("the theme is not kept: \(error.words)", level: .warning))
    }
  }
}

extension Duration {
  /// At least 0, rounded up.
  fileprivate var milliseconds: Int {
    let (seconds, rest) = components
    return max(0, Int(seconds) * 1000 + Int((rest + 999_999_999_999_999) / 1_000_000_000_000_000))
  }
}
