import Model
import Screen

extension State {
  /// Shows the orphans of the scope, and asks for them.
  mutating func showOrphans(of scope: OrphanScope, by signature: Signature) -> [Effect] {
    let from = view == .orphans ? orphans.cameFrom : view
    if orphans.scope != scope || !orphans.isLoaded { orphans = OrphanList(scope, from: from) }
    orphans.cameFrom = from
    wayBack = view == .reader ? WayBack() : wayBack.waiting
    view = .orphans
    endPlacing()
    return keepPlace(by: signature) + [.loadOrphans(scope)]
  }

  /// What the library has of them.
  mutating func receive(_ groups: [OrphanGroup], of scope: OrphanScope, _ problems: [String])
    -> [Effect]
  {
    guard scope == orphans.scope else { return [] }
    orphans.take(groups)
    if let told = Status.telling(problems) { status = told }
    return []
  }

  /// Keeps the view at what the open article has become.
  mutating func followOrphans() {
    if orphans.isLoaded, let reading { orphans.take(reading) }
  }

  /// Makes the article of the group the open one.
  private mutating func enter(_ group: OrphanGroup, by signature: Signature) -> [Effect] {
    if let reading, group.fits(reading) { return [] }
    let effects = keepPlace(by: signature)
    if wayBack.article == nil { wayBack.article = reading?.article.id }
    reading = Reading(
      group.opened, width: panes.text.columns, hangs: settings.hangsPunctuation)
    return effects
  }

  /// Does a change to what the cursor is on; the cursor goes to what comes after it.
  mutating func settle(_ change: Change, by signature: Signature) -> [Effect] {
    guard let entry = orphans.current else { return [] }
    let entered = enter(entry.group, by: signature)
    guard var reading else { return entered }
    let made = commit(change, on: &reading, by: signature)
    self.reading = reading
    guard !made.isEmpty else { return entered }
    orphans.trail.append(entry.group.id)
    orphans.undone = []
    let line = orphans.cursor
    orphans.take(reading)
    orphans.go(to: line)
    return entered + made
  }

  /// The article in which an undo or a redo would do something here.
  func orphanArticle(for act: Act) -> ID<Article>? {
    let walked = act == .undone ? orphans.trail.last : orphans.undone.last
    return walked ?? orphans.current?.group.id ?? orphans.groups.first?.id
  }

  /// Why nothing can be undone or done again here.
  func orphanWalkReason(_ act: Act) -> String? {
    let group = orphanArticle(for: act).flatMap(orphans.group)
    let history = group?.history ?? History()
    guard history.next(act) == nil else { return nil }
    return act == .undone ? history.undoReason : "there is nothing to redo"
  }

  /// Goes so many steps back or forward, each in the article where something was done last.
  mutating func walkOrphans(_ act: Act, _ times: Int, by signature: Signature) -> [Effect] {
    var (effects, walked): ([Effect], Walked) = ([], Walked(act, asked: times))
    for _ in 0..<min(times, 1000) {
      effects += walkOrphans(act, &walked, by: signature)
    }
    if times > 1, walked.count > 0, status.level == .info {
      status = Status(walked.words(width: statusRoom))
    }
    return effects
  }

  private mutating func walkOrphans(
    _ act: Act, _ walked: inout Walked, by signature: Signature
  ) -> [Effect] {
    guard let group = orphanArticle(for: act).flatMap(orphans.group) else { return [] }
    var effects = enter(group, by: signature)
    guard var reading, let (change, step) = reading.history.next(act) else { return effects }
    let phrase = Phrase(
      step.label, about: Acquaintance(reading.annotations, of: step).subject(of: step))
    let sent = walk(act, 1, on: &reading, by: signature)
    if !sent.isEmpty { walked.add(phrase, step.owner(besides: signature.creator)) }
    effects += sent
    self.reading = reading
    if act == .undone {
      if orphans.trail.popLast() != nil { orphans.undone.append(group.id) }
    } else {
      if orphans.undone.popLast() != nil { orphans.trail.append(group.id) }
    }
    orphans.take(reading)
    orphans.select(change.orphanKeys, in: group.id)
    let isIncomplete = orphans.groups.contains(where: \.isIncomplete)
    return effects + (isIncomplete ? [.loadOrphans(orphans.scope)] : [])
  }
}

// MARK: - Places in the text

extension State {
  /// The orphan that is being placed in the open article, with the candidate that was gone to.
  package var placing: OrphanList.Placement? {
    guard view == .reader, let placing = orphans.placing, let reading,
      reading.annotations.mark(placing.mark.id)?.isPlaced(in: reading.imported) == false
    else { return nil }
    return placing
  }

  /// Goes to the text: with the candidate selected, or near it with nothing selected.
  mutating func goToText(selects: Bool, by signature: Signature) -> [Effect] {
    guard let entry = orphans.current, let mark = entry.item.mark else { return [] }
    let effects = enter(entry.group, by: signature)
    guard var reading else { return effects }
    let height = panes.text.rows
    let place = orphans.place
    reading.selection = nil
    reading.jump(to: min(place?.extent.start ?? mark.extent.start, reading.text.end))
    reading.follow(height: height)
    if selects, let place {
      reading.select(place.extent)
      reading.follow(height: height)
    }
    self.reading = reading
    orphans.placing = OrphanList.Placement(mark: mark, place: selects ? place : nil)
    status = Status()
    view = .reader
    return effects
  }

  /// Places the orphan where the reader has pointed, and comes back.
  mutating func placeHere(by signature: Signature) -> [Effect] {
    guard let placing, let reading else { return [] }
    let isUntouched = placing.place.map { reading.selected == $0.extent } ?? false
    let spans = isUntouched ? placing.place?.spans ?? [] : reading.target
    endPlacing()
    view = .orphans
    return settle(
      .placing(placing.mark, at: spans, in: reading.imported, time: signature.time),
      by: signature)
  }

  /// Lets go of the selection that was for an orphan.
  mutating func endPlacing() {
    guard orphans.placing != nil else { return }
    orphans.placing = nil
    reading?.selection = nil
  }
}
