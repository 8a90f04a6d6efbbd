/// Text whose Unicode scalars are reached by number in constant time.
///
/// An article has one, and every position in Postil counts its scalars. Nothing walks a `String`
/// from its start to find an offset.
package struct ScalarText: Hashable, Sendable, ExpressibleByStringLiteral {
  package let scalars: [Unicode.Scalar]

  package init(_ string: some StringProtocol) { scalars = Array(string.unicodeScalars) }
  package init(scalars: [Unicode.Scalar]) { self.scalars = scalars }
  package init(stringLiteral value: String) { self.init(value) }

  /// The length in scalars.
  package var count: Int { scalars.count }
  package var isEmpty: Bool { scalars.isEmpty }
  package var end: ScalarOffset { ScalarOffset(scalars.count) }
  package var whole: Span { Span(.start, end) }

  package var string: String { String(scalars: scalars[...]) }

  package subscript(offset: ScalarOffset) -> Unicode.Scalar { scalars[offset.value] }

  /// The scalars of a span; what lies outside the text is left out.
  package func slice(_ span: Span) -> ArraySlice<Unicode.Scalar> {
    let low = min(max(0, span.start.value), count)
    return scalars[low..<min(max(low, span.end.value), count)]
  }

  /// The text of a span; what lies outside the text is left out.
  package subscript(span: Span) -> String { String(scalars: slice(span)) }

  /// Whether a span is not empty and lies wholly within the text.
  package func holds(_ span: Span) -> Bool {
    span.start >= .start && !span.isEmpty && span.end <= end
  }

  /// The span without the white space at its edges.
  package func trimmed(_ span: Span) -> Span {
    var (low, high) = (span.start.value, span.end.value)
    while low < high, scalars[low].properties.isWhitespace { low += 1 }
    while high > low, scalars[high - 1].properties.isWhitespace { high -= 1 }
    return Span(low, high)
  }
}

extension String {
  /// Written as UTF-8 at once: scalar by scalar takes ten times as long.
  fileprivate init(scalars: ArraySlice<Unicode.Scalar>) {
    let length = scalars.reduce(0) { $0 + UTF8.width($1) }
    self.init(unsafeUninitializedCapacity: length) { buffer in
      var next = 0
      for scalar in scalars {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          buffer[next] = byte
          next += 1
        }
      }
      return next
    }
  }
}
