extension Change {
  /// The change with the anchors in it placed in the article's text, so that a step that was done
  /// in an older text can be undone and done again.
  ///
  /// A mark that has no certain place comes back as an orphan; what only names a mark stays as it
  /// is. `counterpart` is the change that this one takes back: it knows the words of the block that
  /// an `uncorrect` means.
  package func carried(
    to article: Article, from olds: [Article] = [], undoing counterpart: Change? = nil
  ) -> Change {
    var carriage = Carriage(to: article, from: olds)
    return carried(by: &carriage, counterpart)
  }

  private func carried(by carriage: inout Carriage, _ counterpart: Change?) -> Change {
    switch self {
    case .addMark(let mark):
      return .addMark(mark.carried(by: &carriage).mark)
    case .editMark(let id, .setAnchors(let anchors, let hash, let sought), let time):
      let mark = Mark(
        id: id, kind: .highlight, anchors: anchors, textHash: hash, soughtIn: sought, creator: "",
        created: time, modified: time
      ).carried(by: &carriage).mark
      let edit = MarkEdit.setAnchors(
        mark.anchors, textHash: mark.textHash, soughtIn: mark.soughtIn)
      return .editMark(id, edit, time: time)
    case .correct(let correction):
      return .correct(correction.carried(by: &carriage))
    case .uncorrect(let span):
      guard let correction = counterpart?.correction(at: span) else { return self }
      return .uncorrect(correction.carried(by: &carriage).block.span)
    case .cut(let cut): return .cut(cut.carried(by: &carriage))
    case .uncut(let gap):
      guard let cut = counterpart?.cut(at: gap) else { return self }
      return .uncut(cut.carried(by: &carriage).gap)
    case .group(let changes):
      return .group(changes.map { $0.carried(by: &carriage, counterpart) })
    default: return self
    }
  }

  /// The hashes of the texts that the marks in the change are of.
  package var textHashes: Set<String?> {
    Set(
      leaves.compactMap { leaf in
        switch leaf {
        case .addMark(let mark): .some(mark.textHash)
        case .editMark(_, .setAnchors(_, let hash, _), time: _): .some(hash)
        default: nil
        }
      })
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
