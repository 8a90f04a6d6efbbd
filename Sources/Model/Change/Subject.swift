/// What a step is about, by which people know it again.
package struct Subject: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case mark
    case attribution
    /// A block of the text, or a place where two were joined or one was split.
    case block
    /// A field of the metadata.
    case detail
    // Of the ledgers.
    case claim
    case source
    case relation
    case tag
  }

  package let kind: Kind
  /// What a mark says of its words.
  package let markKind: MarkKind?
  /// Nil for a block.
  package let id: String?
  /// The words that are marked, that a block holds or that a record is called by; empty where nobody
  /// knows them any more.
  package let words: String

  init(_ kind: Kind, id: String?, words: String, markKind: MarkKind? = nil) {
    self.kind = kind
    self.id = id
    self.words = words
    self.markKind = markKind
  }
}

/// The records that a step's change names and does not hold.
package struct Acquaintance {
  private var marks: [ID<Mark>: Mark] = [:]
  private var assertions: [ID<Assertion>: Assertion] = [:]

  package init(_ annotations: Annotations) {
    for mark in annotations.marks { marks[mark.id] = mark }
    for assertion in annotations.assertions { assertions[assertion.id] = assertion }
  }

  /// Those that one step names, and no others: there may be thousands.
  package init(_ annotations: Annotations, of step: Step) {
    let leaves = step.change.leaves + step.inverse.leaves
    for case .removeAssertion(let id) in leaves { assertions[id] = annotations.assertion(id) }
    for case .editAssertion(let id, _, _) in leaves { assertions[id] = annotations.assertion(id) }
    let claims = assertions.values.map(\.claimMark) + leaves.compactMap(\.addedAssertion?.claimMark)
    for id in step.change.touchedMarks.union(step.inverse.touchedMarks).union(claims) {
      marks[id] = annotations.mark(id)
    }
  }

  /// Goes back behind a deed: what is no longer there now was there before it was removed, as it was
  /// then.
  package mutating func goBack(behind deed: Deed) {
    for leaf in deed.counterpart.leaves {
      switch leaf {
      case .addMark(let mark): marks[mark.id] = mark
      case .addAssertion(let assertion): assertions[assertion.id] = assertion
      case .editMark(let id, .setKind(let kind), _): marks[id]?.kind = kind
      case .editMark(let id, .setAnchors(let anchors, _, _), _): marks[id]?.anchors = anchors
      default: break
      }
    }
  }

  /// What the step is about: what its last change is, for what that needs comes before it. Nil where
  /// nothing was changed.
  package func subject(of step: Step) -> Subject? {
    let leaves = step.change.leaves
    guard let last = leaves.last else { return nil }
    // A mark that was restored comes before the attributions that came back with it.
    let named = leaves.last { $0.addedMark.map { step.label.hasPrefix($0.kind.rawValue) } ?? false }
    return subject(of: named ?? last, step.inverse.leaves + leaves)
  }

  private func subject(of leaf: Change, _ records: [Change]) -> Subject {
    switch leaf {
    case .addMark(let mark): subject(of: mark.id, records)
    case .removeMark(let id), .editMark(let id, _, _): subject(of: id, records)
    case .addAssertion(let assertion): subject(of: assertion.id, records)
    case .removeAssertion(let id), .editAssertion(let id, _, _): subject(of: id, records)
    default:
      leaf.ownSubject ?? records.lazy.compactMap { $0.ownSubject(named: leaf) }.first ?? leaf.blank
    }
  }

  private func subject(of id: ID<Mark>, _ records: [Change]) -> Subject {
    let mark = mark(id, records)
    return Subject(.mark, id: id.value, words: mark?.quote ?? "", markKind: mark?.kind)
  }

  private func mark(_ id: ID<Mark>, _ records: [Change]) -> Mark? {
    records.lazy.compactMap(\.addedMark).last { $0.id == id } ?? marks[id]
  }

  private func subject(of id: ID<Assertion>, _ records: [Change]) -> Subject {
    let held = records.lazy.compactMap(\.addedAssertion).last { $0.id == id }
    let claim = (held ?? assertions[id]).flatMap { mark($0.claimMark, records) }
    return Subject(.attribution, id: id.value, words: claim?.quote ?? "")
  }
}

extension Change {
  fileprivate var addedMark: Mark? {
    if case .addMark(let mark) = self { return mark }
    return nil
  }

  fileprivate var addedAssertion: Assertion? {
    if case .addAssertion(let assertion) = self { return assertion }
    return nil
  }

  /// Of a change that holds the record which it is about.
  fileprivate var ownSubject: Subject? {
    switch self {
    case .correct(let correction): Subject(.block, id: nil, words: correction.block.exact)
    case .cut(let cut): Subject(.block, id: nil, words: cut.words)
    case .correctDetail(let detail):
      Subject(.detail, id: detail.field.rawValue, words: detail.values.joined(separator: ", "))
    case .addClaim(let claim): Subject(.claim, id: claim.id.value, words: claim.statement)
    case .addSource(let source): Subject(.source, id: source.id.value, words: source.name)
    case .addRelation(let relation):
      Subject(.relation, id: relation.id.value, words: relation.kind.words)
    case .addTag(let tag): Subject(.tag, id: tag.name.value, words: tag.name.value)
    default: nil
    }
  }

  /// The subject of this change where `removal` takes its record away.
  fileprivate func ownSubject(named removal: Change) -> Subject? {
    let isIt =
      switch (removal, self) {
      case (.uncorrect(let span), .correct(let correction)): correction.block.span == span
      case (.uncut(let gap), .cut(let cut)): cut.gap == gap
      case (.uncorrectDetail(let field), .correctDetail(let detail)): detail.field == field
      case (.removeClaim(let id), .addClaim(let claim)),
        (.editClaim(let id, _, _), .addClaim(let claim)):
        claim.id == id
      case (.removeSource(let id), .addSource(let source)),
        (.editSource(let id, _, _), .addSource(let source)):
        source.id == id
      case (.removeRelation(let id), .addRelation(let relation)): relation.id == id
      default: false
      }
    return isIt ? ownSubject : nil
  }

  /// Of a change whose record nobody knows.
  fileprivate var blank: Subject {
    switch self {
    case .uncorrectDetail(let field): Subject(.detail, id: field.rawValue, words: "")
    case .removeClaim(let id), .editClaim(let id, _, _): Subject(.claim, id: id.value, words: "")
    case .removeSource(let id), .editSource(let id, _, _):
      Subject(.source, id: id.value, words: id.value)
    case .removeRelation(let id): Subject(.relation, id: id.value, words: "")
    case .removeTag(let name), .editTag(let name, _):
      Subject(.tag, id: name.value, words: name.value)
    default: Subject(.block, id: nil, words: "")
    }
  }
}

extension Cut {
  /// What stands on both sides of the gap.
  fileprivate var words: String { "\(before.exact) ¶ \(after.exact)" }
}
