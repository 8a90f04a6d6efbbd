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
  /// Marks that are placed and whose words are others now: as they were and as they are.
  package private(set) var reworded: [Rewording] = []
  /// The marks that have no certain place. One that had none before has no candidates here; they
  /// are `Annotations.orphans(in:)`.
  package private(set) var orphans: [Orphan] = []

  package init() {}

  package struct Rewording: Hashable, Sendable {
    package let mark: ID<Mark>
    package let before: String
    package let after: String
  }

  package var orphaned: Int { orphans.count }

  fileprivate mutating func count(_ fate: Fate, of old: Mark, as new: Mark) {
    switch fate {
    case .kept: kept += 1
    case .moved: moved += 1
    case .reworded:
      reworded.append(Rewording(mark: new.id, before: old.quote, after: new.quote))
    case .orphaned(let candidates): orphans.append(Orphan(mark: new, candidates: candidates))
    }
  }
}

extension Annotations {
  /// The annotations with every mark and correction placed in the article's text, as far as it is
  /// certain where; the others are kept as they are, and a mark among them is an orphan. `olds` are
  /// the earlier articles that are at hand, the newest last. Carrying once more changes nothing.
  package func carried(
    to article: Article, from olds: [Article]
  ) -> (annotations: Annotations, report: CarryReport) {
    var report = CarryReport()
    var carriage = Carriage(to: article, from: olds)
    let carriedMarks = marks.map { mark in
      let (new, fate) = mark.carried(by: &carriage)
      report.count(fate, of: mark, as: new)
      return new
    }
    let carriedCorrections = corrections.map { $0.carried(by: &carriage) }
    guard carriedMarks != marks || carriedCorrections != corrections else { return (self, report) }
    let result = Annotations(
      marks: carriedMarks, assertions: assertions, corrections: carriedCorrections)
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
    return Annotations(marks: dated, assertions: assertions, corrections: corrections)
  }

  /// Whether carrying to the article would change nothing.
  package func isCarried(to article: Article) -> Bool {
    marks.allSatisfy {
      $0.textHash == article.textHash && $0.stands(in: article.text)
        || $0.soughtIn == article.textHash
    } && corrections.allSatisfy { $0.stands(in: article) }
  }

  /// The marks that have no certain place in the article's text, with what places there may be.
  package func orphans(in article: Article, from olds: [Article] = []) -> [Orphan] {
    var carriage = Carriage(to: article, from: olds)
    return marks.filter { !$0.isPlaced(in: article) }.map { mark in
      let placements = mark.placements(by: &carriage)
      return Orphan(
        mark: mark, candidates: mark.candidates(of: placements, in: article.text))
    }
  }
}
