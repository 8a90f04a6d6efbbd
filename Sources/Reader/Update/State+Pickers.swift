import Model
import Screen

extension State {
  /// Keys of a list to pick from.
  mutating func press(_ key: KeyEvent, in picker: Picker, by signature: Signature) -> [Effect] {
    if let grade = picker.grade(of: key) { return take(grade, picker, by: signature) }
    if let chosen = picker.numbered(by: key) { return take(chosen, by: signature) }
    var picker = picker
    switch (key.key, key.control) {
    case (.escape, _), (.character("c"), true), (.character("g"), true): return cancel(picker)
    case (.enter, _): return take(picker, by: signature)
    case (.tab, _): return goOn(picker, by: signature)
    case (.backspace, false) where picker.query.isEmpty: return goBack(picker)
    case (.down, _), (.character("n"), true), (.character("j"), true): select(&picker, by: 1)
    case (.up, _), (.character("p"), true): select(&picker, by: -1)
    case (.pageDown, _): select(&picker, by: 10)
    case (.pageUp, _): select(&picker, by: -10)
    case (.character("x"), true) where picker.purpose == .bookmarks:
      return dropBookmark(in: picker)
    case (.delete, _) where picker.purpose == .bookmarks && picker.query.isEmpty:
      return dropBookmark(in: picker)
    case (.character("s"), true): picker = picker.withNextStance
    case (.character("x"), true): picker = picker.withoutMarks
    case (.character("r"), true) where picker.purpose == .detail:
      return resetDetail(picker, by: signature)
    default:
      if picker.query.take(key) {
        take(typed: picker)
        return []
      }
    }
    mode = .picking(remarked(picker))
    preview(picker)
    return []
  }

  /// Shows what fits what was typed into the list.
  mutating func take(typed picker: Picker) {
    var picker = renewed(picker)
    picker.selected = picker.firstSelected
    mode = .picking(remarked(picker))
    // What did not fit was said of other words.
    if status.level == .warning { status = Status() }
    preview(picker)
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
    // What did not fit was said of this list.
    if status.level == .warning { status = Status() }
    if case .theme(let before) = picker.purpose { settings.theme = before }
    if case .source(let draft) = picker.purpose, !draft.links.isEmpty {
      status = Status(
        "nothing was attributed: \(key: "attribute") begins again, Backspace goes a step back")
    }
    return []
  }

  /// Tab in an attribution takes the link and asks for the next; of claims it takes none.
  private mutating func goOn(_ picker: Picker, by signature: Signature) -> [Effect] {
    switch picker.purpose {
    case .source(let draft): return goOn(picker, draft)
    case .claim(let draft):
      mode = .normal
      return pickClaim(.choice(Choice(ClaimDraft.none)), for: draft, by: signature)
    case .grade(let draft): return gradeNext(draft)
    default: return []
    }
  }

  /// Backspace where nothing is typed goes back a step.
  private mutating func goBack(_ picker: Picker) -> [Effect] {
    switch picker.purpose {
    case .source(let draft), .claim(.attribution(let draft)): return goBack(draft)
    case .grade(let draft): return gradeAgain(draft)
    default: return []
    }
  }

  /// A letter or number of a grade is taken as soon as it is typed.
  private mutating func take(
    _ value: String, _ picker: Picker, by signature: Signature
  ) -> [Effect] {
    guard case .grade(let draft) = picker.purpose else { return [] }
    return pickGrade(value, draft, by: signature)
  }

  private mutating func take(_ picker: Picker, by signature: Signature) -> [Effect] {
    if case .source(let draft) = picker.purpose { return endChain(picker, draft, by: signature) }
    guard let line = picker.current else {
      status = Status("nothing fits “\(picker.query.text)”", level: .warning)
      return []
    }
    if case .choice(let choice) = line, let reason = choice.disabled {
      // A command's own name says nothing to whoever reads why it can't act.
      let head = picker.purpose == .palette ? "" : "\(choice.label): "
      status = Status(head + reason, level: .warning)
      return []
    }
    if let flaw = picker.flawOfNewTag {
      status = Status(flaw, level: .warning)
      return []
    }
    mode = .normal
    switch picker.purpose {
    case .tag(let mark, let spans):
      return pickTag(line.value, for: mark, spans: spans, by: signature)
    case .sweepKind: return pickSweep(line.value)
    case .sweepTag(let kind): return beginSweep(kind, line.value, by: signature)
    case .role(let block): return pickRole(line.value, block: block, by: signature)
    case .detail: return edit(line.value)
    case .theme: return [.keepTheme(line.value)]
    case .export(let articles): return askForPath(of: articles, as: line.value)
    case .palette: return run(line.value, Invocation(signature: signature))
    case .outline: return goToSection(Int(line.value))
    case .links: return [.openAddress(line.value)]
    case .bookmarks: return goToBookmark(line.value)
    case .articleOrder: return pickOrder(line.value)
    case .articleColumns: return pickColumn(line.value, picker)
    case .articleTag(let ids): return pickTag(line.value, of: ids, by: signature)
    case .beside(let id): return [.compareArticles(id, ID(line.value))]
    case .claimStatus(let claim): return pickStatus(line.value, of: claim, by: signature)
    case .claimTag(let claim): return pickTag(line.value, of: claim, by: signature)
    case .mergeClaim(let key): return merge(key, into: ID(line.value), by: signature)
    case .splitClaim:
      let edit = Change.editClaim(ID(line.value), .mergedInto(nil), time: signature.time)
      return commit(ledgers: edit, by: signature)
    case .record(let pick): return take(pick, line.value, by: signature)
    case .claim(let draft): return pickClaim(line, for: draft, by: signature)
    case .grade(let draft): return pickGrade(line.value, draft, by: signature)
    case .likelihood(let claim): return pickLikelihood(line.value, of: claim, by: signature)
    case .confidence(let claim, let likelihood):
      return pickConfidence(line.value, likelihood, of: claim, by: signature)
    case .source: return []
    }
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
  /// Why what was typed is no name for a new tag; nil where it is one, or where no tag is asked for.
  fileprivate var flawOfNewTag: String? {
    guard purpose.isTag, case .new(let name)? = current else { return nil }
    return TagName.flaw(ofNew: name)
  }

  /// The grade that a key stands for, where one is asked for.
  fileprivate func grade(of key: KeyEvent) -> String? {
    guard case .grade = purpose, query.isEmpty, let typed = key.character?.uppercased() else {
      return nil
    }
    return choices.contains {
      $0.value == typed && typed != GradeDraft.keep && typed != GradeDraft.clear
    }
      ? typed : nil
  }

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
    return Picker(self, for: .source(draft))
  }

  /// Marks what names the source and what attributes, or leaves that.
  fileprivate var withoutMarks: Picker {
    guard case .source(var draft) = purpose else { return self }
    draft.marksAlong.toggle()
    return Picker(self, for: .source(draft))
  }
}

extension Reading {
  /// Scrolls so that the cursor's row is the first.
  mutating func showAtTop(height: Int) {
    setTop(layout.row(at: cursor), height: height)
    chosen = nil
  }
}
