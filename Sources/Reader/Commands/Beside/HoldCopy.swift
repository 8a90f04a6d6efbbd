import Model
import Screen

extension Command {
  static let holdCopy = Command(
    "hold-copy", "Say that one article is a copy of the other, or that it is not", group: .beside,
    hint: FootHint("copy?", 5),
    disabled: { state in
      if let reason = needsBeside(state) { return reason }
      return state.copyRelation.map {
        $0.isRefused ? nil : "it is held already: \(key: "undo") takes it back"
      }
        ?? nil
    }
  ) { state, _ in
    guard let beside = state.beside else { return [] }
    // Where the dates do not tell, the side with the cursor is meant.
    let younger = beside.shared.younger ?? beside.side
    state.mode = .confirming(.holdCopy(younger))
    return []
  }
}

extension State {
  /// What is said of the two articles as copies; nil where nobody said anything.
  var copyRelation: Relation? {
    guard let beside else { return nil }
    let ids = [beside.left.article.id, beside.right.article.id]
    let relations = (library.book?.ledgers ?? beside.left.notebook.ledgers).relations.filter {
      one in
      one.kind == .copyOf && ids.allSatisfy { one.ends.mentions($0) }
    }
    return relations.first { !$0.isRefused } ?? relations.first
  }

  /// Does what the question about a copy was answered by.
  mutating func answerCopy(
    _ younger: BesideSide, _ answer: Character?, by signature: Signature
  ) -> [Effect] {
    guard let beside else { return [] }
    let side = answer == "s" ? younger.other : younger
    guard let answer, "ysn".contains(answer) else {
      status = Status("nothing was said of a copy")
      return []
    }
    let relation = Relation(
      .copyOf, .articles(beside[side].article.id, beside[side.other].article.id), basis: .judged,
      isRefused: answer == "n", by: signature)
    let ledgers = library.book?.ledgers ?? beside.left.notebook.ledgers
    // Somebody may have thought otherwise before.
    let before: [Change] = ledgers.relation(relation.id).map { [.removeRelation($0.id)] } ?? []
    return commit(ledgers: .group(before + [.addRelation(relation)]), by: signature)
  }

  /// Why nothing that was said of copies can be taken back or said again. Other steps of the library
  /// are not seen here, and are left alone.
  func copyWalkReason(_ act: Act) -> String? {
    if let reason = libraryWalkReason(act) { return reason }
    guard let (change, step) = library.book?.history.next(act) else { return nil }
    let isOfRelations = change.leaves.allSatisfy { leaf in
      switch leaf {
      case .addRelation, .removeRelation: true
      default: false
      }
    }
    return isOfRelations ? nil : "the last step is another: \(step.label.onOneLine)"
  }
}
