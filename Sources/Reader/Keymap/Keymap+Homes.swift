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
  var view: ViewName? {
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

extension Keymap {
  /// The keys of a command as help shows them in a view: those that hold there; where none does, those
  /// of the first view or moment in which one does, and that.
  func labels(of command: String, in view: ViewName) -> (labels: [String], moment: String?) {
    let all = keys(of: command)
    let own = all.filter { $0.mode.view == nil || $0.mode.view == view }
    guard own.isEmpty, let place = all.first?.mode.moment(in: view) else {
      let moments = own.map { $0.mode.moment(in: view) }
      return (own.map(label).uniqued(), moments.contains(nil) ? nil : moments.first ?? nil)
    }
    return (all.filter { $0.mode.moment(in: view) == place }.map(label).uniqued(), place)
  }
}

extension KeyMode {
  /// When its keys hold, as seen from a view; nil where they hold there at once.
  fileprivate func moment(in view: ViewName) -> String? {
    switch self {
    case .everywhere: nil
    case .placing: "while an orphan is placed"
    case .sweeping: "in a sweep"
    case .adjusting: "while edges are moved"
    case .selecting, .freshlySelecting: "while selecting"
    case .chains: "in the chains of a claim"
    case .record: "in the record of a source"
    case .tagged: "in what bears a tag"
    default: self.view == view ? nil : place
    }
  }

  private var place: String {
    switch self {
    case .articles: "in the list"
    case .reader: "in an article"
    case .claims: "among the claims"
    case .sources: "among the sources"
    case .tags: "among the tags"
    case .orphans: "among the orphans"
    case .results: "among results"
    default: "beside another article"
    }
  }
}
