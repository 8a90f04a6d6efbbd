import Model

/// A block's text while it is being read, with what stands within it.
struct Passage: Hashable, Sendable {
  private(set) var text = ""
  /// In scalars.
  private(set) var length = 0
  /// Spans in the text as it is here, in no order.
  private(set) var inlines: [Inline] = []

  init() {}

  init(_ text: String, _ inlines: [Inline] = []) {
    self.text = text
    self.inlines = inlines
    length = text.scalarCount
  }

  var isBlank: Bool { text.unicodeScalars.allSatisfy(\.isSpace) }

  mutating func append(_ more: String) {
    text += more
    length += more.scalarCount
  }

  mutating func append(_ other: Passage) {
    inlines += other.inlines.map { Inline($0.kind, $0.span.moved(by: length)) }
    text += other.text
    length += other.length
  }

  /// Says what everything from an offset on is.
  mutating func set(_ kind: Inline.Kind, from start: Int) {
    if start < length { inlines.append(Inline(kind, Span(start, length))) }
  }

  /// Forgets what is of the kind.
  mutating func drop(_ kind: Inline.Kind) { inlines.removeAll { $0.kind == kind } }

  /// With each run of white space as one space, and none at the edges.
  var collapsed: Passage {
    guard !inlines.isEmpty else { return Passage(text.collapsed) }
    var keeper = Keeper(length)
    var pending = false
    for scalar in text.unicodeScalars {
      if scalar.isSpace {
        pending = !keeper.isEmpty
        keeper.drop()
      } else {
        if pending { keeper.insert(" ") }
        pending = false
        keeper.keep(scalar)
      }
    }
    return keeper.passage(with: inlines)
  }

  /// Lines as they are, indents and blank lines included, with tabs as spaces up to the next column
  /// of eight; no blank lines at the edges, no white space at the end.
  var preformatted: Passage {
    let scalars = Array(text.unicodeScalars)
    guard let last = scalars.lastIndex(where: { !$0.isSpace }) else { return Passage() }
    let first = scalars.firstIndex { !$0.isSpace } ?? 0
    let start = scalars[..<first].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    var keeper = Keeper(length)
    var column = 0
    for (index, scalar) in scalars.enumerated() {
      guard (start...last).contains(index) else {
        keeper.drop()
        continue
      }
      let cells = scalar == "\t" ? Self.tab - column % Self.tab : 1
      for _ in 1..<cells { keeper.insert(" ") }
      keeper.keep(scalar == "\t" ? " " : scalar)
      column = scalar == "\n" ? 0 : column + cells
    }
    return keeper.passage(with: inlines)
  }

  /// The columns between two stops of a tab, as in browsers and terminals.
  private static let tab = 8
}

/// A new text out of a passage's scalars, which knows where each of the old places went.
private struct Keeper {
  private var text: [Unicode.Scalar] = []
  /// For each place before an old scalar, how many new ones lie before it.
  private var places: [Int] = []
  /// For each old scalar, whether it was kept.
  private var isKept: [Bool] = []

  init(_ length: Int) {
    text.reserveCapacity(length)
    places.reserveCapacity(length + 1)
    isKept.reserveCapacity(length)
  }

  var isEmpty: Bool { text.isEmpty }

  mutating func keep(_ scalar: Unicode.Scalar) {
    places.append(text.count)
    isKept.append(!scalar.isSpace)
    text.append(scalar)
  }

  mutating func drop() {
    places.append(text.count)
    isKept.append(false)
  }

  /// Puts in what the old text does not have, before the next old scalar.
  mutating func insert(_ scalar: Unicode.Scalar) { text.append(scalar) }

  func passage(with inlines: [Inline]) -> Passage {
    Passage(ScalarText(scalars: text).string, moved(inlines))
  }

  /// The inlines in the new text, those that hold nothing but white space left out.
  private func moved(_ inlines: [Inline]) -> [Inline] {
    let firsts = nextKept
    let lasts = lastKept
    return inlines.compactMap { inline in
      let (start, end) = (inline.span.start.value, inline.span.end.value)
      guard start < end, end <= isKept.count else { return nil }
      let (first, last) = (firsts[start], lasts[end - 1])
      guard first <= last, first < isKept.count else { return nil }
      return Inline(inline.kind, Span(places[first], places[last] + 1))
    }
  }

  /// For each old place, the next that was kept and is no white space.
  private var nextKept: [Int] {
    var next = isKept.count
    var result = Array(repeating: next, count: isKept.count)
    for index in isKept.indices.reversed() {
      if isKept[index] { next = index }
      result[index] = next
    }
    return result
  }

  /// For each old place, the last that was kept and is no white space; -1 for none.
  private var lastKept: [Int] {
    var last = -1
    return isKept.indices.map { index in
      if isKept[index] { last = index }
      return last
    }
  }
}

extension Span {
  func moved(by scalars: Int) -> Span { Span(start + scalars, end + scalars) }
}
