import Model

extension Command {
  static let placeOrphan = Command(
    "place-orphan", "Place the mark at the chosen candidate", group: .orphans,
    hint: FootHint("place", 1), disabled: needsCandidate
  ) { state, invocation in
    guard let entry = state.orphans.current, let mark = entry.item.mark,
      let place = state.orphans.place
    else { return [] }
    let change = Change.placing(
      mark, at: place.spans, in: entry.group.article, time: invocation.signature.time)
    return state.settle(change, by: invocation.signature)
  }

  static let lookAtPlace = Command(
    "look-at-place", "Look at the candidate in the text; \(key: "back") comes back",
    group: .orphans,
    hint: FootHint("look", 2), disabled: needsCandidate
  ) { state, invocation in
    state.goToText(selects: true, by: invocation.signature)
  }

  static let placeByHand = Command(
    "place-by-hand", "Go to the text to select where it belongs", group: .orphans,
    hint: FootHint("by hand", 3), disabled: needsOrphanMark
  ) { state, invocation in
    state.goToText(selects: false, by: invocation.signature)
  }

  static let placeHere = Command(
    "place-here", "Place the orphan at the selection or the sentence", group: .orphans,
    hint: FootHint("place here", 0),
    disabled: { state in
      guard state.placing != nil, let reading = state.reading else {
        return "no orphan is being placed: 6 shows the orphans"
      }
      return needsTarget(reading)
    }
  ) { state, invocation in state.placeHere(by: invocation.signature) }
}
