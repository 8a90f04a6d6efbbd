package import Model

/// Words of prose: letters and digits with the apostrophes, hyphens and points inside them.
///
/// `don’t`, `twenty-one`, `U.S.-led`, `3.5`, `10:30` and `AT&T` are one word each; punctuation is none. Of
/// scripts without spaces a run of Han, of Hiragana and of Katakana is a word.
package enum Words {
  /// The words of the span, in order.
  package static func of(_ text: ScalarText, in span: Span) -> [Span] {
    let scan = WordScan(text.slice(span))
    var found: [Span] = []
    var place = scan.start
    while let word = scan.word(from: place) {
      found.append(Span(word.lowerBound, word.upperBound))
      place = word.upperBound
    }
    return found
  }

  /// The word that holds the offset.
  package static func word(
    at offset: ScalarOffset, in text: ScalarText, within span: Span
  ) -> Span? {
    let scan = WordScan(text.slice(span))
    guard let word = scan.word(reaching: offset.value + 1) else { return nil }
    return word.contains(offset.value) ? Span(word.lowerBound, word.upperBound) : nil
  }

  /// The start of the first word that begins after the offset.
  package static func nextStart(
    after offset: ScalarOffset, in text: ScalarText, within span: Span
  ) -> ScalarOffset? {
    let scan = WordScan(text.slice(span))
    guard let word = scan.word(reaching: offset.value + 1) else { return nil }
    if word.lowerBound > offset.value { return ScalarOffset(word.lowerBound) }
    return scan.word(from: word.upperBound).map { ScalarOffset($0.lowerBound) }
  }

  /// The start of the last word that begins before the offset.
  package static func previousStart(
    before offset: ScalarOffset, in text: ScalarText, within span: Span
  ) -> ScalarOffset? {
    let scan = WordScan(text.slice(span))
    return scan.word(startingBefore: offset.value).map { ScalarOffset($0.lowerBound) }
  }

  /// The last cluster of the first word whose last cluster begins after the offset.
  package static func end(
    after offset: ScalarOffset, in text: ScalarText, within span: Span
  ) -> ScalarOffset? {
    let scan = WordScan(text.slice(span))
    var place = scan.word(reaching: offset.value + 1)
    while let word = place {
      let last = Clusters.previous(before: ScalarOffset(word.upperBound), in: text)
      if last > offset { return last }
      place = scan.word(from: word.upperBound)
    }
    return nil
  }
}
