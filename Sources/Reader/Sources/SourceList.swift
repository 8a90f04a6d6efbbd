import Model
import Provenance

/// The view of sources: a list, and the record of the one under the cursor.
package struct SourceList: Hashable, Sendable {
  /// All that there are, in the order of the book.
  package private(set) var entries: [SourceEntry] = []
  /// Those that the filter lets through, sorted: numbers into `entries`.
  package private(set) var shown: [Int] = []
  /// All of them, sorted in each way.
  private var orders: [SourceOrder: [Int]] = [:]
  package private(set) var order = SourceOrder.articles
  /// Words as they were typed.
  package private(set) var filter = ""
  /// The source under the cursor: a number into `shown`.
  package private(set) var cursor = 0
  /// The first row on the screen.
  package private(set) var top = 0
  /// Whether keys are for the record, and not for the list.
  package internal(set) var isInside = false
  /// The record of the source under the cursor, once it was shown.
  package internal(set) var page: SourcePage?
  /// The sources whose records led to this one.
  var trail: [ID<Source>] = []
  /// The source that the cursor goes to as soon as the library has it.
  var awaited: ID<Source>?
  /// Whether the book is another one than the record was made from.
  var isStale = false

  package init() {}

  /// All of them, sorted.
  var sorted: [Int] { orders[order] ?? [] }

  package var current: SourceEntry? { shown[safe: cursor].map { entries[$0] } }

  func entry(_ id: ID<Source>) -> SourceEntry? {
    // By id, as the ledger is.
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return entries[safe: low].flatMap { $0.id == id ? $0 : nil }
  }

  var countText: String {
    let all = entries.count == 1 ? "1 source" : "\(entries.count) sources"
    let count = shown.count == entries.count ? all : "\(shown.count) of \(all)"
    return filter.isEmpty ? count : "\(count) · filter: \(filter)"
  }
}

extension SourceList {
  /// Puts the cursor on a row that there is, and scrolls as far as it must.
  mutating func go(to row: Int, height: Int) {
    cursor = min(max(0, row), max(0, shown.count - 1))
    top = min(max(top, cursor - height + 1), cursor)
  }

  /// Leaves no rows free below the last while there are some above the first.
  mutating func fill(height: Int) { top = max(0, min(top, shown.count - height)) }

  /// Takes what the library has; the cursor stays on its source and on its line.
  mutating func take(_ book: Book) {
    let coming = awaited.flatMap { id in book.sources.contains { $0.id == id } ? id : nil }
    if coming != nil { awaited = nil }
    let kept = coming ?? current?.id
    entries = book.sources
    orders = book.sourceOrders
    isStale = true
    choose(staying: kept)
    // What is new is seen, whatever the filter says.
    if let coming, current?.id != coming {
      filter = ""
      choose(staying: coming)
    }
  }

  /// Changes what is shown; the cursor stays on its source where that is still there.
  mutating func show(order: SourceOrder? = nil, filter: String? = nil) {
    let kept = current?.id
    self.order = order ?? self.order
    self.filter = filter ?? self.filter
    choose(staying: kept)
  }

  /// Puts the cursor on a source; the filter goes where it hides that.
  mutating func select(_ id: ID<Source>, height: Int) {
    let isShown = shown.contains { entries[$0].id == id }
    if !isShown { show(filter: "") }
    guard let row = shown.firstIndex(where: { entries[$0].id == id }) else { return }
    go(to: row, height: height)
  }

  private mutating func choose(staying kept: ID<Source>?) {
    let line = cursor - top
    let filter = SourceFilter(filter)
    shown = self.filter.isEmpty ? sorted : sorted.filter { filter.fits(entries[$0]) }
    let place = kept.flatMap { id in shown.firstIndex { entries[$0].id == id } }
    cursor = place ?? min(cursor, max(0, shown.count - 1))
    top = max(0, cursor - line)
  }
}
