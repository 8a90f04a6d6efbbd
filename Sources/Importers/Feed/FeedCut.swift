/// A feed cut into its entries and what stands around them.
struct FeedCut: Sendable {
  struct Part: Hashable, Sendable {
    let range: Range<Int>
    /// Whether the entry's end tag is there.
    let isWhole: Bool
  }

  private(set) var entries: [Part] = []
  /// What is neither an entry nor a document type: the feed's own elements.
  private(set) var frame: [Range<Int>] = []
  /// What holds around the entries.
  private(set) var scope = Scope()
  private let signs: [UInt8]
  private var opened: TagScan.Tag?
  /// Where the part of the frame begins that is being passed.
  private var start = 0

  init(_ signs: [UInt8]) {
    self.signs = signs
    var scan = TagScan(signs)
    while let tag = scan.next() { take(tag) }
    if let opened { end(opened, at: signs.count, isWhole: false) }
    frame.append(start..<signs.count)
  }

  private mutating func take(_ tag: TagScan.Tag) {
    switch tag.kind {
    case .doctype:
      guard opened == nil else { return }
      frame.append(start..<tag.range.lowerBound)
      start = tag.range.upperBound
    case .close:
      guard let opened else { return }
      if tag.name == opened.name {
        end(opened, at: tag.range.upperBound, isWhole: true)
      } else if Self.isAround(tag) {
        end(opened, at: tag.range.lowerBound, isWhole: false)
      }
    case .open, .empty:
      if isEntry(tag) {
        if let opened { end(opened, at: tag.range.lowerBound, isWhole: false) }
        opened = tag
        if tag.kind == .empty { end(tag, at: tag.range.upperBound, isWhole: true) }
      } else if opened == nil, entries.isEmpty, Self.isAround(tag) {
        scope.enter(TagAttributes.of(text(tag.range)))
      }
    }
  }

  /// An entry may declare its own namespace.
  private func isEntry(_ tag: TagScan.Tag) -> Bool {
    guard tag.local == "item" || tag.local == "entry" else { return false }
    var own = scope
    own.enter(TagAttributes.of(text(tag.range)))
    return own.isCore(tag)
  }

  private mutating func end(_ tag: TagScan.Tag, at end: Int, isWhole: Bool) {
    opened = nil
    if start < tag.range.lowerBound { frame.append(start..<tag.range.lowerBound) }
    entries.append(Part(range: tag.range.lowerBound..<end, isWhole: isWhole))
    start = end
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: signs[range], as: UTF8.self)
  }

  private static func isAround(_ tag: TagScan.Tag) -> Bool {
    ["rss", "channel", "feed", "rdf"].contains(tag.local.lowercased())
  }
}
