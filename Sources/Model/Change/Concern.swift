/// The records that a step concerns, by their names, each once, in the order of the change.
package struct Concern: Hashable, Sendable {
  package private(set) var marks: [ID<Mark>] = []
  package private(set) var assertions: [ID<Assertion>] = []
  package private(set) var claims: [ID<Claim>] = []
  package private(set) var sources: [ID<Source>] = []
  package private(set) var relations: [ID<Relation>] = []
  package private(set) var tags: [TagName] = []
  package private(set) var fields: [MetadataField] = []

  package init(_ step: Step) {
    for leaf in step.change.leaves { note(leaf) }
    // What a removal only names, its inverse holds.
    for leaf in step.inverse.leaves { note(leaf) }
  }

  private mutating func note(_ leaf: Change) {
    switch leaf {
    case .addMark(let mark):
      add(mark.id, to: \.marks)
      for tag in mark.tags { add(tag, to: \.tags) }
    case .removeMark(let id): add(id, to: \.marks)
    case .editMark(let id, let edit, _):
      add(id, to: \.marks)
      if let tag = edit.tag { add(tag, to: \.tags) }
    case .addAssertion(let assertion): note(assertion)
    case .removeAssertion(let id): add(id, to: \.assertions)
    case .editAssertion(let id, let edit, _):
      add(id, to: \.assertions)
      if case .claim(let claim?) = edit { add(claim, to: \.claims) }
    case .addClaim(let claim): add(claim.id, to: \.claims)
    case .removeClaim(let id): add(id, to: \.claims)
    case .editClaim(let id, let edit, _):
      add(id, to: \.claims)
      if case .mergedInto(let other?) = edit { add(other, to: \.claims) }
    case .addSource(let source): add(source.id, to: \.sources)
    case .removeSource(let id): add(id, to: \.sources)
    case .editSource(let id, let edit, _):
      add(id, to: \.sources)
      if case .mergedInto(let other?) = edit { add(other, to: \.sources) }
    case .addRelation(let relation):
      add(relation.id, to: \.relations)
      for source in relation.ends.sources { add(source, to: \.sources) }
    case .removeRelation(let id): add(id, to: \.relations)
    case .addTag(let tag): add(tag.name, to: \.tags)
    case .removeTag(let name), .editTag(let name, _): add(name, to: \.tags)
    case .correctDetail(let detail): add(detail.field, to: \.fields)
    case .uncorrectDetail(let field): add(field, to: \.fields)
    case .correct, .uncorrect, .cut, .uncut, .group: break
    }
  }

  private mutating func note(_ assertion: Assertion) {
    add(assertion.id, to: \.assertions)
    for mark in [assertion.claimMark] + assertion.sourceMarks + assertion.cueMarks {
      add(mark, to: \.marks)
    }
    for source in assertion.sources + assertion.via.map(\.source) { add(source, to: \.sources) }
    if let claim = assertion.claim { add(claim, to: \.claims) }
  }

  private mutating func add<Name: Equatable>(
    _ name: Name, to list: WritableKeyPath<Concern, [Name]>
  ) {
    if !self[keyPath: list].contains(name) { self[keyPath: list].append(name) }
  }
}

extension MarkEdit {
  fileprivate var tag: TagName? {
    switch self {
    case .addTag(let tag), .removeTag(let tag): tag
    default: nil
    }
  }
}
