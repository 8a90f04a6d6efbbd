import JSON
import Model

extension Record {
  /// The fields `start` and `end`.
  func span() throws(Flaw) -> Span {
    let start = try get("start", as: Int.self)
    let end = try get("end", as: Int.self)
    guard start >= 0 else { throw Flaw("is before the text", at: "start") }
    guard end >= start else { throw Flaw("is before the start", at: "end") }
    guard end <= Span.limit else { throw Flaw("is beyond the end of any text", at: "end") }
    return Span(start, end)
  }
}

extension Span {
  /// The furthest end that a file may give. No text is as long, and nothing that is counted from
  /// there leaves the range of numbers.
  static let limit = 1 << 40
}

extension Anchor: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("start", "end", "exact", "prefix", "suffix")
    self.init(
      span: try record.span(), exact: try record.get("exact"), prefix: try record.get("prefix"),
      suffix: try record.get("suffix"))
    guard exact.unicodeScalars.count == span.count else {
      throw Flaw("is not as long as the span", at: "exact")
    }
  }

  var wire: JSON {
    .record([
      "start": span.start.value.wire, "end": span.end.value.wire, "exact": exact.wire,
      "prefix": prefix.wire, "suffix": suffix.wire,
    ])
  }
}
