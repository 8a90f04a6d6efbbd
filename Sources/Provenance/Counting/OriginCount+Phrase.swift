extension OriginCount {
  /// The count in one line:
  /// `9 articles → 6 outlets → 2–4 independent origins (1 named, 1–3 anonymous, 1 untraceable)`.
  package var phrase: String {
    let parts = [
      Self.part(named, "named"), Self.part(anonymous, "anonymous"),
      Self.part(untraceable, "untraceable"),
    ].compactMap { $0 }
    let kinds = parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
    let rings = circles == 0 ? "" : ", \(Self.counted(circles...circles, "circle"))"
    return [
      Self.counted(articles...articles, "article"), outletWords,
      Self.counted(count, "independent origin") + kinds + rings,
    ].joined(separator: " → ")
  }

  /// An article has an outlet, be it that nobody knows which.
  private var outletWords: String {
    guard outlets == 0, articles > 0 else {
      // Two articles of one outlet and of nobody knows which are not the same paper twice.
      return Self.counted(outlets...outlets, hasUnknownOutlets ? "known outlet" : "outlet")
    }
    return articles == 1 ? "outlet unknown" : "outlets unknown"
  }

  private static func counted(_ range: ClosedRange<Int>, _ noun: String) -> String {
    "\(written(range)) \(noun)\(range == 1...1 ? "" : "s")"
  }

  private static func part(_ range: ClosedRange<Int>, _ kind: String) -> String? {
    range == 0...0 ? nil : "\(written(range)) \(kind)"
  }

  /// `2–4`, or `2` where both ends are the same.
  private static func written(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }
}
