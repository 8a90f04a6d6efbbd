import Model

/// Where everything stands that a motion moves. What is not moved is shared with the state, so that
/// neither keeping this nor comparing it costs anything.
struct Whereabouts: Equatable {
  private let view: ViewName
  private let cursor, top: ScalarOffset?
  private let selection: Selection?
  private let articles: ArticleList
  private let claims: ClaimList
  private let sources: SourceList
  private let tags: TagList
  private let orphans: OrphanList
  private let results: Results
  private let beside: Beside?

  init(_ state: State) {
    view = state.view
    (cursor, top) = (state.reading?.cursor, state.reading?.top)
    selection = state.reading?.selection
    (articles, claims, sources, tags) = (state.articles, state.claims, state.sources, state.tags)
    (orphans, results, beside) = (state.orphans, state.results, state.beside)
  }
}

extension Command {
  /// Whether all that it does may be to move a cursor.
  var mayMove: Bool { takesCount || group == .move }
}

extension State {
  /// Runs a command. A motion that leads nowhere says so, for a key that is silent seems broken.
  mutating func carryOut(_ command: Command, _ invocation: Invocation) -> [Effect] {
    let before = command.mayMove ? Whereabouts(self) : nil
    let effects = command.run(&self, invocation)
    if let before, effects.isEmpty, mode == .normal, status.text.isEmpty,
      before == Whereabouts(self)
    {
      status = Status("it goes no further")
    }
    return effects
  }
}
