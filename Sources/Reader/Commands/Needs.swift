import Model

/// Why a command that marks can't act.
@Sendable func needsTarget(_ reading: Reading) -> String? {
  if reading.hasTarget { return nil }
  return reading.selection == nil
    ? "there is no sentence here: the lines are folded, \(key: "fold") shows them"
    : "nothing but spaces is selected"
}

/// Why a command that speaks of a mark can't act.
@Sendable func needsMark(_ reading: Reading) -> String? {
  reading.currentMark == nil
    ? "there is no mark under the cursor: \(key: "next-mark") goes to the next" : nil
}

/// Why a command that takes a mark, or else a sentence, can't act.
@Sendable func needsMarkOrTarget(_ reading: Reading) -> String? {
  reading.markForVerb == nil ? needsTarget(reading) : nil
}

/// Why a command that needs a selection can't act.
@Sendable func needsSelection(_ reading: Reading) -> String? {
  reading.selection == nil ? "nothing is selected: \(key: "select") selects" : nil
}

/// Why a command of the list of articles can't act.
@Sendable func needsArticleList(_ state: State) -> String? {
  state.view == .articles ? nil : "the list of articles is not shown: 1 shows it"
}

/// Why a command on the article under the cursor can't act.
@Sendable func needsArticles(_ state: State) -> String? {
  let isThere = state.articles.isLoaded && !state.articles.isComing
  return needsArticleList(state)
    ?? state.articles.reasonForNoRow(
      empty: isThere
        ? "the library is empty: `postil add PATH` adds articles" : "the library is being read")
}

/// Why a command on what the view of orphans shows can't act.
@Sendable func needsOrphan(_ state: State) -> String? {
  guard state.view == .orphans else { return "the orphans are not shown: 6 shows them" }
  if state.orphans.current != nil { return nil }
  return state.orphans.isLoaded ? "there is no orphan here" : "the orphans are being looked for"
}

/// Why a command on an orphaned mark can't act.
@Sendable func needsOrphanMark(_ state: State) -> String? {
  if let reason = needsOrphan(state) { return reason }
  return state.orphans.current?.item.mark == nil
    ? "a correction of a block that is gone can only be discarded: \(key: "discard-orphan") discards it"
    : nil
}

/// Why a command on a candidate can't act.
@Sendable func needsCandidate(_ state: State) -> String? {
  if let reason = needsOrphanMark(state) { return reason }
  guard let entry = state.orphans.current, entry.detail != nil else {
    return "its places are being looked for"
  }
  return entry.places.isEmpty
    ? "no place is like it: \(key: "place-by-hand") goes to the text to choose one" : nil
}

extension Reading {
  /// The mark that a verb speaks of; with a selection it speaks of the selection instead.
  var markForVerb: Mark? { selection == nil ? currentMark : nil }
}
