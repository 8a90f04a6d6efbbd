/// What is there already when somebody makes the same again.
package enum Twin: Hashable, Sendable {
  case mark(Mark)
  case assertion(Assertion)

  package var id: String {
    switch self {
    case .mark(let mark): mark.id.value
    case .assertion(let assertion): assertion.id.value
    }
  }
}

extension Annotations {
  /// The first mark or assertion that a change would store a second time.
  ///
  /// Only whoever makes something new asks: an undo brings back what was there, as it was.
  package func twin(of change: Change) -> Twin? {
    for leaf in change.leaves {
      switch leaf {
      case .addMark(let mark): if let twin = twin(of: mark) { return .mark(twin) }
      case .addAssertion(let assertion):
        if let twin = twin(of: assertion) { return .assertion(twin) }
      default: continue
      }
    }
    return nil
  }

  /// The mark of the same kind over the same words in the same place, by the same person.
  package func twin(of mark: Mark) -> Mark? {
    marks(over: mark.extent).first {
      $0.kind == mark.kind && $0.creator == mark.creator
        && $0.anchors.elementsEqual(mark.anchors) { $0.span == $1.span && $0.exact == $1.exact }
    }
  }

  /// The assertion that says the same of the same claim mark: the same sources, in whatever
  /// order, the same chain and the same stance, by the same person.
  package func twin(of assertion: Assertion) -> Assertion? {
    assertions.first {
      $0.claimMark == assertion.claimMark && $0.stance == assertion.stance
        && $0.creator == assertion.creator && Set($0.sources) == Set(assertion.sources)
        && $0.via.map(\.source) == assertion.via.map(\.source)
    }
  }
}
