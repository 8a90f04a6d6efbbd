extension [Change] {
  /// What a step of the ledgers that consists of these does, in a few words. What a record needs comes
  /// before it, and is not told where the record is new; several edits of one record are all told.
  package func stepLabel(in ledgers: Ledgers) -> String {
    let notebook = Notebook(ledgers: ledgers)
    let edits = filter(\.isEdit)
    guard edits.count > 1, last?.isMerge == false else {
      return Change.together(self).label(in: notebook)
    }
    return edits.map { Change.group(filter { !$0.isEdit } + [$0]).label(in: notebook) }
      .joined(separator: ", ")
  }
}

extension Change {
  fileprivate var isEdit: Bool {
    switch self {
    case .editClaim, .editSource, .editTag: true
    default: false
    }
  }

  fileprivate var isMerge: Bool {
    switch self {
    case .editClaim(_, .mergedInto, _), .editSource(_, .mergedInto, _): true
    default: false
    }
  }
}
