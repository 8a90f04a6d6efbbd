/// A search with a regular expression that can be stopped after some work and go on later.
package struct ExpressionScan: Hashable, Sendable {
  /// A way through the expression: its step, and where the match would begin.
  private struct Way: Hashable {
    let step: Int
    let start: Int
  }

  private let expression: SearchExpression
  /// What is searched, and the next place in it: numbers of scalars.
  private let range: Range<Int>
  private var place: Int
  /// The ways that are open before the sign at the place, the preferred ones first.
  private var ways: [Way] = []
  private var before: [Way] = []
  /// What was found and may still be bettered by a preferred way.
  private var best: Range<Int>?
  private(set) var isOver = false
  /// For each step the place at which it was reached last, so that each is followed once.
  private var reached: [Int]
  private var open: [Int] = []

  init(_ expression: SearchExpression, in range: Range<Int>) {
    self.expression = expression
    self.range = range
    place = range.lowerBound
    reached = [Int](repeating: -1, count: expression.steps.count)
  }

  /// The next match, which is never empty; nil where there is none, or the work is used up.
  mutating func next(in signs: UnsafeBufferPointer<Unicode.Scalar>, work: inout Int) -> Range<Int>?
  {
    while !isOver, work > 0 {
      if ways.isEmpty {
        if let best { return take(best) }
        skip(signs, &work)
      }
      if best == nil { add(Way(step: 0, start: place), signs, &work) }
      advance(signs, &work)
    }
    return nil
  }

  private mutating func take(_ found: Range<Int>) -> Range<Int> {
    // The ways that were followed are those of the match: what comes next begins behind it.
    (ways, best, place) = ([], nil, found.upperBound)
    for step in reached.indices { reached[step] = -1 }
    isOver = place >= range.upperBound
    return found
  }

  /// Goes on to the next sign by which a match may begin.
  private mutating func skip(_ signs: UnsafeBufferPointer<Unicode.Scalar>, _ work: inout Int) {
    let start = place
    expression.begins.withUnsafeBufferPointer { begins in
      while place < range.upperBound, !begins[Int(min(signs[place].value, 128))] { place += 1 }
    }
    work -= (place - start) / 8
  }

  /// Takes the sign at the place along all ways.
  private mutating func advance(_ signs: UnsafeBufferPointer<Unicode.Scalar>, _ work: inout Int) {
    swap(&before, &ways)
    ways.removeAll(keepingCapacity: true)
    let isEnd = place >= range.upperBound
    place += 1
    for number in before.indices {
      let way = before[number]
      work -= 1
      switch expression.steps[way.step] {
      case .match:
        // An empty match is no place.
        guard way.start < place - 1 else { continue }
        best = way.start..<place - 1
      case .sign(let set):
        guard !isEnd, expression.set(set, holds: signs[place - 1]) else { continue }
        add(Way(step: way.step + 1, start: way.start), signs, &work)
        continue
      default: continue
      }
      // What is less preferred than a match counts no more.
      break
    }
    if isEnd, best == nil { isOver = true }
  }

  /// Adds the way, and all that it leads to without a sign.
  private mutating func add(
    _ way: Way, _ signs: UnsafeBufferPointer<Unicode.Scalar>, _ work: inout Int
  ) {
    open.append(way.step)
    while let step = open.popLast() {
      guard reached[step] != place else { continue }
      reached[step] = place
      work -= 1
      switch expression.steps[step] {
      case .split(let one, let other): open += [other, one]
      case .go(let other): open.append(other)
      case .assertion(let assertion): if holds(assertion, signs) { open.append(step + 1) }
      case .sign, .match: ways.append(Way(step: step, start: way.start))
      }
    }
  }

  private func holds(
    _ assertion: ExpressionAssertion, _ signs: UnsafeBufferPointer<Unicode.Scalar>
  ) -> Bool {
    switch assertion {
    case .start: return place == range.lowerBound
    case .end: return place == range.upperBound
    case .wordEdge, .noWordEdge:
      let before = place > range.lowerBound && signs[place - 1].isWordSign
      let after = place < range.upperBound && signs[place].isWordSign
      return (before != after) == (assertion == .wordEdge)
    }
  }
}
