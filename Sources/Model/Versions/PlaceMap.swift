/// Where places of an older text are in a newer one. Every place gets one: not for marks, which
/// must be certain, but for a reader's cursor, which has to be somewhere.
package struct PlaceMap: Sendable {
  private let map: TextMap
  private let end: ScalarOffset

  package init(from old: ScalarText, to new: ScalarText) {
    map = TextMap(old: TokenText(old), new: TokenText(new))
    end = new.end
  }

  /// The place of the same word; where that is gone, of the next that is left, or of the one before.
  package func place(of offset: ScalarOffset) -> ScalarOffset {
    let token = map.old.tokens(in: Span(offset, offset + 1)).lowerBound
    if let same = map.inOrder.place(of: token) {
      let within = offset.value - map.old.starts[token]
      let most = map.new.length(same) - 1
      return ScalarOffset(map.new.starts[same] + min(max(0, within), max(0, most)))
    }
    let next = (token..<map.old.count).lazy.compactMap(map.inOrder.place).first
    if let next { return ScalarOffset(map.new.starts[next]) }
    let last = (0..<min(token, map.old.count)).reversed().lazy.compactMap(map.inOrder.place).first
    return last.map { ScalarOffset(map.new.starts[$0]) } ?? min(offset, end)
  }
}
