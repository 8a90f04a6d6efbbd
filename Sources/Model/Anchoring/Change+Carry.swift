extension Change {
  /// The change with the anchors in it placed in the article's text, so that a step that was done
  /// in an older text can be undone and done again.
  ///
  /// A mark that has no certain place comes back as an orphan; what only names a mark stays as it
  /// is. `counterpart` is the change that this one takes back: it knows the words of the block that
  /// an `uncorrect` means.
  package func carried(
    to article: Article, from old: Article? = nil, undoing counterpart: Change? = nil
  ) -> Change {
    var carrier = Carrier(to: article.text, from: old?.text)
    return carried(to: article, old, counterpart, &carrier)
  }

  private func carried(
    to article: Article, _ old: Article?, _ counterpart: Change?, _ carrier: inout Carrier
  ) -> Change {
    switch self {
    case .addMark(let mark):
      return .addMark(mark.carried(to: article, from: old, by: &carrier).mark)
    case .editMark(let id, .setAnchors(let anchors, let hash, let sought), let time):
      let mark = Mark(
        id: id, kind: .highlight, anchors: anchors, textHash: hash, soughtIn: sought, creator: "",
        created: time, modified: time
      ).carried(to: article, from: old, by: &carrier).mark
      let edit = MarkEdit.setAnchors(
        mark.anchors, textHash: mark.textHash, soughtIn: mark.soughtIn)
      return .editMark(id, edit, time: time)
    case .correct(let correction):
      return .correct(correction.carried(to: article, from: old, by: &carrier))
    case .uncorrect(let span):
      guard let correction = counterpart?.correction(at: span) else { return self }
      return .uncorrect(correction.carried(to: article, from: old, by: &carrier).block.span)
    case .cut(let cut): return .cut(cut.carried(to: article, from: old, by: &carrier))
    case .uncut(let gap):
      guard let cut = counterpart?.cut(at: gap) else { return self }
      return .uncut(cut.carried(to: article, from: old, by: &carrier).gap)
    case .group(let changes):
      return .group(changes.map { $0.carried(to: article, old, counterpart, &carrier) })
    default: return self
    }
  }

  /// Whether something in the change has a place in a text.
  package var hasAnchors: Bool {
    leaves.contains { leaf in
      switch leaf {
      case .addMark, .editMark(_, .setAnchors, time: _), .correct, .uncorrect, .cut, .uncut: true
      default: false
      }
    }
  }

  private func cut(at gap: Span) -> Cut? {
    leaves.lazy.compactMap { leaf in
      if case .cut(let cut) = leaf, cut.gap == gap { return cut }
      return nil
    }.first
  }

  private func correction(at span: Span) -> Correction? {
    leaves.lazy.compactMap { leaf in
      if case .correct(let correction) = leaf, correction.block.span == span { return correction }
      return nil
    }.first
  }
}
