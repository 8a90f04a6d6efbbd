package import Model
package import Provenance

/// The record of a source: its fields, what ties it to others, and what it told, the earliest first.
package struct SourcePage: Hashable, Sendable {
  package enum Item: Hashable, Sendable {
    case name(String)
    /// What it is, and its value.
    case field(String, String)
    case merged(ID<Source>)
    case relation(Relation)
    case contradiction(String)
    /// Another source that may be the same: a guess.
    case likely(LikelySame)
    case heading(String)
    case cited(SourceSurvey.Cited)
    case telling(SourceSurvey.Place)
    case nothing(String)
  }

  package let source: ID<Source>
  package let items: [Item]
  /// The items that the cursor goes to: numbers into `items`.
  package let stops: [Int]
  /// A number into `stops`.
  package var cursor = 0
  /// The first item that is shown.
  package var top = 0
  /// The articles of the tellings, by which they are found again in another book.
  private let articles: [ID<Article>]

  package var current: Item? { stops[safe: cursor].map { items[$0] } }

  init(_ entry: SourceEntry, in book: Book) {
    let survey = entry.survey
    var items = Self.fields(of: survey)
    items += survey.merged.map(Item.merged)
    items += survey.relations.map(Item.relation)
    items += survey.contradictions(in: book.relations).map(Item.contradiction)
    items += entry.likely.map(Item.likely)
    items += Self.group("Cited by", survey.through.map(Item.cited))
    items += Self.group("Has it from", survey.from.map(Item.cited))
    let count = survey.articles == 1 ? "1 article" : "\(survey.articles) articles"
    let told = survey.told.map(Item.telling)
    items +=
      told.isEmpty
      ? [.nothing("No article has anything from it.")] : Self.group("Said in \(count)", told)
    source = entry.id
    self.items = items
    stops = items.indices.filter { items[$0].isStop }
    articles = survey.told.map { book.articles[$0.article].id }
  }

  private static func group(_ head: String, _ items: [Item]) -> [Item] {
    items.isEmpty ? [] : [.heading(head)] + items
  }

  private static func fields(of survey: SourceSurvey) -> [Item] {
    let source = survey.source
    var items: [Item] = [.name(source.name.onOneLine), .field("kind", source.kind.rawValue)]
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { items.append(.field(name, value)) }
    }
    add("also", source.aliases.map(\.onOneLine).joined(separator: " · "))
    add("knowledge", source.knowledge == .unknown ? nil : source.knowledge.rawValue)
    add("reliability", source.reliability.map { "\($0.rawValue) \($0.name): \($0.definition)" })
    add("date", source.date)
    add("note", source.note)
    add("added", "\(source.created.day) by \(source.creator)")
    return items
  }

  /// Puts the cursor where it was in the record as it was, and the first line too.
  mutating func stay(as old: SourcePage) {
    guard old.source == source, let item = old.current else { return }
    if case .telling(let place) = item, let article = old.article(of: place) {
      let found = stops.firstIndex { stop in
        guard case .telling(let other) = items[stop] else { return false }
        return other.assertion == place.assertion && self.article(of: other) == article
      }
      cursor = found ?? min(old.cursor, max(0, stops.count - 1))
    } else {
      cursor = stops.firstIndex { items[$0] == item } ?? min(old.cursor, max(0, stops.count - 1))
    }
    let shift = (stops[safe: cursor] ?? 0) - (old.stops[safe: old.cursor] ?? 0)
    top = min(max(0, old.top + shift), max(0, items.count - 1))
  }

  private func article(of place: SourceSurvey.Place) -> ID<Article>? {
    let first = items.count - articles.count
    let number = items[max(0, first)...].firstIndex(of: .telling(place)).map { $0 - first }
    return number.flatMap { articles[safe: $0] }
  }
}

extension SourcePage.Item {
  /// Whether the cursor goes to it.
  var isStop: Bool {
    switch self {
    case .merged, .relation, .likely, .cited, .telling: true
    case .name, .field, .contradiction, .heading, .nothing: false
    }
  }

  var isHeading: Bool { if case .heading = self { true } else { false } }
}

extension SourcePage {
  /// Moves the cursor, as far as there are stops.
  mutating func go(to stop: Int) { cursor = min(max(0, stop), max(0, stops.count - 1)) }

  /// The first stop of the group after, or before, the one of the cursor.
  func stop(groups step: Int) -> Int {
    let starts = stops.indices.filter { $0 == 0 || stops[$0 - 1] != stops[$0] - 1 }
    let own = starts.lastIndex { $0 <= cursor } ?? 0
    let isWithin = step < 0 && starts[safe: own].map { $0 < cursor } == true
    let wanted = own + step + (isWithin ? 1 : 0)
    return starts[safe: min(max(0, wanted), starts.count - 1)] ?? 0
  }

  /// Scrolls as far as it takes to show what the cursor is on; the first stop with all above it.
  mutating func follow(height: Int, isInside: Bool, rows: (Item) -> Int) {
    guard isInside, let item = stops[safe: cursor] else {
      if !isInside { top = 0 }
      return
    }
    var (first, room) = (item, height - rows(items[item]))
    while first > 0, room >= rows(items[first - 1]) {
      first -= 1
      room -= rows(items[first])
    }
    if cursor == 0, first == 0 { top = 0 }
    let head = item > 0 && items[item - 1].isHeading ? item - 1 : item
    top = min(max(top, first), max(first, head))
  }
}
