package import Model

/// When and where a claim appeared.
package struct Timeline: Hashable, Sendable {
  /// One article that takes one stance.
  package struct Appearance: Hashable, Sendable {
    /// Nil where nobody knows the day.
    package let day: CivilDay?
    package let article: ID<Article>
    /// The outlet, or the title where there is none; clean, in one line.
    package let name: String
    package let title: String
    package let stance: Stance
  }

  /// By day, then name; those without a day come last.
  package let appearances: [Appearance]

  package init(of assertions: [ProvenanceAssertion], names: PictureNames) {
    var seen: Set<Appearance> = []
    let all = assertions.map { Appearance($0, names) }.filter { seen.insert($0).inserted }
    appearances = all.enumerated().sorted { a, b in
      let (a, b) = ((a.element.order, a.offset), (b.element.order, b.offset))
      return a < b
    }.map(\.element)
  }

  /// The first day and the last.
  package var span: ClosedRange<Int>? {
    let days = appearances.compactMap { $0.day?.daysSince1970 }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  /// The stances that occur, in their order.
  var stances: [Stance] {
    let found = Set(appearances.map(\.stance))
    return Stance.allCases.filter(found.contains)
  }
}

extension Timeline.Appearance {
  fileprivate init(_ given: ProvenanceAssertion, _ names: PictureNames) {
    let known = names.articles[given.article]
    let title = PictureText.line(known?.title ?? given.article.value)
    let outlet = PictureText.line(given.outlet ?? known?.outlet ?? "")
    self.init(
      day: known?.published.flatMap { CivilDay(String($0.prefix(10))) }, article: given.article,
      name: outlet.isEmpty ? title : outlet, title: title, stance: given.assertion.stance)
  }

  fileprivate var order: Order {
    Order(day: day?.daysSince1970 ?? .max, name: name, article: article)
  }

  fileprivate struct Order: Comparable {
    let day: Int
    let name: String
    let article: ID<Article>

    static func < (a: Order, b: Order) -> Bool {
      (a.day, a.name, a.article) < (b.day, b.name, b.article)
    }
  }
}

extension Stance {
  /// One sign of ASCII for a stance.
  package var sign: String {
    switch self {
    case .supports: "+"
    case .denies: "-"
    case .reports: "~"
    case .predicts: ">"
    }
  }
}
