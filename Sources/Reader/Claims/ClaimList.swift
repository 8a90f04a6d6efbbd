import Model

/// The view of claims: a list, and the chains of the one under the cursor.
package struct ClaimList: Hashable, Sendable, SortedList, LibraryList {
  package static let noun = "claim"
  package static let language = ClaimFilter.language
  package static func key(of entry: ClaimEntry) -> ClaimEntry.Key { entry.key }

  /// In the order of the book.
  package private(set) var entries: [ClaimEntry] = []
  /// What the filter looks at, of each entry.
  private var lines: [ClaimFilter.Line] = []
  package var window = RowWindow()
  package var filter = ""
  package var order = ClaimOrder.articles
  package var isReversed = false
  /// Numbers of all entries, sorted in each way.
  private var orders: [ClaimOrder: [Int]] = [:]
  package var isInside = false
  /// The chains of the claim under the cursor, once they were shown.
  package internal(set) var tree: ClaimTree?
  /// The claim that the cursor goes to as soon as the library has it.
  var awaited: ClaimEntry.Key?
  /// Whether the book is another one than the chains were made from.
  var isStale = false

  package init() {}

  package func sifted() -> [Int] {
    let order = orders[order] ?? []
    let sorted = isReversed ? order.reversed() : order
    guard !filter.isEmpty else { return sorted }
    let filter = ClaimFilter(filter)
    return sorted.filter { filter.fits(lines[$0]) }
  }

  package var flaw: FilterFlaw? { ClaimFilter(filter).flaw }

  package func number(of key: ClaimEntry.Key) -> Int? { entries.number(of: key) }

  /// Takes what the library has; the cursor stays on its claim and on its line.
  mutating func take(_ book: Book) {
    let coming = awaited.flatMap { key in book.claimEntry(key)?.key }
    if coming != nil { awaited = nil }
    let kept = current?.key
    entries = book.claims
    lines = book.claimLines
    orders = book.claimOrders
    isStale = true
    sift(staying: kept, coming: coming)
  }
}
