/// A mark that has no certain place in its article's text.
package struct Orphan: Hashable, Sendable {
  package let mark: Mark
  /// At most five, the likeliest first.
  package let candidates: [Candidate]
}

/// What became of an article's marks in a newer text.
package struct CarryReport: Hashable, Sendable {
  /// Marks that stand where they stood, in the same words.
  package private(set) var kept = 0
  /// Marks whose words stand elsewhere now.
  package private(set) var moved = 0
  /// The marks that have no certain place. One that had none before has no candidates here; they
  /// are `Annotations.orphans(in:)`.
  package private(set) var orphans: [Orphan] = []

  package init() {}

  package var orphaned: Int { orphans.count }

  fileprivate mutating func count(_ fate: Fate, of mark: Mark) {
    switch fate {
    case .kept: kept += 1
    case .moved: moved += 1
    case .orphaned(let candidates): orphans.append(Orphan(mark: mark, candidates: candidates))
    }
  }
}

extension Annotations {
  /// The annotations with every mark, correction and cut placed in the article's text, as far as it
  /// is certain where; the others are kept as they are, and a mark among them is an orphan. `olds`
  /// are the earlier articles that are at hand, the newest last. Carrying once more changes nothing.
  package func carried(
    to article: Article, from olds: [Article]
  ) -> (annotations: Annotations, report: CarryReport) {
    var report = CarryReport()
    var carriage = Carriage(to: article, from: olds)
    let carriedMarks = marks.map { mark in
      let (new, fate) = mark.carried(by: &carriage)
      report.count(fate, of: new)
      return new
    }
    let carriedCorrections = corrections.carried(keyedBy: \.block.span) {
      $0.carried(by: &carriage)
    }
    let carriedCuts = cuts.carried(keyedBy: \.gap) { $0.carried(by: &carriage) }
    guard
      carriedMarks != marks || carriedCorrections != corrections || carriedCuts != cuts
    else { return (self, report) }
    let result = Annotations(
      marks: carriedMarks, assertions: assertions, corrections: carriedCorrections,
      cuts: carriedCuts, details: details)
    return (result, report)
  }

  package func carried(
    to article: Article, from old: Article?
  ) -> (annotations: Annotations, report: CarryReport) {
    carried(to: article, from: old.map { [$0] } ?? [])
  }

  /// The annotations with every mark of an unknown text taken to be of this article's.
  package func dated(by article: Article?) -> Annotations {
    guard let article, marks.contains(where: { $0.textHash == nil }) else { return self }
    let dated = marks.map { mark in
      var mark = mark
      if mark.textHash == nil { mark.textHash = article.textHash }
      return mark
    }
    return Annotations(
      marks: dated, assertions: assertions, corrections: corrections, cuts: cuts, details: details)
  }

  /// Whether carrying to the article would change nothing.
  package func isCarried(to article: Article) -> Bool {
    marks.allSatisfy {
      $0.textHash == article.textHash && $0.stands(in: article.text) && !$0.wasOrphan
        || $0.soughtIn == article.textHash
    } && areCorrectionsCarried(to: article)
  }

  private func areCorrectionsCarried(to article: Article) -> Bool {
    guard !corrections.isEmpty || !cuts.isEmpty else { return true }
    let unfit = article.unfit(of: self)
    return unfit.corrections.isEmpty && unfit.cuts.isEmpty
      && cuts.allSatisfy { $0.stands(in: article) }
      && corrections.allSatisfy { Anchor($0.block.span, in: article.text) == $0.block }
  }

  /// The marks that have no certain place in the article's text, with what places there may be;
  /// those that a person has kept come last.
  package func orphans(in article: Article, from olds: [Article] = []) -> [Orphan] {
    var carriage = Carriage(to: article, from: olds)
    let lost = marks.filter { !$0.isPlaced(in: article) }
    let sorted = lost.filter { !$0.isKept(in: article) } + lost.filter { $0.isKept(in: article) }
    return sorted.map { mark in
      let placements = mark.placements(by: &carriage)
      return Orphan(
        mark: mark, candidates: mark.candidates(of: placements, in: article.text))
    }
  }
}

extension Array {
  /// The records carried. Where two would stand at one place, the second stays where it was.
  fileprivate func carried<Key: Hashable>(
    keyedBy key: (Element) -> Key, _ carry: (Element) -> Element
  ) -> [Element] {
    var taken: Set<Key> = []
    return compactMap { record in
      [carry(record), record].first { taken.insert(key($0)).inserted }
    }
  }
}
