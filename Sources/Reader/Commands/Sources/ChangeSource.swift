import Model
import Provenance

extension Command {
  static let sourceKind = picking(
    "source-kind", "Say what kind of thing the source is", FootHint("kind", 6)
  ) { source, _ in
    let choices = SourceKind.allCases.map {
      Choice($0.rawValue, detail: $0 == source.kind ? "as it is" : $0.meaning)
    }
    var picker = Picker(.record(.sourceKind(source.id)), title: "Kind", choices: choices)
    picker.selected = SourceKind.allCases.firstIndex(of: source.kind) ?? 0
    return picker
  }

  static let sourceKnowledge = picking(
    "source-knowledge", "Say what the source's knowledge rests on", nil
  ) { source, _ in
    let choices = Knowledge.allCases.map {
      Choice($0.rawValue, detail: $0 == source.knowledge ? "as it is" : $0.meaning)
    }
    var picker = Picker(.record(.knowledge(source.id)), title: "Knowledge", choices: choices)
    picker.selected = Knowledge.allCases.firstIndex(of: source.knowledge) ?? 0
    return picker
  }

  private static let chooseTwin = picking("merge-source", "Make the source one with another", nil) {
    source, list in
    let (choices, folded) = list.choices(besides: source.id)
    return Picker(
      .record(.mergeSource(source.id)), title: "\(source.name.onOneLine) is", choices: choices,
      folded: folded)
  }

  /// On a guess in the record there is nothing left to choose.
  static let mergeSource = Command(
    "merge-source", "Make the source one with another, or with the one that is guessed",
    group: .sources, hint: FootHint("merge", 3), disabled: needsSource
  ) { state, invocation in
    if state.sources.isInside, case .likely(let pair) = state.sources.page?.current {
      return state.preview(.mergeSource(pair.other, into: pair.one), by: invocation.signature)
    }
    return chooseTwin.run(&state, invocation)
  }

  static let gradeSource = Command(
    "grade-source", "Grade how far the source can be relied on", group: .sources,
    hint: FootHint("grade", 5), disabled: needsSource
  ) { state, _ in
    if let id = state.sources.current?.id { state.beginGrading(.source(id)) }
    return []
  }

  static let relateSource = picking(
    "relate-source", "Say how the source is tied to another, or that it is not",
    FootHint("relate", 7)
  ) { source, _ in
    let choices = [false, true].flatMap { isRefused in
      RelationKind.allCases.filter { !isRefused || $0 != .possiblySameAs }.map { kind in
        Choice(
          RelationPick(kind, isRefused: isRefused).value, label: kind.verb(isRefused: isRefused),
          detail: isRefused ? "looked at, and refused" : kind.meaning)
      }
    }
    return Picker(
      .record(.relationKind(source.id)), title: "\(source.name.onOneLine) …", choices: choices)
  }

  static let deleteSource = Command(
    "delete-source", "Delete a source that nothing refers to", group: .sources,
    disabled: { state in
      if let reason = needsSource(state) { return reason }
      return state.sources.current.flatMap(state.library.reasonToKeep)
    }
  ) { state, invocation in
    guard let source = state.sources.current?.source else { return [] }
    return state.commit(ledgers: .removeSource(source.id), by: invocation.signature)
  }

  static let takeBack = Command(
    "take-back", "Refuse the guess, take back your relation, or part the merged source",
    group: .sources,
    disabled: { state in
      if let reason = needsRecord(state) { return reason }
      switch state.sources.page?.current {
      case .merged, .relation, .likely: return nil
      default:
        return
          "only relations and merged sources are taken back: \(key: "back"), then \(key: "delete-source") deletes the source"
      }
    }
  ) { state, invocation in state.takeBackLine(by: invocation.signature) }

  private static func picking(
    _ name: String, _ summary: String, _ hint: FootHint?,
    _ picker: @escaping @Sendable (Source, SourceList) -> Picker
  ) -> Command {
    Command(name, summary, group: .sources, hint: hint, disabled: needsSource) { state, _ in
      guard let source = state.sources.current?.source else { return [] }
      let picker = picker(source, state.sources)
      guard !picker.choices.isEmpty else {
        state.status = Status(
          "there is no other source: \(key: "new-source") adds one", level: .warning)
        return []
      }
      state.mode = .picking(picker)
      return []
    }
  }
}

extension SourceKind {
  fileprivate var meaning: String {
    switch self {
    case .person: "somebody with a name"
    case .organisation: "a body that speaks as one"
    case .outlet: "a paper, a station, an agency"
    case .document: "a report, a recording, a leak"
    case .anonymous: "only described: people familiar with the matter"
    case .unknown: "nobody has said yet"
    }
  }
}

extension Knowledge {
  fileprivate var meaning: String {
    switch self {
    case .firstHand: "it saw or did it: an origin wherever a chain ends with it"
    case .secondHand: "it has it from others"
    case .document: "it has it from papers or recordings"
    case .unknown: "nobody has said yet"
    }
  }
}

extension RelationKind {
  fileprivate var meaning: String {
    switch self {
    case .sameAs: "one thing under two names"
    case .possiblySameAs: "perhaps one: counts as one in the lower number"
    case .copyOf: "it says again what the other says"
    case .dependsOn: "same house, handler or release"
    }
  }
}

extension SourceList {
  /// How many of the likeliest come first.
  private static let similar = 8
  private static let least = 34

  /// The other sources to choose from: those with similar names first, then as they are sorted here.
  /// What is looked through while one types was folded when the book was made.
  func choices(besides id: ID<Source>) -> ([Choice], folded: [FoldedChoice]) {
    guard let own = entry(id) else { return ([], []) }
    let guessed = own.likely.compactMap { pair -> Choice? in
      entry(pair.partner(of: id))?.choice("perhaps, \(pair.reason.words) · ")
    }
    let known = Set(guessed.map(\.value))
    let rated = entries.indices.filter { !known.contains(entries[$0].id.value) }.map {
      ($0, entries[$0].likeness.percent(with: own.likeness))
    }
    let near = rated.filter { $0.1 >= Self.least && entries[$0.0].id != id }
      .sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }.prefix(Self.similar).map(\.0)
    let far = sorted.filter {
      entries[$0].id != id && !near.contains($0) && !known.contains(entries[$0].id.value)
    }
    let first = guessed + near.map { entries[$0].choice("similar · ") }
    return (
      first + far.map { entries[$0].choice },
      first.map(FoldedChoice.init) + far.map { entries[$0].folded }
    )
  }
}

extension SourceEntry {
  /// The choice with what speaks for it.
  fileprivate func choice(_ sign: String) -> Choice {
    Choice(choice.value, label: name, detail: sign + choice.detail, name: name)
  }
}

extension LibraryViews {
  /// Why a source can't be deleted; nil where nothing refers to it.
  fileprivate func reasonToKeep(_ entry: SourceEntry) -> String? {
    guard let book else { return "the library is being read" }
    guard problems.isEmpty else { return "what refers to it is not known: \(problems[0])" }
    let found = entry.references(in: book.ledgers)
    let words = found.words(about: "source")
    return found.isEmpty
      ? nil : "\(words) would be left without it: \(key: "merge-source") makes it one with another"
  }
}
