/// A list with a cursor and a filter, as the views of articles, claims, sources and tags have it.
package protocol RowList: SendableMetatype {
  associatedtype Entry
  /// What an entry is known by when the list changes.
  associatedtype Key: Hashable

  /// What one entry is called: `claim`.
  static var noun: String { get }
  static func key(of entry: Entry) -> Key

  /// All that there are.
  var entries: [Entry] { get }
  var window: RowWindow { get set }
  /// Words as they were typed.
  var filter: String { get set }

  /// Numbers of the entries that the filter lets through, in the order in which they are shown.
  func sifted() -> [Int]
  /// Nil where there is no such entry.
  func number(of key: Key) -> Int?
  /// Shows what is there now; the cursor goes to the entry where it is shown, and keeps its line.
  mutating func sift(staying kept: Key?)
}

extension RowList {
  /// Those that the filter lets through, sorted: numbers into `entries`.
  package var shown: [Int] { window.shown }
  /// The entry under the cursor: a number into `shown`.
  package var cursor: Int { window.cursor }
  /// The first row on the screen.
  package var top: Int { window.top }
  /// How many there are; of a list of any kind `entries` would be copied, each by itself.
  var count: Int { entries.count }
  package var current: Entry? { shown[safe: cursor].map { entries[$0] } }

  /// `12 of 40 claims · filter: harbour`.
  var countText: String {
    let all = entries.count.of(Self.noun)
    let count = shown.count == entries.count ? all : "\(shown.count) of \(all)"
    return filter.isEmpty ? count : "\(count) · filter: \(filter)"
  }

  mutating func go(to row: Int, height: Int) { window.go(to: row, height: height) }

  package func number(of key: Key) -> Int? { entries.firstIndex { Self.key(of: $0) == key } }
  func row(of key: Key) -> Int? { number(of: key).flatMap(shown.firstIndex) }

  /// Puts the cursor on an entry; the filter goes where it hides that.
  mutating func select(_ key: Key, height: Int) {
    if row(of: key) == nil { show(filter: "") }
    if let row = row(of: key) { go(to: row, height: height) }
  }

  /// Filters by other words; the cursor stays on its entry where that is still there.
  mutating func show(filter words: String) {
    let kept = current.map(Self.key)
    filter = words
    sift(staying: kept)
  }

  package mutating func sift(staying kept: Key?) {
    let numbers = sifted()
    let row = kept.flatMap { number(of: $0) }.flatMap(numbers.firstIndex)
    window.show(numbers, cursor: row)
  }

  /// Shows what is there now. What was awaited has come: it is seen, whatever the filter says.
  mutating func sift(staying kept: Key?, coming: Key?) {
    sift(staying: coming ?? kept)
    guard let coming, row(of: coming) == nil else { return }
    filter = ""
    sift(staying: coming)
  }
}

/// A list that can be sorted in several ways.
package protocol SortedList: RowList {
  associatedtype Order: CaseIterable & Equatable & RawRepresentable<String> & SendableMetatype
  var order: Order { get set }
  /// Whether the last in the order comes first.
  var isReversed: Bool { get set }
}

extension SortedList {
  /// Sorts in another way; the cursor stays on its entry.
  mutating func sort(by new: Order, isReversed: Bool = false) {
    let kept = current.map(Self.key)
    order = new
    self.isReversed = isReversed
    sift(staying: kept)
  }

  /// `sorted by marks, reversed`.
  var orderText: String { "sorted by \(order.rawValue)" + (isReversed ? ", reversed" : "") }
}

/// A list of the library's records: what belongs to the one under the cursor stands beside it, or in
/// its place on a narrow screen.
package protocol LibraryList: RowList {
  /// Whether keys are for what stands beside the list.
  var isInside: Bool { get set }

  /// What a filter knows beside words.
  static var language: FilterLanguage { get }
  /// The first word of the filter that looks like a condition, and is none.
  var flaw: FilterFlaw? { get }

  /// One step back: from what stands beside, then from the filter. False where there is none.
  mutating func goBack(height: Int) -> Bool
}

extension LibraryList {
  /// What is wrong with the filter. Words that look like a condition are found as they are, and
  /// nothing is said of them then.
  var shownFlaw: FilterFlaw? { shown.isEmpty ? flaw : nil }

  /// Filters by other words; keys are for the list again.
  mutating func refilter(by words: String) {
    isInside = false
    show(filter: words)
  }

  mutating func leaveInside() -> Bool {
    defer { isInside = false }
    return isInside
  }

  mutating func leaveFilter(height: Int) -> Bool {
    guard !filter.isEmpty else { return false }
    show(filter: "")
    go(to: cursor, height: height)
    return true
  }

  package mutating func goBack(height: Int) -> Bool {
    leaveInside() || leaveFilter(height: height)
  }
}
