import Model

/// The view of claims.
package struct ClaimList: Hashable, Sendable {
  /// All that there are, in the order of the book.
  package private(set) var entries: [ClaimEntry] = []
  /// Those that are shown, sorted: numbers into `entries`.
  package private(set) var shown: [Int] = []
  /// The claim under the cursor: a number into `shown`.
  package private(set) var cursor = 0
  /// The first row on the screen.
  package private(set) var top = 0

  package init() {}

  package var current: ClaimEntry? { shown[safe: cursor].map { entries[$0] } }

  var countText: String { shown.count == 1 ? "1 claim" : "\(shown.count) claims" }
}

extension ClaimList {
  /// Puts the cursor on a row that there is, and scrolls as far as it must.
  mutating func go(to row: Int, height: Int) {
    cursor = min(max(0, row), max(0, shown.count - 1))
    top = min(max(top, cursor - height + 1), cursor)
  }

  /// Takes what the library has; the cursor stays on its claim.
  mutating func take(_ book: Book) {
    let kept = current?.key
    entries = book.claims
    shown = Array(entries.indices)
    cursor = shown.firstIndex { entries[$0].key == kept } ?? min(cursor, max(0, shown.count - 1))
  }
}
