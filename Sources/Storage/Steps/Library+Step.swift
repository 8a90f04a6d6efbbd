package import Model

// Steps of the library: changes that are of no one article. Their history is `history.jsonl` beside
// the ledgers, in the form of an article's.

/// What a step of the library came to.
package struct LibraryOutcome: Hashable, Sendable {
  package let ledgers: Ledgers
  package let step: Step
  /// What was left alone: in an undo or a redo, because somebody has changed it since; a tag that was
  /// to go, because something still bears it that is in the trash or cannot be read.
  package let passedOver: [PassedOver]
  /// Whether nothing was written, since all of it was so already.
  package let isVain: Bool
}

/// A part of a step that was left alone.
package struct PassedOver: Hashable, Sendable {
  /// Nil for what is of the ledgers.
  package let article: ID<Article>?
  package let change: Change

  package init(article: ID<Article>?, change: Change) {
    self.article = article
    self.change = change
  }
}

extension Library {
  /// The door for changes of ledgers alone, under the same lock as an article's, applied to what is
  /// on the disk. Where nothing changes, nothing is written, not even a line of the history.
  ///
  /// A record that something refers to, or that an article's history names, is not removed
  /// (`inUse`). An undo or redo of a step that is no longer the last is refused (`overtaken`).
  package func commit(
    ledgers change: Change, act: Act = .done, label: String, by signature: Signature
  ) throws(StorageError) -> (Ledgers, Step) {
    let outcome: LibraryOutcome
    if act == .done {
      let change = LibraryChange(ledgers: change, articles: [])
      outcome = try commit(change, label: label, by: signature)
    } else {
      guard let next = try ledgerHistory().next(act), next.change == change else {
        throw .overtaken(path: try ledgerLog().path)
      }
      outcome = try take(act, next.step, by: signature)
    }
    return (outcome.ledgers, outcome.step)
  }

  /// Changes ledgers and many articles in one step, which is whole or not there, whenever the process
  /// ends. A change of tags is made anew from what is on the disk now.
  package func commit(
    _ change: LibraryChange, label: String, by signature: Signature
  ) throws(StorageError) -> LibraryOutcome {
    guard change.ledgers.isOfLedgers else {
      throw .unwritable(path: root, reason: "a change of an article is none of the ledgers")
    }
    return try stepping(.done, label, signature, raising: change.articles.map(\.article)) {
      step throws(StorageError) in try step.do(change, at: signature.time)
    }
  }

  /// Takes back the last step of the library, whoever made it; refused (`overtaken`) where it is no
  /// longer this one.
  package func takeBack(
    _ step: Step, by signature: Signature
  ) throws(StorageError) -> LibraryOutcome {
    try take(.undone, step, by: signature)
  }

  /// Brings the step of the library again that was taken back last; refused (`overtaken`) where it is
  /// no longer this one.
  package func bringBack(
    _ step: Step, by signature: Signature
  ) throws(StorageError) -> LibraryOutcome {
    try take(.redone, step, by: signature)
  }

  private func take(
    _ act: Act, _ last: Step, by signature: Signature
  ) throws(StorageError) -> LibraryOutcome {
    try stepping(act, last.label, signature, raising: last.articles.map(\.article)) {
      step throws(StorageError) in
      try check(isNext: last, act)
      act == .redone && !last.renamed.isEmpty
        ? try step.doAgain(last) : try step.take(act, last)
    }
  }

  private func check(isNext step: Step, _ act: Act) throws(StorageError) {
    guard try ledgerLog().next(act) == step else {
      throw .overtaken(path: try ledgerLog().path)
    }
  }
}

// MARK: - History

extension Library {
  /// What can be undone and redone of the library's own steps.
  package func ledgerHistory() throws(StorageError) -> History {
    try ledgerLog().history(steps: .max)
  }

  /// All steps of the library, undos and redos among them, the oldest first.
  package func ledgerDeeds() throws(StorageError) -> [Deed] {
    try ledgerLog().lines().map { Deed($0.act, $0.step) }
  }

  /// Whether the last line of the library's history was torn, which was never acknowledged.
  package func isLedgerHistoryTorn() throws(StorageError) -> Bool { try isTorn(try ledgerLog()) }

  func ledgerLog() throws(StorageError) -> HistoryLog<HistoryLine> {
    HistoryLog(path: Path.join(root, "history.jsonl"), isNewer: try newerVersion() != nil)
  }

  /// For whoever looks at a damaged library: of this version where the library's own cannot be read.
  var readableLedgerLog: HistoryLog<HistoryLine> {
    HistoryLog(path: Path.join(root, "history.jsonl"), isNewer: isNewer)
  }
}

// MARK: - Writing

extension Library {
  /// Lets the body make a step of what is on the disk, and writes it.
  private func stepping(
    _ act: Act, _ label: String, _ signature: Signature, raising articles: [ID<Article>],
    _ body: (inout LibraryStep) throws(StorageError) -> Void
  ) throws(StorageError) -> LibraryOutcome {
    var files = ledgerFiles
    for id in articles where try isArticle(id.value) { files.append(try marksFile(of: id)) }
    try raise(to: files)
    return try writing { () throws(StorageError) in
      var made = LibraryStep(of: self, try ledgers())
      try body(&made)
      let step = act.step(made, label, signature)
      let isVain = act == .done && made.isVain
      if !isVain { try write(made, HistoryLine(act, step)) }
      return LibraryOutcome(
        ledgers: made.ledgers, step: step, passedOver: made.passedOver, isVain: isVain)
    }
  }

  /// Ledgers gain first and lose last, so that every reference leads somewhere at every moment.
  private func write(_ made: LibraryStep, _ line: HistoryLine) throws(StorageError) {
    let log = try ledgerLog()
    try log.checkWritable()
    let changed = made.changed
    let surplus = try surplus(
      of: changed.map(\.id), log, for: [made.change] + changed.map(\.change))
    let most = made.ledgers.union(made.before)
    var all: [Replacement] = []
    do {
      try prepare(most, over: made.before, .gaining, surplus, &all)
      for one in changed {
        try one.file.keep(older: one.bytes)
        let new = try one.file.content(one.annotations, over: one.bytes, surplus)
        if let one = try one.file.prepare(new, over: one.bytes) { all.append(one) }
      }
      try prepare(made.ledgers, over: most, .losing, surplus, &all)
    } catch {
      all.forEach { $0.discard() }
      throw error
    }
    try settle(all, line, in: log, surplus)
  }
}

extension Act {
  /// Told forwards.
  fileprivate func step(
    _ made: LibraryStep, _ label: String, _ signature: Signature
  ) -> Step {
    let isBack = self == .undone
    return Step(
      change: isBack ? made.inverse : made.change, inverse: isBack ? made.change : made.inverse,
      label: label, signature: signature,
      articles: made.parts.map { part in
        guard isBack else { return part }
        return ArticlePart(
          article: part.article, change: part.inverse, inverse: part.change, after: part.after)
      }, renamed: made.renamed)
  }
}
