import Model
import Screen

extension State {
  /// Keys of a list to pick from.
  mutating func press(_ key: KeyEvent, in picker: Picker, by signature: Signature) -> [Effect] {
    var picker = picker
    switch (key.key, key.control) {
    case (.escape, _), (.character("c"), true), (.character("g"), true): return cancel(picker)
    case (.enter, _): return take(picker, by: signature)
    case (.tab, _): return goOn(picker)
    case (.down, _), (.character("n"), true), (.character("j"), true): select(&picker, by: 1)
    case (.up, _), (.character("p"), true): select(&picker, by: -1)
    case (.pageDown, _): select(&picker, by: 10)
    case (.pageUp, _): select(&picker, by: -10)
    case (.character("s"), true): picker = picker.withNextStance
    case (.character("r"), true) where picker.purpose == .detail:
      return resetDetail(picker, by: signature)
    default:
      if picker.query.take(key) {
        picker = renewed(picker)
        picker.selected = picker.firstSelected
      }
    }
    mode = .picking(remarked(picker))
    preview(picker)
    return []
  }

  private func select(_ picker: inout Picker, by step: Int) {
    let last = max(0, picker.lines.count - 1)
    picker.selected = min(max(0, picker.selected + step), last)
  }

  /// With the lines that fit what was typed, where these are sought anew.
  func renewed(_ picker: Picker) -> Picker {
    guard case .mergeClaim(let key) = picker.purpose, let book = library.book,
      let entry = book.claimEntry(key)
    else { return picker }
    return book.mergePicker(for: entry, picker.query) ?? picker
  }

  func remarked(_ picker: Picker) -> Picker {
    guard case .mergeClaim(let key) = picker.purpose, let book = library.book,
      let entry = book.claimEntry(key)
    else { return picker }
    return book.remarked(picker, entry)
  }

  /// A theme is shown while it is being chosen.
  private mutating func preview(_ picker: Picker) {
    if case .theme = picker.purpose, let line = picker.current { settings.theme = line.value }
  }

  private mutating func cancel(_ picker: Picker) -> [Effect] {
    mode = .normal
    if case .theme(let before) = picker.purpose { settings.theme = before }
    return []
  }

  /// Tab in an attribution takes the link and asks for the next.
  private mutating func goOn(_ picker: Picker) -> [Effect] {
    guard case .source(var draft) = picker.purpose, let line = picker.current,
      !line.value.isEmpty, let reading
    else { return [] }
    draft.names.append(line.value)
    mode = .picking(reading.sourcePicker(draft))
    return []
  }

  private mutating func take(_ picker: Picker, by signature: Signature) -> [Effect] {
    if case .source(let draft) = picker.purpose { return take(picker, draft, by: signature) }
    guard let line = picker.current else {
      status = Status("nothing fits “\(picker.query.text)”", level: .warning)
      return []
    }
    if case .choice(let choice) = line, let reason = choice.disabled {
      status = Status("\(choice.label): \(reason)", level: .warning)
      return []
    }
    mode = .normal
    switch picker.purpose {
    case .tag(let mark, let spans):
      return pickTag(line.value, for: mark, spans: spans, by: signature)
    case .role(let block): return pickRole(line.value, block: block, by: signature)
    case .detail: return edit(line.value)
    case .theme: return [.keepTheme(line.value)]
    case .palette: return run(line.value, Invocation(signature: signature))
    case .outline: return goToSection(Int(line.value))
    case .links: return [.openAddress(line.value)]
    case .claimStatus(let claim): return pickStatus(line.value, of: claim, by: signature)
    case .claimTag(let claim): return pickTag(line.value, of: claim, by: signature)
    case .mergeClaim(let key): return merge(key, into: ID(line.value), by: signature)
    case .splitClaim:
      let edit = Change.editClaim(ID(line.value), .mergedInto(nil), time: signature.time)
      return commit(ledgers: edit, by: signature)
    case .source: return []
    }
  }

  /// Enter takes what is chosen as the last link, and ends the chain.
  private mutating func take(
    _ picker: Picker, _ draft: AttributionDraft, by signature: Signature
  ) -> [Effect] {
    var draft = draft
    if let line = picker.current, !line.value.isEmpty { draft.names.append(line.value) }
    guard !draft.names.isEmpty else {
      status = Status("type the name of a source", level: .warning)
      return []
    }
    mode = .normal
    return keepAttribution(draft, by: signature)
  }

  private mutating func goToSection(_ index: Int?) -> [Effect] {
    guard let index, let section = reading?.sections[safe: index] else { return [] }
    let height = panes.text.rows
    reading?.jump(to: section.span.start)
    reading?.showAtTop(height: height)
    return []
  }
}

extension Picker {
  /// What is chosen while one types. Of what may be done to a block something that can be; elsewhere
  /// what fits best, be it to hear why it cannot.
  fileprivate var firstSelected: Int {
    if case .role = purpose { return firstAvailable }
    return 0
  }

  fileprivate var withNextStance: Picker {
    guard case .source(var draft) = purpose else { return self }
    let all = Stance.allCases
    let now = all.firstIndex(of: draft.stance) ?? 0
    draft.stance = all[(now + 1) % all.count]
    var next = Picker(.source(draft), title: title, choices: choices, takesNew: takesNew)
    next.query = query
    next.selected = selected
    return next
  }
}

extension Reading {
  /// Scrolls so that the cursor's row is the first.
  mutating func showAtTop(height: Int) {
    setTop(layout.row(at: cursor), height: height)
    chosen = nil
  }
}
