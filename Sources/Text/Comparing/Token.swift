import Model

/// What a comparison of two texts takes for one: a word, or a sign between words. White space is
/// none, so that a paragraph whose lines were broken elsewhere is the same.
struct Token: Hashable {
  let span: Span
  /// Equal where the words are.
  let number: Int
}

/// Gives equal words equal numbers.
struct TokenNumbers {
  private var numbers: [ArraySlice<Unicode.Scalar>: Int] = [:]

  /// The tokens of a part of the text, in order.
  mutating func tokens(_ text: ScalarText, in span: Span) -> [Token] {
    var tokens: [Token] = []
    var place = span.start
    for word in Words.of(text, in: span) {
      addSigns(of: text, in: Span(place, word.start), to: &tokens)
      tokens.append(Token(span: word, number: number(of: text.slice(word))))
      place = word.end
    }
    addSigns(of: text, in: Span(place, span.end), to: &tokens)
    return tokens
  }

  private mutating func addSigns(of text: ScalarText, in span: Span, to tokens: inout [Token]) {
    for place in span.start.value..<span.end.value {
      let sign = Span(place, place + 1)
      guard !text[ScalarOffset(place)].properties.isWhitespace else { continue }
      tokens.append(Token(span: sign, number: number(of: text.slice(sign))))
    }
  }

  private mutating func number(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    if let known = numbers[scalars] { return known }
    numbers[scalars] = numbers.count
    return numbers.count - 1
  }
}
