package import Model

/// The view of all articles.
package struct ArticleList: Hashable, Sendable, SortedList {
  package static let noun = "article"
  package static func key(of row: ArticleRow) -> ID<Article> { row.id }

  /// In the order of the library.
  package private(set) var entries: [ArticleRow] = []
  package var window = RowWindow()
  package var order = ArticleOrder.added { didSet { ranking = nil } }
  /// Whether the last in the order comes first.
  package var isReversed = false { didSet { ranking = nil } }
  /// As it was typed; `docs/search.md` tells the language.
  package var filter = "" { didSet { read = isTyping ? .init(typing: filter) : .init(filter) } }
  /// Whether the filter is being typed just now.
  var isTyping = false
  /// What the filter says.
  private(set) var read = ArticleFilter.none { didSet { ask() } }
  /// The columns behind the title, in their order.
  package var columns = ArticleColumn.usual { didSet { widths = ArticleWidths(entries, columns) } }
  private(set) var widths = ArticleWidths()
  /// The articles that are selected, whatever the filter shows.
  package internal(set) var chosen: Set<ID<Article>> = []
  /// Where a range begins that goes to the cursor; nil where none is being selected.
  package internal(set) var rangeStart: ID<Article>?
  /// How many of those that are shown hold only the letters of a word, in order.
  private(set) var byLetters = 0
  /// False while nothing fits the word that is being typed, so that what fits the words before it is
  /// shown.
  private(set) var fits = true
  /// What the library was asked for the filter, and what it answered.
  var passages = PassageSearch()
  package internal(set) var previews = ArticlePreviews()
  /// What was done here to articles, the last last.
  var deeds: [ListDeed] = []
  /// What of it was taken back, the last last.
  var undone: [ListDeed] = []
  /// Whether the last of these is not known yet to the history that undo goes along.
  var isStepUnread = false
  /// The numbers of all entries in their order; nil until they are asked for.
  private var ranking: [Int]?
  /// The entries as words are sought in them; empty until words are.
  private var folded: [FoldedRow] = []
  /// The first row, of those that may be off the screen, that the next look is taken at.
  private var unwatched = 0
  /// False until the library was read for the first time.
  package var isLoaded = false
  /// Whether more articles are on their way: from the trash, or because the library is read anew.
  package internal(set) var isComing = false
  /// Files of the library that could not be read, a line each.
  package var problems: [String] = []
  /// Of the folder of articles, taken before it was read.
  package var edition = Edition()

  package init() {}

  package func sifted() -> [Int] { sieved(ranked).numbers }

  private var ranked: [Int] { ranking ?? entries.numbers(by: order, isReversed: isReversed) }

  private func sieved(_ numbers: [Int]) -> (numbers: [Int], byLetters: Int, fits: Bool) {
    guard !read.isEmpty else { return (numbers, 0, true) }
    return ArticleSieve(filter: read, passages: passages).numbers(of: numbers, in: entries, folded)
  }

  /// As of any list; what is made for it is kept for the next key.
  package mutating func sift(staying kept: ID<Article>?) {
    if ranking == nil { ranking = ranked }
    if folded.isEmpty, !read.query.words.isEmpty { folded = entries.map(FoldedRow.init) }
    let (numbers, byLetters, fits) = sieved(ranked)
    (self.byLetters, self.fits) = (byLetters, fits)
    let row = kept.flatMap { number(of: $0) }.flatMap(numbers.firstIndex)
    // Somebody who types looks for the best, and not for what only has the letters.
    let isBest = (row ?? 0) < numbers.count - byLetters || byLetters == numbers.count
    window.show(numbers, cursor: isBest ? row : 0)
  }

  /// Filters by other words; the cursor stays on its entry where that is still there.
  mutating func show(filter words: String, isTyping: Bool = false) {
    let kept = current?.id
    self.isTyping = isTyping
    filter = words
    sift(staying: kept)
  }

  private mutating func ask() { passages.ask(read.query) }

  /// What the ledgers say of tags may be other than it was.
  mutating func take(_ ledgers: Ledgers) {
    passages.ledgers = ledgers
    passages.renew()
    let before = passages.questions
    ask()
    if passages.questions != before { sift(staying: current?.id) }
  }

  mutating func take(_ answer: PassageAnswer, number: Int) {
    guard passages.take(answer, number: number) else { return }
    sift(staying: current?.id)
  }

  /// Rows off the screen of which a look is taken: of a thousand, each within a second, for about
  /// two milliseconds of the processor.
  private static let patrol = 500

  /// The rows on the screen, and in turn some of all: what others write may bring a row there, by
  /// its place or its tags.
  mutating func watched(height: Int) -> [Int] {
    let onScreen = shown.dropFirst(top).prefix(height)
    let begin = unwatched < entries.count ? unwatched : 0
    let inTurn = begin..<min(begin + Self.patrol, entries.count)
    unwatched = inTurn.upperBound
    return onScreen.filter { !inTurn.contains($0) } + inTurn
  }

  /// Takes other rows; the cursor stays on its article where that is still there.
  package mutating func take(_ rows: [ArticleRow]) {
    let kept = current?.id
    guard rows != entries else { return }
    entries = rows
    (ranking, folded, widths) = (nil, [], ArticleWidths(rows, columns))
    passages.renew()
    if !chosen.isEmpty { chosen.formIntersection(rows.map(\.id)) }
    sift(staying: kept)
  }

  /// Takes over what is new, changed or gone.
  mutating func take(_ news: ListNews) {
    edition = news.edition
    guard !news.rows.isEmpty || !news.gone.isEmpty else { return }
    let changed = Dictionary(news.rows.map { ($0.id, $0) }) { $1 }
    let known = Set(entries.map(\.id))
    let kept = entries.filter { !news.gone.contains($0.id) }.map { changed[$0.id] ?? $0 }
    let new = news.rows.filter { !known.contains($0.id) }
    take(new.isEmpty ? kept : (kept + new).sorted { $0.id < $1.id })
  }

  /// Somebody stopped there; nil where an article is as if it was never opened.
  mutating func keep(_ places: [ID<Article>: Place?]) {
    let new = entries.indices.filter { number in
      places[entries[number].id].map { $0 != entries[number].place } ?? false
    }
    guard !new.isEmpty else { return }
    let kept = current?.id
    for number in new { entries[number].place = places[entries[number].id] ?? nil }
    ranking = nil
    widths = ArticleWidths(entries, columns)
    sift(staying: kept)
  }
}
