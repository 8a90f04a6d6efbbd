import Model
import Provenance

/// What two articles have in common, found beside the keys.
package struct Shared: Hashable, Sendable {
  package let left: Opened
  package let right: Opened
  package let claims: [Tie]
  package let texts: [Tie]
  /// The share of each one's words that stands in shared passages, from 0 to 1.
  package let leftShare: Double
  package let rightShare: Double
  /// Which of them is the copy, if one is; nil where their dates do not tell.
  package let younger: BesideSide?

  package init(_ left: Opened, _ right: Opened) {
    self.left = left
    self.right = right
    claims = Tie.claims(left, right)
    let (ties, shared) = Tie.texts(left, right)
    texts = ties
    let swaps = shared.first != left.article.id
    leftShare = swaps ? shared.secondShare : shared.firstShare
    rightShare = swaps ? shared.firstShare : shared.secondShare
    younger = shared.isOrdered ? (swaps ? .left : .right) : nil
  }

  /// How many different claims both make.
  package var claimCount: Int {
    Set(
      claims.map { tie in
        if case .claim(let statement, _, _) = tie.kind { return statement }
        return ""
      }
    ).count
  }

  /// `2 shared claims · 41 % of the text shared`, of the article on that side.
  package func words(of side: BesideSide) -> String {
    let share = Int((100 * (side == .left ? leftShare : rightShare)).rounded())
    let claims = claimCount == 1 ? "1 shared claim" : "\(claimCount) shared claims"
    let text = texts.isEmpty ? "no shared text" : "\(share) % of the text shared"
    return [claimCount == 0 ? "no shared claims" : claims, text].joined(separator: " · ")
  }
}

/// The view of two articles beside each other.
package struct Beside: Hashable, Sendable {
  package let shared: Shared
  package var left: Reading
  package var right: Reading
  /// The side on which the cursor is.
  package var side: BesideSide
  package var by: BesideBy

  package init(_ shared: Shared, width: Int) {
    self.shared = shared
    left = Reading(shared.left.atItsBeginning, width: width)
    right = Reading(shared.right.atItsBeginning, width: width)
    side = .left
    by = shared.claims.isEmpty && !shared.texts.isEmpty ? .text : .claims
  }

  /// Takes what the same two articles share by now; each side stays where it is. False where these are
  /// others.
  mutating func renew(_ new: Shared) -> Bool {
    guard new.left.article.id == left.article.id, new.right.article.id == right.article.id else {
      return false
    }
    var next = Beside(new, width: left.layout.width)
    for side in [BesideSide.left, .right] {
      let map = PlaceMap(from: self[side].text, to: next[side].text)
      next[side].place(map.place(of: self[side].cursor))
      next[side].top = map.place(of: self[side].top)
    }
    (next.side, next.by) = (side, next.ties.isEmpty ? next.by : by)
    self = next
    return true
  }

  package var ties: [Tie] { by == .claims ? shared.claims : shared.texts }

  package subscript(side: BesideSide) -> Reading {
    get { side == .left ? left : right }
    set { if side == .left { left = newValue } else { right = newValue } }
  }

  /// The side with the cursor.
  package var here: Reading {
    get { self[side] }
    set { self[side] = newValue }
  }

  /// The number of what both share that the cursor is in, or that is nearest to it in rows; nil where
  /// they share nothing.
  package var current: Int? {
    let row = here.layout.row(at: here.cursor)
    return ties.indices.min { distance($0, from: row) < distance($1, from: row) }
  }

  /// In rows, and then in scalars: of several in a row the one that the cursor is in counts.
  private func distance(_ number: Int, from row: Int) -> (Int, Int) {
    let span = ties[number].span(side)
    let (first, last) = (
      here.layout.row(at: span.start), here.layout.row(at: max(span.start, span.end - 1))
    )
    let rows = row < first ? first - row : row > last ? row - last : 0
    let cursor = here.cursor
    let scalars =
      span.contains(cursor) ? 0 : cursor < span.start ? span.start - cursor : cursor - span.end + 1
    return (rows, scalars)
  }

  /// Brings what both share near the cursor to the same height on the other side.
  mutating func follow(height: Int) {
    here.follow(height: height)
    guard let current else { return }
    let tie = ties[current]
    let (mine, theirs) = (tie.span(side), tie.span(side.other))
    // Within what is shared the other side goes along; elsewhere it stays at its beginning.
    let isWithin = mine.contains(here.cursor)
    let place = isWithin ? here.cursor : mine.start
    let offset = here.layout.row(at: place) - here.topRow(height: height)
    let share = isWithin ? Double(here.cursor - mine.start) / Double(max(1, mine.count)) : 0
    var other = self[side.other]
    other.reveal(theirs.start)
    other.place(theirs.start + Int(share * Double(theirs.count)))
    let line = min(max(0, offset), max(0, height - 1))
    other.setTop(other.layout.row(at: other.cursor) - line, height: height)
    self[side.other] = other
  }

  /// Goes to the next of what both share, or the one before; whether there is one.
  mutating func go(_ count: Int, height: Int) -> Bool {
    let starts = Array(Set(ties.map { $0.span(side).start })).sorted()
    let next =
      count > 0
      ? starts.filter { $0 > here.cursor }.dropFirst(count - 1).first
      : starts.filter { $0 < here.cursor }.dropLast(-count - 1).last
    guard let next else { return false }
    go(to: next, height: height)
    return true
  }

  /// Goes to the first of what both share.
  mutating func goToFirst(height: Int) {
    if let first = ties.map({ $0.span(side).start }).min() { go(to: first, height: height) }
  }

  private mutating func go(to place: ScalarOffset, height: Int) {
    here.reveal(place)
    here.place(place)
    // With some of what stands before it, and more of what comes.
    let row = here.layout.row(at: here.cursor)
    here.setTop(row - height / 3, height: height)
    follow(height: height)
  }
}

extension Opened {
  /// Without where it was left: two articles are compared from their beginnings.
  fileprivate var atItsBeginning: Opened {
    Opened(
      article: article, notebook: notebook, history: History(), place: nil, edition: edition,
      isWithoutMarks: isWithoutMarks)
  }
}
