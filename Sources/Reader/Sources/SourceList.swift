package import Model

/// The view of sources: a list, and the record of the one under the cursor.
package struct SourceList: Hashable, Sendable, SortedList, LibraryList {
  package static let noun = "source"
  package static let language = SourceFilter.language
  package static func key(of entry: SourceEntry) -> ID<Source> { entry.id }

  /// In the order of the book: by id, as the ledger is.
  package private(set) var entries: [SourceEntry] = []
  /// What the filter looks at, of each entry.
  private var lines: [SourceFilter.Line] = []
  package var window = RowWindow()
  package var filter = ""
  package var order = SourceOrder.articles
  package var isReversed = false
  /// Numbers of all entries, sorted in each way.
  private var orders: [SourceOrder: [Int]] = [:]
  package var isInside = false
  /// The record of the source under the cursor, once it was shown.
  package internal(set) var page: SourcePage?
  /// The sources whose records led to this one.
  var trail: [ID<Source>] = []
  /// The source that the cursor goes to as soon as the library has it.
  var awaited: ID<Source>?
  /// Whether the book is another one than the record was made from.
  var isStale = false

  package init() {}

  package func sifted() -> [Int] {
    guard !filter.isEmpty else { return sorted }
    let filter = SourceFilter(filter)
    return sorted.filter { filter.fits(lines[$0]) }
  }

  package var flaw: FilterFlaw? { SourceFilter(filter).flaw }

  /// Numbers of all entries, sorted.
  var sorted: [Int] {
    let sorted = orders[order] ?? []
    return isReversed ? sorted.reversed() : sorted
  }

  package func number(of id: ID<Source>) -> Int? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].id == id ? low : nil
  }

  func entry(_ id: ID<Source>) -> SourceEntry? { number(of: id).map { entries[$0] } }

  /// Takes what the library has; the cursor stays on its source and on its line.
  mutating func take(_ book: Book) {
    let coming = awaited.flatMap { id in book.sources.contains { $0.id == id } ? id : nil }
    if coming != nil { awaited = nil }
    let kept = current?.id
    entries = book.sources
    lines = entries.map(\.line)
    orders = book.sourceOrders
    isStale = true
    sift(staying: kept, coming: coming)
  }

  /// From a record first to the one that led there.
  package mutating func goBack(height: Int) -> Bool {
    if let before = trail.popLast(), isInside {
      select(before, height: height)
      return true
    }
    return leaveInside() || leaveFilter(height: height)
  }
}
