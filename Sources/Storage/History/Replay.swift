import Model

/// What a history leads to when its steps are taken from an empty notebook. It never decides what
/// the marks are: a check compares the two, and a repair takes from it what nothing else has.
struct Replay {
  /// The number among the steps, from 1, of the first that did not fit what the ones before it made.
  private(set) var refusal: Int?
  /// Every mark that was ever there, as it was last.
  private(set) var marks: [ID<Mark>: Mark] = [:]
  /// The ledgers' records that were ever there, as they were last.
  private(set) var claims: [ID<Claim>: Claim] = [:]
  private(set) var sources: [ID<Source>: Source] = [:]
  private(set) var relations: [ID<Relation>: Relation] = [:]
  private(set) var tags: [TagName: Tag] = [:]
  /// Where the steps lead.
  private(set) var annotations = Annotations()
  private(set) var ledgers = Ledgers()

  /// The marks and assertions that are there while the steps are taken: in a notebook, which keeps
  /// them in order, each step would cost as much as there are of them.
  private var present: Set<ID<Mark>> = []
  /// Every mark in the order in which it first came: people mark as they read, so that in the end
  /// there is little to sort.
  private var order: [ID<Mark>] = []
  private var assertions: [ID<Assertion>: Assertion] = [:]
  private var count = 0

  init() {}

  /// `steps` is what steps of the library did in the article, and how long its history was then.
  init(
    _ log: HistoryLog<HistoryLine>.Parts, _ steps: [(after: Int, change: Change)],
    besidesLast: Bool = false
  ) {
    let lines = log.linesAndOffsets
    self.init(besidesLast ? lines.dropLast() : lines[...], steps)
  }

  init(
    _ lines: ArraySlice<(line: HistoryLine, offset: Int)>,
    _ steps: [(after: Int, change: Change)] = []
  ) {
    var steps = steps[...]
    for (line, offset) in lines {
      while let step = steps.first, step.after <= offset {
        for leaf in step.change.leaves { take(leaf) }
        steps = steps.dropFirst()
      }
      count += 1
      let change = line.act == .undone ? line.step.inverse : line.step.change
      for leaf in change.leaves { take(leaf) }
    }
    for step in steps { for leaf in step.change.leaves { take(leaf) } }
    annotations = Annotations(
      marks: order.filter(present.contains).compactMap { marks[$0] },
      assertions: Array(assertions.values),
      corrections: annotations.corrections, cuts: annotations.cuts, details: annotations.details)
  }

  private mutating func take(_ leaf: Change) {
    switch leaf {
    case .addMark(let mark):
      expect(present.insert(mark.id).inserted)
      if marks.updateValue(mark, forKey: mark.id) == nil { order.append(mark.id) }
    case .removeMark(let id): expect(present.remove(id) != nil)
    case .editMark(let id, _, _): edit(id, leaf)
    case .addAssertion(let one):
      expect(one.marks.allSatisfy(present.contains))
      expect(assertions.updateValue(one, forKey: one.id) == nil)
    case .removeAssertion(let id): expect(assertions.removeValue(forKey: id) != nil)
    case .editAssertion(let id, _, _): edit(id, leaf)
    case .addClaim, .removeClaim, .editClaim, .addSource, .removeSource, .editSource, .addRelation,
      .removeRelation, .addTag, .removeTag, .editTag:
      note(leaf)
    default: apply(leaf)
    }
  }

  private mutating func expect(_ isSo: Bool) { if !isSo { refusal = refusal ?? count } }

  private mutating func edit(_ id: ID<Mark>, _ leaf: Change) {
    guard present.contains(id), let mark = marks[id] else { return expect(false) }
    var notebook = Notebook(annotations: Annotations(marks: [mark]))
    do { try notebook.apply(leaf) } catch { expect(false) }
    marks[id] = notebook.annotations.marks.first ?? mark
  }

  private mutating func edit(_ id: ID<Assertion>, _ leaf: Change) {
    guard case .editAssertion(_, let edit, let time) = leaf, let old = assertions[id] else {
      return expect(false)
    }
    assertions[id] = old.edited(edit, at: time)
  }

  /// A correction.
  private mutating func apply(_ leaf: Change) {
    var notebook = Notebook(annotations: annotations)
    do { try notebook.apply(leaf) } catch { expect(false) }
    annotations = notebook.annotations
  }

  /// What ledgers hold is shared: another article may have brought or taken it.
  private mutating func note(_ leaf: Change) {
    switch leaf {
    case .addClaim(let claim): claims[claim.id] = claim
    case .addSource(let source): sources[source.id] = source
    case .addRelation(let relation): relations[relation.id] = relation
    case .addTag(let tag): tags[tag.name] = tag
    default: break
    }
    var notebook = Notebook(ledgers: ledgers)
    do { try notebook.apply(leaf) } catch { return }
    ledgers = notebook.ledgers
    switch leaf {
    case .editClaim(let id, _, _): claims[id] = ledgers.claim(id)
    case .editSource(let id, _, _): sources[id] = ledgers.source(id)
    case .editTag(let name, _): tags[name] = ledgers.tag(name)
    default: break
    }
  }
}
