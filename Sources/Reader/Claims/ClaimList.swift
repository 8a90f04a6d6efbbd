import Model

/// The view of claims: a list, and the chains of the one under the cursor.
package struct ClaimList: Hashable, Sendable {
  /// All that there are, in the order of the book.
  package private(set) var entries: [ClaimEntry] = []
  /// Those that the filter lets through, sorted: numbers into `entries`.
  package private(set) var shown: [Int] = []
  /// All of them, sorted.
  private var sorted: [Int] = []
  package private(set) var order = ClaimOrder.articles
  /// Words as they were typed.
  package private(set) var filter = ""
  /// The claim under the cursor: a number into `shown`.
  package private(set) var cursor = 0
  /// The first row on the screen.
  package private(set) var top = 0
  /// Whether keys are for the chains, and not for the list.
  package internal(set) var isInside = false
  /// The chains of the claim under the cursor, once they were shown.
  package internal(set) var tree: ClaimTree?
  /// The claim that the cursor goes to as soon as the library has it.
  var awaited: ClaimEntry.Key?
  /// Whether the book is another one than the chains were made from.
  var isStale = false

  package init() {}

  package var current: ClaimEntry? { shown[safe: cursor].map { entries[$0] } }

  var countText: String {
    let all = entries.count == 1 ? "1 claim" : "\(entries.count) claims"
    let count = shown.count == entries.count ? all : "\(shown.count) of \(all)"
    return filter.isEmpty ? count : "\(count) · filter: \(filter)"
  }
}

extension ClaimList {
  /// Puts the cursor on a row that there is, and scrolls as far as it must.
  mutating func go(to row: Int, height: Int) {
    cursor = min(max(0, row), max(0, shown.count - 1))
    top = min(max(top, cursor - height + 1), cursor)
  }

  /// Leaves no rows free below the last while there are some above the first.
  mutating func fill(height: Int) { top = max(0, min(top, shown.count - height)) }

  /// Takes what the library has; the cursor stays on its claim and on its line.
  mutating func take(_ book: Book) {
    let coming = awaited.flatMap { key in book.claims.contains { $0.key == key } ? key : nil }
    if coming != nil { awaited = nil }
    let kept = coming ?? current?.key
    entries = book.claims
    sorted = entries.sorted(Array(entries.indices), by: order)
    isStale = true
    choose(staying: kept)
  }

  /// Changes what is shown; the cursor stays on its claim where that is still there.
  mutating func show(order: ClaimOrder? = nil, filter: String? = nil) {
    let kept = current?.key
    if let order, order != self.order {
      self.order = order
      sorted = entries.sorted(Array(entries.indices), by: order)
    }
    self.filter = filter ?? self.filter
    choose(staying: kept)
  }

  /// Puts the cursor on a claim, where it is shown.
  mutating func select(_ key: ClaimEntry.Key, height: Int) {
    guard let row = shown.firstIndex(where: { entries[$0].key == key }) else { return }
    go(to: row, height: height)
  }

  /// Leaves the chains; else lets go of the filter.
  mutating func letGo(height: Int) {
    if isInside {
      isInside = false
    } else {
      show(filter: "")
      go(to: cursor, height: height)
    }
  }

  private mutating func choose(staying kept: ClaimEntry.Key?) {
    let line = cursor - top
    let filter = ClaimFilter(filter)
    shown = self.filter.isEmpty ? sorted : sorted.filter { filter.fits(entries[$0]) }
    let place = kept.flatMap { key in shown.firstIndex { entries[$0].key == key } }
    cursor = place ?? min(cursor, max(0, shown.count - 1))
    top = max(0, cursor - line)
  }
}
