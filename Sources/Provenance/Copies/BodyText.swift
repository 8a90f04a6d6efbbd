package import Model

/// What an article says, as words, by which copies of it are found. 24 bytes a word.
package struct BodyText: Hashable, Sendable {
  package let id: ID<Article>
  /// When it was published; nil where that is not known, or is no date.
  let published: PartialDate?
  let words: BodyWords
  /// Its different shingles.
  package let shingles: Shingles

  /// The body as readers have corrected it, where the article is; titles, bylines, captions and
  /// boilerplate are left out.
  package init(_ article: Article) {
    id = article.id
    published = article.metadata.published.flatMap(PartialDate.init)
    words = BodyWords(article)
    shingles = Shingles(words)
  }
}

/// The words of a body, in order.
struct BodyWords: Hashable, Sendable {
  /// A number for each word; equal words have equal ones. Odd for the signs of scripts without
  /// spaces, each of which is a word.
  private(set) var names: [UInt64] = []
  /// The scalar offsets at which the words begin and end.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []
  /// The words before which the text holds something that is no body, and the number of words.
  private(set) var breaks: [Int] = []

  /// No words.
  init() {}

  init(_ article: Article) {
    let text = article.text
    let length = article.blocks.reduce(0) { $0 + ($1.role.isBody ? $1.span.count : 0) }
    for keyPath in [\Self.starts, \.ends] { self[keyPath: keyPath].reserveCapacity(length / 5) }
    names.reserveCapacity(length / 5)
    var isBroken = false
    for block in article.blocks {
      guard block.role.isBody else {
        isBroken = true
        continue
      }
      let before = count
      add(text.slice(block.span))
      guard count > before else { continue }
      if isBroken, before > 0 { breaks.append(before) }
      isBroken = false
    }
    breaks.append(count)
  }

  var count: Int { names.count }

  private mutating func add(_ scalars: ArraySlice<Unicode.Scalar>) {
    WordReader.read(scalars) { name, start, end in
      names.append(name)
      starts.append(Int32(truncatingIfNeeded: start))
      ends.append(Int32(truncatingIfNeeded: end))
    }
  }

  static func isSign(_ name: UInt64) -> Bool { name & 1 == 1 }

  /// The scalars from the first of the words to the last.
  func span(of words: Range<Int>) -> Span {
    guard let first = words.first, let last = words.last else { return Span(0, 0) }
    return Span(Int(starts[first]), Int(ends[last]))
  }

  /// The first break behind a word.
  func stretchEnd(after word: Int) -> Int {
    var (low, high) = (0, breaks.count)
    while low < high {
      let middle = (low + high) / 2
      if breaks[middle] > word { high = middle } else { low = middle + 1 }
    }
    return low < breaks.count ? breaks[low] : count
  }

  /// The length of the words, in words: a sign is half a one.
  func weight(of words: Range<Int>) -> Int {
    let signs = words.reduce(0) { $0 + (Self.isSign(names[$1]) ? 1 : 0) }
    return words.count - signs + signs / 2
  }
}
