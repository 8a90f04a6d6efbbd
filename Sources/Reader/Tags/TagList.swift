package import Model

/// The view of tags: the hierarchy, and what bears the one under the cursor.
package struct TagList: Hashable, Sendable, LibraryList {
  package static let noun = "tag"
  package static let language = FilterLanguage(
    fields: [], counts: [], words: ["words alone"])
  package static func key(of entry: TagEntry) -> TagName { entry.name }

  /// Each behind the one that it is below.
  package private(set) var entries: [TagEntry] = []
  package var window = RowWindow()
  package var filter = ""
  package var isInside = false
  /// The line of the cursor among what bears the tag: a number into its items.
  package internal(set) var item = 0
  /// The first of these that is shown.
  var itemTop = 0
  /// Whose lines these are.
  var lister: TagName?
  /// The tag that the cursor goes to as soon as the library has it.
  var awaited: TagName?

  package init() {}

  package func sifted() -> [Int] {
    let words = filter.lowercased().split(separator: " ").map { word in
      Array(word.drop { $0 == "#" }.utf8)
    }
    return entries.indices.filter { place in words.allSatisfy(entries[place].words.holds) }
  }

  package var flaw: FilterFlaw? {
    filter.split(separator: " ").lazy.compactMap { Self.language.meaning(of: $0).flaw }.first
  }

  /// Takes what the library has; the cursor stays on its tag and on its line.
  mutating func take(_ book: Book) {
    let coming = awaited.flatMap { name in book.tags.contains { $0.name == name } ? name : nil }
    if coming != nil { awaited = nil }
    let kept = current.map { book.renamed($0.name) }
    let mark = lister.flatMap { _ in current?.items[safe: item] }
    entries = book.tags
    sift(staying: kept, coming: coming)
    // What bears the tag may have changed: the line is found again, or the nearest is taken.
    guard let items = current?.items else { return }
    if items[safe: item] != mark { item = mark.flatMap(items.firstIndex) ?? item }
    go(toItem: item)
  }
}

// MARK: - What bears the tag

extension TagList {
  /// Puts the cursor on the mark there, or on the next or the one before.
  mutating func go(toItem wanted: Int) {
    guard let items = current?.items, !items.isEmpty else {
      item = 0
      return
    }
    let place = min(max(0, wanted), items.count - 1)
    item =
      items[place...].firstIndex(where: \.isStop) ?? items[..<place].lastIndex(where: \.isStop)
      ?? place
  }

  /// Goes so many marks on.
  mutating func goOn(by steps: Int) {
    guard let items = current?.items else { return }
    for _ in 0..<min(abs(steps), items.count) {
      let next =
        steps > 0
        ? items[(item + 1)...].firstIndex(where: \.isStop)
        : items[..<item].lastIndex(where: \.isStop)
      guard let next else { break }
      item = next
    }
  }

  /// Scrolls as far as it takes to show the mark of the cursor, and the title above it.
  mutating func follow(height: Int, rows: (TagEntry.Item) -> Int) {
    guard let entry = current else { return }
    if lister != entry.name {
      lister = entry.name
      itemTop = 0
      go(toItem: 0)
    }
    guard isInside, let chosen = entry.items[safe: item] else {
      if !isInside { itemTop = 0 }
      return
    }
    var (first, room) = (item, height - rows(chosen))
    while first > 0, room >= rows(entry.items[first - 1]) {
      first -= 1
      room -= rows(entry.items[first])
    }
    let isFirst = item > 0 && !entry.items[item - 1].isStop
    itemTop = min(max(itemTop, first), max(first, isFirst ? item - 1 : item))
    if !entry.items[..<item].contains(where: \.isStop), first == 0 { itemTop = 0 }
  }
}

extension Book {
  /// What a tag is called that is not there any more, as the last step of the library says.
  fileprivate func renamed(_ name: TagName) -> TagName {
    guard !tags.contains(where: { $0.name == name }) else { return name }
    let (done, undone) = (history.nextUndo?.renamed ?? [], history.nextRedo?.renamed ?? [])
    return done.first { $0.from == name }?.to ?? undone.first { $0.to == name }?.from ?? name
  }
}
