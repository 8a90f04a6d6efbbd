package import Model
import Screen

/// What each passage becomes as soon as it is selected, until the sweep is ended.
package struct Sweep: Hashable, Sendable {
  package let kind: MarkKind
  /// Nil where it gets none.
  package let tag: TagName?
  /// How many steps of it `u` can take back.
  var steps = 0
  /// How often the mouse was pressed at the last place.
  var clicks = 0
  /// The word that two clicks have marked.
  var word: ID<Mark>?

  package init(kind: MarkKind, tag: TagName?) { (self.kind, self.tag) = (kind, tag) }

  /// `claim #airborne`.
  var words: String { kind.rawValue + (tag.map { " \($0)" } ?? "") }
}

extension State {
  /// Marks the selection, or the sentence under the cursor. A mark that is there gets the tag.
  mutating func sweep(on reading: inout Reading, by signature: Signature) -> [Effect] {
    let before = reading.history.done.count
    defer { if reading.history.done.count > before { sweep?.steps += 1 } }
    return sweepOnce(on: &reading, by: signature)
  }

  private mutating func sweepOnce(
    on reading: inout Reading, by signature: Signature
  ) -> [Effect] {
    guard let sweep else { return [] }
    let mark = Mark(
      sweep.kind, over: reading.target, of: reading.article, tags: sweep.tag.map { [$0] } ?? [],
      by: signature, beside: reading.annotations.marks)
    if let tag = sweep.tag, let twin = reading.annotations.twin(of: mark), !twin.tags.contains(tag)
    {
      let change = Change.tagging(twin.id, tag, notebook: reading.notebook, signature: signature)
      return commit(change, on: &reading, by: signature)
    }
    let change = Change.marking(mark, ledgers: reading.notebook.ledgers)
    return commit(change, on: &reading, by: signature)
  }

  /// The button was let go: what was selected with it is marked. The third of three clicks takes the
  /// sentence in place of the word, which the second has marked.
  mutating func sweep(after event: MouseEvent, by signature: Signature) -> [Effect] {
    guard sweep != nil, mode == .normal, view == .reader, var reading else { return [] }
    defer { self.reading = reading }
    if event.kind == .press {
      sweep?.clicks = event.clicks
      return event.clicks >= 3 ? takeBackWord(on: &reading, by: signature) : []
    }
    guard event.kind == .release, reading.selection?.adjusts == nil, reading.selection != nil,
      !reading.target.isEmpty
    else { return [] }
    let before = reading.history.done.count
    let effects = sweep(on: &reading, by: signature)
    let isWord = reading.history.done.count > before && sweep?.clicks == 2
    sweep?.word = isWord ? reading.last : nil
    return effects
  }

  private mutating func takeBackWord(
    on reading: inout Reading, by signature: Signature
  ) -> [Effect] {
    guard let word = sweep?.word, reading.last == word,
      reading.history.nextUndo?.change.touchedMarks == [word]
    else { return [] }
    let (selection, cursor) = (reading.selection, reading.cursor)
    let effects = walk(.undone, 1, on: &reading, by: signature)
    (reading.selection, reading.cursor) = (selection, cursor)
    sweep?.word = nil
    sweep?.steps -= 1
    return effects
  }

  /// Takes the kind, and asks for the tag.
  mutating func pickSweep(_ kind: String) -> [Effect] {
    guard let kind = MarkKind(rawValue: kind), let reading else { return [] }
    let none = Choice("", label: "no tag", detail: "each becomes a \(kind.rawValue), and no more")
    let tags = lastTags.choices(
      known: reading.knownTags, on: [], called: "", in: reading.notebook.ledgers)
    mode = .picking(
      Picker(
        .sweepTag(kind), title: "Sweep: \(kind.rawValue) with which tag?", choices: [none] + tags,
        takesNew: true))
    return []
  }

  /// Begins to sweep; what is selected already is the first.
  mutating func beginSweep(_ kind: MarkKind, _ name: String, by signature: Signature) -> [Effect] {
    var kept: [Effect] = []
    var tag: TagName?
    if !name.isEmpty {
      tag = chosenTag(name, among: [])
      guard let tag else { return [] }
      kept = use(tag)
    }
    sweep = Sweep(kind: kind, tag: tag)
    status = Status("Enter marks the sentence")
    guard var reading, reading.selection != nil, !reading.target.isEmpty else { return kept }
    defer { self.reading = reading }
    return sweep(on: &reading, by: signature) + kept
  }
}
