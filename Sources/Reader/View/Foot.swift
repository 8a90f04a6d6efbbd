import Model
import Screen

extension View {
  /// The last row: what was done and whether it is on the disk, then the keys that help here.
  static func drawFoot(_ state: State, _ frame: inout Frame) {
    let area = state.panes.foot
    // Beside a text alone there is nothing but what has to be said.
    if state.isAlone, state.statusText.text.isEmpty { return }
    frame.fill(area, roles: Roles(.bar))
    let status = state.statusText
    let end = frame.write(
      status.text, column: 1, row: area.row, limit: area.columns - 1,
      roles: status.level.roles)
    if state.showsHints { drawHints(state, after: end, area, &frame) }
  }

  private static func drawHints(
    _ state: State, after column: Int, _ area: Rect, _ frame: inout Frame
  ) {
    for (hint, start) in places(of: state.hints, in: state, after: column, area) {
      let end = frame.write(hint.label, column: start, row: area.row, roles: Roles(.bar).with(.key))
      frame.write(" " + hint.word, column: end, row: area.row, roles: Roles(.bar))
    }
  }

  /// The keys that have room, from the right edge, with the columns where they begin.
  private static func places(
    of hints: [Hint], in state: State, after column: Int, _ area: Rect
  ) -> [(hint: Hint, column: Int)] {
    var hints = hints
    // In the text what is said changes with the words under the cursor, and the keys keep their places:
    // the first of them give way to a long line.
    let room = area.columns - 3 - (state.keepsHints ? shortStatus : column)
    while hints.width > room, let last = hints.lastToKeep { hints.remove(at: last) }
    var start = area.columns - 1 - hints.width
    return hints.compactMap { hint in
      defer { start += hint.width + 2 }
      return start > column + 1 ? (hint, start) : nil
    }
  }

  /// The keys that are offered at a column of the foot.
  static func keys(inFootOf state: State, column: Int) -> [KeyEvent]? {
    guard state.showsHints else { return nil }
    let area = state.panes.foot
    let end = 1 + min(state.statusText.text.glyphs.width, max(0, area.columns - 2))
    return places(of: state.hints, in: state, after: end, area).first {
      ($0.column..<$0.column + $0.hint.width).contains(column)
    }?.hint.keys
  }

  /// The cells that what is said in the text takes where nothing was done: how many marks there are.
  private static let shortStatus = 12
}

/// A key and what it does, in the foot.
struct Hint {
  let keys: [KeyEvent]
  let label: String
  let word: String
  let rank: Int
  let width: Int

  init(keys: [KeyEvent], label: String, word: String, rank: Int) {
    (self.keys, self.label, self.word, self.rank) = (keys, label, word, rank)
    width = label.glyphs.width + 1 + word.glyphs.width
  }
}

extension [Hint] {
  /// The one that is given up first where room is short.
  fileprivate var lastToKeep: Int? { indices.max { self[$0].rank < self[$1].rank } }

  fileprivate var width: Int { reduce(0) { $0 + $1.width } + 2 * Swift.max(0, count - 1) }
}

extension State {
  /// The keys that help here.
  fileprivate var hints: [Hint] {
    guard mode == .normal else { return [] }
    if !pending.isEmpty { return pendingHints }
    return keymap.offers(in: keyModes).compactMap { offer in
      let command = Commands.named[offer.binding.command]
      guard keepsHints || command?.disabled(self) == nil else { return nil }
      return Hint(
        keys: offer.binding.keys, label: offer.binding.label, word: word(of: offer.hint, command),
        rank: offer.hint.rank)
    }
  }

  /// Behind the list there is nothing to go back to.
  private func word(of hint: FootHint, _ command: Command?) -> String {
    command?.name == "back" && view == .articles && articles.chosen.isEmpty ? "quit" : hint.word
  }

  /// Whether the foot has keys at all: beside a text alone only those that may follow, and those for
  /// what is selected.
  fileprivate var showsHints: Bool { !isAlone || !pending.isEmpty || isSelecting }

  /// Whether the foot offers the same keys wherever the cursor stands: what passes under it while one
  /// reads on makes nothing come and go. A key that can't act here says why.
  fileprivate var keepsHints: Bool {
    view == .reader && placing == nil && reading != nil && pending.isEmpty
  }

  /// What may follow the keys that wait, as far as there is room for it at once.
  private var pendingHints: [Hint] {
    guard !pending.hasWaited else { return [] }
    return continuations.enumerated().map { number, next in
      Hint(
        keys: next.rest, label: next.keys, word: next.words,
        rank: number + (next.isOff ? 1000 : 0))
    }
  }

  /// What was done, whether it is saved, and what there is.
  fileprivate var statusText: Status {
    if !pending.isEmpty {
      let view = pending.keys.isEmpty ? viewOfDigits : nil
      let words =
        view.flatMap { Commands.named[$0] }.map {
          ": a count for the next key; alone: \($0.summary)"
        }
        ?? (pending.hasWaited ? " waits for one of these keys · Esc takes it back" : "")
      return Status(pending.label + words)
    }
    if case .searching(let draft) = mode {
      return Status(
        draft.sign + shown(draft.editor) + "   " + status.text,
        level: status.level)
    }
    if case .seeking(let draft) = mode {
      let hint = status.text.isEmpty ? draft.hint : status.text
      return Status("search: \(shown(draft.editor))   \(hint)", level: status.level)
    }
    if case .filtering(let editor) = mode {
      return filterStatus(editor)
    }
    if case .confirming(let question) = mode { return Status(question.words(self), level: .error) }
    if status.level != .info { return status }
    if let complaint = complaints.text(width: size.columns - 2) {
      return Status(complaint, level: .warning)
    }
    return Status(spelled(parts.filter { !$0.isEmpty }.joined(separator: " · ")))
  }

  private var parts: [String] {
    if view == .orphans { return [status.text, savingText, orphanCountText] }
    if view.isOfLibrary {
      // What was done is shortened, so that it is seen whether it is saved.
      return [Fitted.text(status.text, width: libraryStatusRoom), savingText, libraryText]
    }
    if view == .beside { return [status.text, savingText] }
    if view == .results { return [status.text, saving.waiting.isEmpty ? "" : savingText] }
    guard view == .reader, let reading else {
      let isSaving = !saving.waiting.isEmpty || !library.steps.isEmpty
      return [status.text, isSaving ? savingText : "", listText]
    }
    if let mark = reading.adjustedMark { return partsOfEdges(mark, in: reading) }
    if let placing { return parts(of: placing.mark, in: reading) }
    let said = textOfSelection(in: reading)
    if isAlone { return [sweepText, said, saving.alarm ?? ""] }
    let marks = reading.annotations.marks.count
    let isIdle = said.isEmpty && panes.margin == nil
    // What lies under the cursor stands where the number of all marks did: the keys beside it stay.
    let current = isIdle ? reading.currentMark.map { brief(reading.line(of: $0)) } : nil
    let isNarrow = reading.selection != nil && size.columns < 100
    return [
      sweepText, current ?? said, savingText, settings.mouse ? "" : "mouse off",
      // Beside what is selected the keys that mark it need the room.
      isNarrow || current != nil ? "" : marks == 0 ? "no marks yet" : marks.of("mark"),
      reading.orphanText ?? "",
    ]
  }

  /// The cells for what is typed in the foot: some are left for what is found.
  var promptWidth: Int { max(8, size.columns - 30) }

  func shown(_ editor: LineEditor) -> String { editor.window(width: promptWidth).text }

  /// What is said of a mark, cut so that help and the way back stay beside it.
  func brief(_ words: String, behind head: String = "") -> String {
    head + Fitted.text(words, width: max(12, size.columns - Self.roomBesideMark - head.count))
  }

  private static let roomBesideMark = 32

  private var savingText: String {
    if let alarm = saving.alarm { return alarm }
    if saysWalking { return "" }
    if !saving.waiting.isEmpty || !library.steps.isEmpty { return "saving …" }
    if saving.stepFailure != nil, view.isOfLibrary { return "the last step was not made" }
    return saving.lastTicket > saving.seenTicket ? "saved" : ""
  }

  /// While an orphan is being placed: its words, and what to do.
  private func parts(of mark: Mark, in reading: Reading) -> [String] {
    let words = "“\(Fitted.text(mark.quote.onOneLine, width: min(24, size.columns * 3 / 10)))”"
    guard let selection = reading.selection else {
      return [
        words, status.text,
        "\(key: "select") selects · \(key: "place-here") places it · \(key: "back") goes back",
      ]
    }
    return selection.isFresh
      ? [
        words,
        "\(key: "widen-to-sentence") sentence · \(key: "widen-to-word") word · \(key: "widen-to-paragraph") paragraph · \(key: "place-here") places",
      ]
      : [words, "\(key: "place-here") places it here · \(key: "back") goes back"]
  }

  /// The cells for what was done in a view of the library: beside it stands what is saved, and what
  /// there is.
  var libraryStatusRoom: Int {
    max(16, size.columns - 8 - max(8, savingText.glyphs.width) - libraryText.glyphs.width)
  }

  private var libraryText: String {
    library.book == nil ? "reading the library …" : list.countText
  }

  private var orphanCountText: String {
    guard orphans.isLoaded else { return "looking for orphans …" }
    let (count, kept) = (orphans.count, orphans.entries.count(where: \.isKept))
    let words = count == 0 ? "no orphans" : "orphan \(orphans.cursor + 1) of \(count)"
    return kept == 0 ? words : "\(words) · \(kept) kept"
  }

  private var listText: String {
    articles.isLoaded ? articles.footText : "reading the library …"
  }
}

extension Question {
  fileprivate func words(_ state: State) -> String {
    switch self {
    case .quitUnsaved(let count):
      (count == 1 ? "1 change is" : "\(count) changes are") + " NOT SAVED. y quits and "
        + (state.saving.isCopied ? "drops " : "loses ") + (count == 1 ? "it" : "them")
        + ", w keeps a copy, else stay"
    case .takeUp(let found):
      found.labels.count == 1
        ? "1 change was not saved. y saves it now, D puts it aside, else ask later"
        : "\(found.labels.count) changes were not saved. y saves them, D puts them aside, else ask later"
    case .holdCopy: "y yes  s the other way  n no copy, and not to be proposed  else nothing"
    case .replaceFile(let order):
      state.replacing(order.path)
    case .removeArticles(let ids, let title):
      "Put \(ids.count == 1 ? "“\(state.short(title))”" : ids.count.of("article")) into the trash? y/n"
    case .discardNote, .discardWording:
      "Throw away what you wrote? y throws it away, Enter keeps it, else write on"
    }
  }
}

extension State {
  /// The question that fits, with the end of the path, which tells it from others.
  fileprivate func replacing(_ path: String) -> String {
    let asked = ["”, which is there already? y/n", "”? y/n"]
    let rooms = asked.map { size.columns - 2 - "Replace “\($0)".glyphs.width }
    let number = rooms.firstIndex { $0 >= 16 } ?? asked.count - 1
    return "Replace “\(Fitted.end(of: path.steeringShown, width: rooms[number]))\(asked[number])"
  }

  /// A title beside which a question has room.
  fileprivate func short(_ title: String) -> String {
    Fitted.text(title, width: max(8, size.columns - 30))
  }
}

extension Status.Level {
  fileprivate var roles: Roles {
    switch self {
    case .info: Roles(.bar)
    case .warning: Roles(.bar).with(.warning)
    case .error: Roles(.bar).with(.error)
    }
  }
}
