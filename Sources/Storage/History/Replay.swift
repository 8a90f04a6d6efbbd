import Model

/// What a history leads to when its steps are taken from an empty notebook. It never decides what
/// the marks are: a check compares the two, and a repair takes from it what nothing else has.
struct Replay {
  private(set) var notebook = Notebook()
  /// The number among the steps, from 1, of the first that did not fit what the ones before it made.
  private(set) var refusal: Int?
  /// Every mark that was ever there, as it was last.
  private(set) var marks: [ID<Mark>: Mark] = [:]
  /// The ledgers' records that were ever there, as they were last.
  private(set) var claims: [ID<Claim>: Claim] = [:]
  private(set) var sources: [ID<Source>: Source] = [:]
  private(set) var tags: [TagName: Tag] = [:]

  private var count = 0

  init(_ lines: [HistoryLine]) { for line in lines { take(line) } }

  private mutating func take(_ line: HistoryLine) {
    count += 1
    let change = line.act == .undone ? line.step.inverse : line.step.change
    for leaf in change.leaves { take(leaf) }
  }

  private mutating func take(_ leaf: Change) {
    note(leaf)
    do { try notebook.apply(leaf) } catch {
      // What ledgers hold is shared: another article may have brought or taken it.
      if !leaf.isAboutLedgers { refusal = refusal ?? count }
    }
    if case .editMark(let id, _, _) = leaf { marks[id] = notebook.annotations.mark(id) ?? marks[id] }
  }

  private mutating func note(_ leaf: Change) {
    switch leaf {
    case .addMark(let mark): marks[mark.id] = mark
    case .addClaim(let claim): claims[claim.id] = claim
    case .addSource(let source): sources[source.id] = source
    case .addTag(let tag): tags[tag.name] = tag
    case .addAssertion(let assertion): supply(assertion)
    default: break
    }
  }

  /// Sources that another article brought to the ledger: here their ids are enough.
  private mutating func supply(_ assertion: Assertion) {
    for id in assertion.sources + assertion.via.map(\.source)
    where notebook.ledgers.source(id) == nil {
      let stub = Source(
        id: id, name: id.value, creator: assertion.creator, created: assertion.created)
      do { try notebook.apply(.addSource(stub)) } catch { continue }
    }
  }
}

extension Change {
  fileprivate var isAboutLedgers: Bool {
    switch self {
    case .addClaim, .removeClaim, .addSource, .removeSource, .addTag, .removeTag: true
    default: false
    }
  }
}
