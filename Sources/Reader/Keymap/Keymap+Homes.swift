import Screen

extension Keymap {
  /// The modes in which a command has its keys, where it can do nothing in another one; nil where it
  /// can, or nobody knows.
  func homes(of name: String, outside mode: KeyMode) -> [KeyMode]? {
    let homes = keys(of: name).map(\.mode).uniqued()
    guard let command = Commands.named[name], let view = mode.view, !homes.isEmpty,
      homes.allSatisfy({ $0.view != nil && $0.view != view })
    else { return nil }
    let reason = command.disabled(State.bare(view))
    guard reason != nil else { return nil }
    // What is refused for the same reason in its own view does not depend on the view; but without an
    // article all that is for reading is.
    let isForReading = homes.contains { $0.view == .reader } && !command.group.isForAll
    let isTied = homes.contains { home in
      home.view.map { command.disabled(State.bare($0)) != reason } ?? false
    }
    return isForReading || isTied ? homes : nil
  }
}

extension State {
  /// A view with nothing in it.
  fileprivate static func bare(_ view: ViewName) -> State {
    var state = State(size: Size(columns: 80, rows: 24))
    state.view = view
    return state
  }
}

extension CommandGroup {
  /// Whether its commands are for every view, wherever their keys stand.
  fileprivate var isForAll: Bool {
    switch self {
    case .undo, .rest, .articles: true
    default: false
    }
  }
}

extension KeyMode {
  /// The view that is shown while it is in force; nil for all of them.
  fileprivate var view: ViewName? {
    switch self {
    case .everywhere: nil
    case .articles: .articles
    case .reader, .placing, .sweeping, .adjusting, .selecting, .freshlySelecting: .reader
    case .claims, .chains: .claims
    case .sources, .record: .sources
    case .tags, .tagged: .tags
    case .orphans: .orphans
    case .results: .results
    case .beside: .beside
    }
  }
}
