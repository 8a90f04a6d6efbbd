import Model

extension [Piece] {
  /// The pieces with those paragraphs joined again that were torn in mid-sentence.
  func mended() -> [Piece] {
    let shapes = map { Shape($0.text) }
    return indices.runs { first, second in
      self[first].role == .paragraph && self[second].role == .paragraph
        && self[first].depth == self[second].depth
        && self[first].address == nil && self[second].address == nil
        && Tear.isBetween(self[first].text, shapes[first], self[second].text, shapes[second])
    }.map { $0.count > 1 ? joined($0) : self[$0[0]] }
  }

  private func joined(_ run: [Int]) -> Piece {
    var whole = Passage()
    var texts: [String] = []
    for index in run {
      let part = Passage(self[index].text, self[index].inlines).collapsed
      if !texts.isEmpty { whole.append(" ") }
      whole.append(part)
      texts.append(part.text)
    }
    let reasons = run.flatMap { self[$0].reasons } + Tear.reasons(for: texts)
    var piece = Piece(.paragraph, whole, because: reasons)
    piece.depth = self[run[0]].depth
    return piece
  }
}
