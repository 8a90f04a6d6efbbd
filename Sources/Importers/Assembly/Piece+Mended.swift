import Model

extension [Piece] {
  /// The pieces with those paragraphs joined again that were torn in mid-sentence.
  func mended() -> [Piece] {
    let shapes = map { Shape($0.text) }
    return indices.runs { first, second in
      self[first].role == .paragraph && self[second].role == .paragraph
        && self[first].address == nil && self[second].address == nil
        && Tear.isBetween(self[first].text, shapes[first], self[second].text, shapes[second])
    }.map { $0.count > 1 ? joined($0) : self[$0[0]] }
  }

  private func joined(_ run: [Int]) -> Piece {
    let texts = run.map { self[$0].text.collapsed }
    let reasons = run.flatMap { self[$0].reasons } + Tear.reasons(for: texts)
    return Piece(.paragraph, texts.joined(separator: " "), because: reasons)
  }
}
