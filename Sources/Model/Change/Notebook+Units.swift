extension Notebook {
  /// Applies each unit of a change that takes back, or brings again, what `counterpart` did, as far
  /// as what that left is still there. A unit that was overtaken is passed over.
  package mutating func take(
    _ change: Change, against counterpart: Change
  ) -> (change: Change, inverse: Change, passedOver: [Change]) {
    var (applied, inverses, passedOver): ([Change], [Change], [Change]) = ([], [], [])
    let others = counterpart.units
    for (index, unit) in change.units.enumerated() {
      let other = others.count - 1 - index
      guard others.indices.contains(other), let taken = take(unit: unit, against: others[other])
      else {
        passedOver.append(unit)
        continue
      }
      applied.append(taken.unit)
      inverses.append(taken.inverse)
    }
    return (.group(applied), .group(inverses.reversed()), passedOver)
  }

  private mutating func take(
    unit: Change, against counterpart: Change
  ) -> (unit: Change, inverse: Change)? {
    var trial = self
    do {
      let inverse = try trial.apply(unit)
      guard inverse.timed(.never) == counterpart.timed(.never) else { return nil }
      guard inverse != counterpart, let last = inverse.leaves.last?.time else {
        self = trial
        return (unit, inverse)
      }
      // Something else of the record was changed since, and the time of that stays.
      let later = unit.timed(last)
      let retimed = try apply(later)
      return (later, retimed)
    } catch { return nil }
  }
}

extension Timestamp {
  fileprivate static let never = Timestamp(seconds: 0)
}

extension Change {
  fileprivate var time: Timestamp? {
    switch self {
    case .editMark(_, _, let time), .editAssertion(_, _, let time), .editClaim(_, _, let time),
      .editSource(_, _, let time):
      time
    default: nil
    }
  }

  /// With all edits at that time.
  fileprivate func timed(_ time: Timestamp) -> Change {
    switch self {
    case .group(let changes): .group(changes.map { $0.timed(time) })
    case .editMark(let id, let edit, _): .editMark(id, edit, time: time)
    case .editAssertion(let id, let edit, _): .editAssertion(id, edit, time: time)
    case .editClaim(let id, let edit, _): .editClaim(id, edit, time: time)
    case .editSource(let id, let edit, _): .editSource(id, edit, time: time)
    default: self
    }
  }
}
