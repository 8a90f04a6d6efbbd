/// What became of a mark in a newer text.
enum Fate: Hashable, Sendable {
  case kept
  case moved
  case orphaned([Candidate])
}

extension Mark {
  /// Whether it says that it was an orphan of some text; of one that it is placed in, that is old.
  var wasOrphan: Bool { soughtIn != nil || keptIn != nil }

  /// The mark in the article's text. What cannot be placed with certainty keeps its anchors.
  func carried(by carriage: inout Carriage) -> (mark: Mark, fate: Fate) {
    let article = carriage.article
    var mark = self
    if isPlaced(in: article) {
      mark.textHash = article.textHash
      mark.soughtIn = nil
      mark.keptIn = nil
      return (mark, .kept)
    }
    guard soughtIn != article.textHash else { return (self, .orphaned([])) }
    let placements = placements(by: &carriage)
    guard let anchors = anchors.carried(by: placements), says(anchors) else {
      mark.soughtIn = article.textHash
      return (mark, .orphaned(candidates(of: placements, in: article.text)))
    }
    mark.anchors = anchors
    mark.textHash = article.textHash
    mark.soughtIn = nil
    mark.keptIn = nil
    return (mark, spans == mark.spans ? .kept : .moved)
  }

  /// Whether the anchors hold the mark's own words. Others, were it one alone that makes a claim of
  /// its denial, are for a person to judge: the mark is an orphan, and they are its candidate.
  private func says(_ new: [Anchor]) -> Bool {
    zip(anchors, new).allSatisfy { $0.exact.wordNames == $1.exact.wordNames }
  }

  /// The places of the mark, one for each anchor.
  func placements(by carriage: inout Carriage) -> [Placement] {
    let old = carriage.old(of: self)
    return anchors.map { carriage.placement(of: $0, from: old) }
  }

  /// Of one part its own candidates; of several the likeliest place of each, together.
  func candidates(of placements: [Placement], in text: ScalarText) -> [Candidate] {
    if case .orphaned(let candidates) = placements.first, placements.count == 1 {
      return candidates
    }
    var (spans, score): ([Span], Int) = ([], 100)
    for (anchor, placement) in zip(anchors, placements) {
      switch placement {
      case .same: spans.append(anchor.span)
      case .moved(let new):
        spans.append(new.span)
        score = min(score, anchor.exact.likeness(to: new.exact))
      case .orphaned(let candidates):
        guard let best = candidates.first else { return [] }
        spans += best.spans
        score = min(score, best.score)
      }
    }
    let isInOrder = zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start }
    return isInOrder ? [Candidate(spans, score: score, in: text)] : []
  }
}

extension [Anchor] {
  /// The anchors at their new places; nil where one has none, or where their order is another.
  fileprivate func carried(by placements: [Placement]) -> [Anchor]? {
    var anchors: [Anchor] = []
    for (anchor, placement) in zip(self, placements) {
      switch placement {
      case .same: anchors.append(anchor)
      case .moved(let new): anchors.append(new)
      case .orphaned: return nil
      }
    }
    let isInOrder = zip(anchors, anchors.dropFirst()).allSatisfy { $0.span.end <= $1.span.start }
    return isInOrder && !anchors.isEmpty ? anchors : nil
  }
}
