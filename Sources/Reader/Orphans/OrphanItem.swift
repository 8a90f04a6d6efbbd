package import Model

/// Something that has no place in its article's newest text.
package enum OrphanItem: Hashable, Sendable {
  case mark(Mark)
  /// Of a block that is not there any more.
  case correction(Correction)
  case cut(Cut)

  /// By which it is found again after a change.
  package enum Key: Hashable, Sendable {
    case mark(ID<Mark>)
    case correction(Span)
    case cut(Span)
  }

  package var key: Key {
    switch self {
    case .mark(let mark): .mark(mark.id)
    case .correction(let correction): .correction(correction.block.span)
    case .cut(let cut): .cut(cut.gap)
    }
  }

  package var mark: Mark? {
    if case .mark(let mark) = self { return mark }
    return nil
  }
}

/// What is known of an orphan besides the mark itself.
package struct OrphanDetail: Hashable, Sendable {
  /// A place where it may stand now.
  package struct Place: Hashable, Sendable {
    /// One for each part of the mark.
    package let spans: [Span]
    /// How much speaks for it, 0 to 100.
    package let score: Int
    /// The sentence there, with how it differs from the mark's words.
    package let words: Passage

    var extent: Span { spans.dropFirst().reduce(spans[0]) { $0.union($1) } }
  }

  /// The version in which the mark is placed; nil where its text is not at hand.
  package let version: Int?
  /// Its words where they stood.
  package let was: Passage
  /// The likeliest first.
  package let places: [Place]

  init(_ orphan: Orphan, in article: Article, from olds: [Article]) {
    let old = olds.last { orphan.mark.isPlaced(in: $0) }
    version = old?.version
    was = old.map { Passage(of: orphan.mark, in: $0) } ?? Passage(of: orphan.mark)
    places = orphan.candidates.filter { !$0.spans.isEmpty }.map {
      Place(
        spans: $0.spans, score: $0.score, words: Passage(of: $0, for: orphan.mark, in: article))
    }
  }
}

extension Change {
  /// The orphans that the change may be about.
  var orphanKeys: Set<OrphanItem.Key> {
    Set(
      leaves.compactMap { leaf in
        switch leaf {
        case .addMark(let mark): .mark(mark.id)
        case .removeMark(let id), .editMark(let id, _, _): .mark(id)
        case .correct(let correction): .correction(correction.block.span)
        case .uncorrect(let span): .correction(span)
        case .cut(let cut): .cut(cut.gap)
        case .uncut(let gap): .cut(gap)
        default: nil
        }
      })
  }
}
