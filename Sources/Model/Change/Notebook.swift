/// What a change changes: the annotations of one article, and the ledgers of its library.
package struct Notebook: Hashable, Sendable {
  package internal(set) var annotations: Annotations
  package internal(set) var ledgers: Ledgers

  package init(annotations: Annotations = Annotations(), ledgers: Ledgers = Ledgers()) {
    self.annotations = annotations
    self.ledgers = ledgers
  }

  /// Applies the change and returns its inverse. Where it throws, nothing has changed.
  @discardableResult
  package mutating func apply(_ change: Change) throws(ChangeError) -> Change {
    switch change {
    case .addMark, .removeMark, .editMark: try applyToMarks(change)
    case .addAssertion, .removeAssertion, .editAssertion: try applyToAssertions(change)
    case .correct, .uncorrect, .cut, .uncut, .correctDetail, .uncorrectDetail:
      try applyToCorrections(change)
    case .addClaim, .removeClaim, .editClaim, .addSource, .removeSource, .editSource, .addRelation,
      .removeRelation, .addTag, .removeTag, .editTag:
      try ledgers.apply(change)
    case .group(let changes): try applyAll(changes)
    }
  }

  private mutating func applyAll(_ changes: [Change]) throws(ChangeError) -> Change {
    var trial = self
    var inverses: [Change] = []
    for change in changes { inverses.append(try trial.apply(change)) }
    self = trial
    return .group(inverses.reversed())
  }
}

extension Notebook {
  private mutating func applyToMarks(_ change: Change) throws(ChangeError) -> Change {
    switch change {
    case .addMark(let mark):
      guard annotations.mark(mark.id) == nil else { throw .exists(mark.id.value) }
      annotations.insert(mark)
      return .removeMark(mark.id)
    case .removeMark(let id):
      if let user = annotations.assertions(about: id).first { throw .inUse(id, by: user.id) }
      guard let mark = annotations.remove(id) else { throw .noSuchMark(id) }
      return .addMark(mark)
    case .editMark(let id, let edit, let time):
      return try applyToMark(id, edit, time)
    default: return change
    }
  }

  private mutating func applyToMark(
    _ id: ID<Mark>, _ edit: MarkEdit, _ time: Timestamp
  ) throws(ChangeError) -> Change {
    guard var mark = annotations.mark(id) else { throw .noSuchMark(id) }
    let before = mark.modified
    let inverse = try mark.apply(edit)
    mark.modified = time
    _ = annotations.remove(id)
    annotations.insert(mark)
    return .editMark(id, inverse, time: before)
  }

  private mutating func applyToAssertions(_ change: Change) throws(ChangeError) -> Change {
    switch change {
    case .addAssertion(let assertion):
      guard annotations.assertion(assertion.id) == nil else { throw .exists(assertion.id.value) }
      try checkParts(of: assertion)
      annotations.insert(assertion)
      return .removeAssertion(assertion.id)
    case .removeAssertion(let id):
      guard let assertion = annotations.remove(id) else { throw .noSuchAssertion(id) }
      return .addAssertion(assertion)
    case .editAssertion(let id, let edit, let time):
      guard var assertion = annotations.assertion(id) else { throw .noSuchAssertion(id) }
      let inverse = assertion.apply(edit)
      let before = exchange(&assertion.modified, for: time)
      try checkParts(of: assertion)
      let _: Assertion? = annotations.remove(id)
      annotations.insert(assertion)
      return .editAssertion(id, inverse, time: before)
    default: return change
    }
  }

  /// Throws where something that it refers to is not there.
  private func checkParts(of assertion: Assertion) throws(ChangeError) {
    for mark in [assertion.claimMark] + assertion.sourceMarks + assertion.cueMarks {
      guard annotations.mark(mark) != nil else { throw .noSuchMark(mark) }
    }
    for source in assertion.sources + assertion.via.map(\.source) {
      guard ledgers.source(source) != nil else { throw .noSuchSource(source) }
    }
    if let claim = assertion.claim, ledgers.claim(claim) == nil { throw .noSuchClaim(claim) }
  }

  private mutating func applyToCorrections(_ change: Change) throws(ChangeError) -> Change {
    switch change {
    case .correct(let correction):
      let span = correction.block.span
      return annotations.replace(span, with: correction).map(Change.correct) ?? .uncorrect(span)
    case .uncorrect(let span):
      let old: Correction? = annotations.replace(span, with: nil)
      return try old.map(Change.correct).orThrow(.noSuchCorrection(span))
    case .cut(let cut):
      return annotations.replace(cut.gap, with: cut).map(Change.cut) ?? .uncut(cut.gap)
    case .uncut(let gap):
      let old: Cut? = annotations.replace(gap, with: nil)
      return try old.map(Change.cut).orThrow(.noSuchCut(gap))
    case .correctDetail(let detail):
      return annotations.replace(detail.field, with: detail).map(Change.correctDetail)
        ?? .uncorrectDetail(detail.field)
    case .uncorrectDetail(let field):
      let old: DetailCorrection? = annotations.replace(field, with: nil)
      return try old.map(Change.correctDetail).orThrow(.noSuchDetail(field))
    default: return change
    }
  }
}

extension Mark {
  fileprivate mutating func apply(_ edit: MarkEdit) throws(ChangeError) -> MarkEdit {
    switch edit {
    case .addTag(let tag):
      guard !tags.contains(tag) else { throw .tagUnchanged(id, tag) }
      tags = (tags + [tag]).sorted()
      return .removeTag(tag)
    case .removeTag(let tag):
      guard tags.contains(tag) else { throw .tagUnchanged(id, tag) }
      tags.removeAll { $0 == tag }
      return .addTag(tag)
    case .setNote(let text):
      defer { note = text }
      return .setNote(note)
    case .setKind(let new):
      defer { kind = new }
      return .setKind(kind)
    case .setAnchors(let new, let hash, let sought):
      defer {
        anchors = new.sorted { $0.span < $1.span }
        (textHash, soughtIn) = (hash, sought)
      }
      return .setAnchors(anchors, textHash: textHash, soughtIn: soughtIn)
    case .keep(let hash):
      defer { keptIn = hash }
      return .keep(in: keptIn)
    }
  }
}

extension Change? {
  fileprivate func orThrow(_ error: ChangeError) throws(ChangeError) -> Change {
    guard let self else { throw error }
    return self
  }
}
