import Model
import Screen

extension State {
  /// Does what a key means at the moment.
  mutating func press(_ key: KeyEvent, by signature: Signature) -> [Effect] {
    if keepsWaiting(key) { return [] }
    // Whatever wrote over the screen did so in prompts, too.
    if mode != .normal, key == KeyEvent(.character("l"), control: true) { return [.redraw] }
    // A terminal sends Alt as an Esc before the key: two keys that came together look the same.
    guard key.alt, !takesAlt(key) else { return pressOne(key, by: signature) }
    let bare = KeyEvent(key.key, control: key.control, shift: key.shift)
    return pressOne(KeyEvent(.escape), by: signature) + pressOne(bare, by: signature)
  }

  /// Whether the key with Alt means something of its own here.
  private func takesAlt(_ key: KeyEvent) -> Bool {
    switch mode {
    case .noting: key.key == .enter
    case .wording(let draft): draft.takesLines && key.key == .enter
    case .normal: keymap.find(pending.keys + [key], in: keyModes) != .nothing
    default: false
    }
  }

  private mutating func pressOne(_ key: KeyEvent, by signature: Signature) -> [Effect] {
    switch mode {
    case .normal: return pressInView(key, by: signature)
    case .picking(let picker): return press(key, in: picker, by: signature)
    case .searching(let draft): return press(key, in: draft, by: signature)
    case .filtering(let editor): return press(key, inFilter: editor)
    case .seeking(let draft): return press(key, in: draft)
    case .noting(let draft): return press(key, in: draft, by: signature)
    case .editing(let draft): return press(key, in: draft, by: signature)
    case .wording(let draft): return press(key, in: draft, by: signature)
    case .previewing(let preview): return press(key, in: preview, by: signature)
    case .help(let page), .details(let page), .notes(let page), .failures(let page),
      .changes(_, let page):
      return press(key, in: page)
    case .awaitingBookmark(let act): return press(key, forBookmark: act, by: signature)
    case .confirming(let question): return press(key, answering: question, by: signature)
    }
  }

  private mutating func pressInView(_ key: KeyEvent, by signature: Signature) -> [Effect] {
    if takesDigit(key), let digit = key.character {
      pending.digits.append(digit)
      return []
    }
    if key.key == .escape, !pending.isEmpty {
      pending = PendingKeys()
      return []
    }
    return press(sequence: pending.keys + [key], by: signature)
  }

  private mutating func press(sequence keys: [KeyEvent], by signature: Signature) -> [Effect] {
    switch keymap.find(keys, in: keyModes) {
    case .beginning:
      pending.keys = keys
      return []
    case .command(let name):
      return runTyped(name, keys, by: signature)
    case .nothing:
      if let view = viewOfDigits { return press(keys, in: view, by: signature) }
      let label = pending.digits + keys.map(\.label).joined()
      pending = PendingKeys()
      status = Status("\(label) means nothing here: \(key: "help") shows the keys", level: .warning)
      return []
    }
  }

  /// A digit is taken for a count, unless it is `0` as the first: that is the start of a line.
  func takesDigit(_ key: KeyEvent) -> Bool {
    guard pending.keys.isEmpty, let sign = key.character, sign.isASCII, sign.isNumber else {
      return false
    }
    // A digit that is bound is a command of its own, but for the start of a line.
    if pending.digits.isEmpty, case .command = keymap.find([key], in: keyModes) { return false }
    return sign != "0" || !pending.digits.isEmpty
  }

  /// A number typed before a command that counts nothing was the name of a view: the keys then
  /// mean what they mean there.
  private mutating func runTyped(
    _ name: String, _ keys: [KeyEvent], by signature: Signature
  ) -> [Effect] {
    // A command that takes a count and is bound to a digit has that digit for its count.
    let digit = keys.count == 1 ? keys.first?.character?.wholeNumberValue : nil
    let count = pending.count ?? digit.flatMap { $0 > 0 ? $0 : nil }
    let counts = Commands.named[name]?.takesCount == true
    let view = counts ? nil : viewOfDigits
    pending = PendingKeys()
    if let view { return press(keys, in: view, by: signature) }
    return run(name, Invocation(count: counts ? count : nil, signature: signature))
  }

  /// Goes to a view, where the keys behind its number mean what they mean there.
  private mutating func press(
    _ keys: [KeyEvent], in view: String, by signature: Signature
  ) -> [Effect] {
    pending = PendingKeys()
    let effects = run(view, Invocation(signature: signature))
    return effects + keys.flatMap { press($0, by: signature) }
  }

  /// The command of the view whose number waits. While a passage is selected a digit is a count and
  /// nothing else.
  var viewOfDigits: String? {
    guard pending.digits.count == 1, let number = Int(pending.digits),
      Keymap.views.indices.contains(number - 1), view != .reader || reading?.selection == nil
    else { return nil }
    return Keymap.views[number - 1]
  }

  /// Nothing followed for a while: a digit that waits is the name of a view, and of keys that wait it is
  /// shown what may follow.
  mutating func waitIsOver(by signature: Signature) -> [Effect] {
    guard mode == .normal else { return [] }
    guard pending.keys.isEmpty, let view = viewOfDigits else {
      pending.hasWaited = !pending.keys.isEmpty
      return []
    }
    pending = PendingKeys()
    return run(view, Invocation(signature: signature))
  }

  /// Whether the runtime is to say when nothing follows.
  package var awaitsMoreKeys: Bool {
    pending.keys.isEmpty ? viewOfDigits != nil : !pending.hasWaited
  }

  /// Runs a command, or says why it can't be run.
  mutating func run(_ name: String, _ invocation: Invocation) -> [Effect] {
    guard let command = Commands.named[name] else { return [] }
    if let reason = command.disabled(self) {
      status = Status(reason, level: .warning)
      return []
    }
    if saving.waiting.isEmpty { status = Status() }
    return carryOut(command, invocation)
  }

  private mutating func press(
    _ key: KeyEvent, forBookmark act: BookmarkAct, by signature: Signature
  ) -> [Effect] {
    mode = .normal
    status = Status()
    guard var reading else { return [] }
    guard let name = key.character, name != " " else {
      status = Status("no bookmark was named")
      return []
    }
    let before = reading.sight(height: panes.text.rows)
    let (said, effects) = reading.bookmark(act, name, by: signature)
    status = said
    reading.follow(from: before, height: panes.text.rows)
    self.reading = reading
    return effects
  }

  private mutating func press(
    _ key: KeyEvent, answering question: Question, by signature: Signature
  ) -> [Effect] {
    mode = .normal
    let isYes = key.character == "y"
    switch question {
    case .discardNote(let draft):
      if key.key == .enter { return keepNote(draft, by: signature) }
      if !isYes {
        mode = .noting(draft)
        return writeOn(key, by: signature)
      }
    case .discardWording(let draft):
      if key.key == .enter { return keep(draft, by: signature) }
      if !isYes {
        mode = .wording(draft)
        return writeOn(key, by: signature)
      }
    case .quitUnsaved where isYes: return giveUp(by: signature)
    case .quitUnsaved where key.character == "w":
      saving.quitsWithCopy = true
      return copyWaiting()
    case .takeUp(let found) where isYes: return [.takeUp(found.path)]
    case .takeUp(let found) where key.character == "D": return [.discard(found.path)]
    case .takeUp: status = Status("it is asked again at the next start")
    case .quitUnsaved:
      status = Status("not quit")
      return retry()
    case .removeArticles(let ids, title: _) where isYes: return [.remove(ids, by: signature)]
    case .removeArticles: status = Status("not removed")
    case .replaceFile(let order): return answerReplace(order, isYes: isYes)
    case .holdCopy(let side): return answerCopy(side, key.character, by: signature)
    }
    return []
  }

  /// Who goes on writing has typed the first sign of it, unless that is the no to the question.
  private mutating func writeOn(_ key: KeyEvent, by signature: Signature) -> [Effect] {
    key.character.map { $0 != "n" } == true ? pressOne(key, by: signature) : []
  }
}
