import Model
import TestSupport
import Testing

/// What becomes of steps, told from the end of a history, is what its lines lead to from the start.
@Suite struct StandingTests {
  /// Acts by their first letters, `(u)` for undo and `(r)` for redo; whether the step of each stands.
  private func check(_ acts: String, _ stands: String) {
    let acts = acts.map { $0 == "d" ? Act.done : $0 == "u" ? .undone : .redone }
    #expect(Self.fromTheEnd(acts) == stands.map { $0 == "+" })
    #expect(Self.fromTheStart(acts) == stands.map { $0 == "+" })
  }

  @Test func aStepIsWhatItIsNow() {
    check("ddd", "+++")
    check("dddu", "++--")
    check("dur", "+++")
    check("durd", "++++")
    check("dud", "--+")
    check("dduurr", "++++++")
    check("dduur", "+--++")
    check("dduud", "----+")
    check("durudu", "------")
  }

  /// Undos of what is not there among them: what lies before a line that was lost.
  @Test func randomHistoriesReadAlikeFromBothEnds() {
    var dice = Dice(seed: 13)
    for round in 0..<4_000 {
      let acts = (0..<Int.random(in: 0...40, using: &dice)).map { _ in
        let number = Int.random(in: 0..<10, using: &dice)
        return number < (round % 2 == 0 ? 4 : 7) ? Act.done : number < 8 ? .undone : .redone
      }
      #expect(Self.fromTheEnd(acts) == Self.fromTheStart(acts), "\(acts)")
      var history = History()
      for (number, act) in acts.enumerated() { history.record(act, Self.step(number)) }
      for act in [Act.undone, .redone] {
        #expect(Self.next(act, acts) == history.next(act)?.step, "\(act) after \(acts)")
      }
    }
  }

  /// A step that tells its line by its label, and by who did it.
  private static func step(_ number: Int) -> Step {
    Step(
      change: .group([]), inverse: .group([]), label: "\(number)",
      signature: Signature(creator: "\(number)", time: Timestamp(seconds: number)))
  }

  private static func next(_ act: Act, _ acts: [Act]) -> Step? {
    var search = StepSearch(act)
    var (first, last): (Int?, Int?)
    for (number, act) in acts.enumerated().reversed() where !search.isOver {
      guard search.take(act) else { continue }
      first = first ?? number
      last = number
    }
    guard let first, let last else { return nil }
    return step(first).signed(step(last).signature)
  }

  private static func fromTheEnd(_ acts: [Act]) -> [Bool] {
    var standing = Standing()
    return acts.reversed().map { standing.take($0) }.reversed()
  }

  /// By two stacks, as an undo and a redo are told: each step by the line that tells of it first.
  private static func fromTheStart(_ acts: [Act]) -> [Bool] {
    var (done, undone, steps): ([Int], [Int], [Int]) = ([], [], [])
    for (line, act) in acts.enumerated() {
      switch act {
      case .done:
        (done, undone) = (done + [line], [])
        steps.append(line)
      case .undone:
        undone.append(done.popLast() ?? line)
        steps.append(undone[undone.count - 1])
      case .redone:
        done.append(undone.popLast() ?? line)
        steps.append(done[done.count - 1])
      }
    }
    let standing = Set(done)
    return steps.map(standing.contains)
  }
}
