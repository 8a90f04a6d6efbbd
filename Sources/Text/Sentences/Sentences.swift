package import Model

/// Sentences of prose by rule: English news first, and safe for other languages.
///
/// A blank line ends a sentence, unless `runsOn`: in a block of running text it is a space.
package enum Sentences {
  /// The sentences of the span, in order, without the white space between them; closing quotes
  /// and brackets belong to the sentence that they end.
  package static func of(_ text: ScalarText, in span: Span, runsOn: Bool = false) -> [Span] {
    SentenceScan(text.slice(span), runsOn: runsOn).sentences()
  }

  /// The sentence that holds the offset; in the white space between two, the one before it.
  package static func sentence(
    at offset: ScalarOffset, in text: ScalarText, within span: Span, runsOn: Bool = false
  ) -> Span? {
    let all = of(text, in: span, runsOn: runsOn)
    return all.last { $0.start <= offset } ?? all.first
  }

  /// The start of the first sentence that begins after the offset.
  package static func nextStart(
    after offset: ScalarOffset, in text: ScalarText, within span: Span
  ) -> ScalarOffset? {
    of(text, in: span).first { $0.start > offset }?.start
  }

  /// The start of the last sentence that begins before the offset.
  package static func previousStart(
    before offset: ScalarOffset, in text: ScalarText, within span: Span
  ) -> ScalarOffset? {
    of(text, in: span).last { $0.start < offset }?.start
  }
}
