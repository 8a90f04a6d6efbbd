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

  /// `2 shared claims · 1 shared passage`.
  package var words: String {
    let claims = claimCount == 1 ? "1 shared claim" : "\(claimCount) shared claims"
    let texts = texts.count == 1 ? "1 shared passage" : "\(texts.count) shared passages"
    return [
      claimCount == 0 ? "no shared claims" : claims, self.texts.isEmpty ? "no shared text" : texts,
    ].joined(separator: " · ")
  }

  /// How much of the text of the article on that side stands in the other one, too: `41 % shared`; nil
  /// where nothing does.
  package func share(of side: BesideSide) -> String? {
    let share = Int((100 * (side == .left ? leftShare : rightShare)).rounded())
    return texts.isEmpty ? nil : "\(share == 0 ? "under 1" : String(share)) % shared"
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
  /// The number of what was gone to; nil since the cursor was moved otherwise.
  var chosen: Int?

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
    next.chosen = next.ties == ties ? chosen : nil
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

  /// The number of what both share that was gone to, that the cursor is in, or that is nearest to it in
  /// rows; nil where they share nothing.
  package var current: Int? {
    if let chosen, ties.indices.contains(chosen) { return chosen }
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
    here.followIfHidden(height: height)
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
    // What is out of sight here is shown there with what stands around it.
    let line = (0..<max(1, height)).contains(offset) ? offset : height / 3
    other.setTop(other.layout.row(at: other.cursor) - line, height: height)
    self[side.other] = other
  }

  /// Moves the cursor by what it is told, which chooses nothing.
  mutating func move(height: Int, _ body: (inout Reading) -> Void) {
    chosen = nil
    here.move(height: height, body)
  }

  /// Compares by the other kind, from what is nearest.
  mutating func compare(by kind: BesideBy, height: Int) {
    (by, chosen) = (kind, nil)
    if let current { go(to: current, height: height) }
  }

  /// Goes to the next of what both share, or the one before; whether there is one. Several that begin
  /// at one place on this side are gone to one after the other.
  mutating func go(_ count: Int, height: Int) -> Bool {
    let order = inOrder
    let cursor = here.cursor
    let now = current.flatMap { number in
      ties[number].span(side).start == cursor ? order.firstIndex(of: number) : nil
    }
    let next: Int?
    if let now {
      next = order[safe: now + count]
    } else if count > 0 {
      next = order.filter { ties[$0].span(side).start > cursor }.dropFirst(count - 1).first
    } else {
      next = order.filter { ties[$0].span(side).start < cursor }.dropLast(-count - 1).last
    }
    guard let next else { return false }
    go(to: next, height: height)
    return true
  }

  /// Goes to the first of what both share.
  mutating func goToFirst(height: Int) {
    if let first = inOrder.first { go(to: first, height: height) }
  }

  /// The numbers of what both share, as they stand on the side with the cursor.
  private var inOrder: [Int] {
    ties.indices.sorted { a, b in
      let (one, two) = (ties[a], ties[b])
      return (one.span(side), one.span(side.other), a) < (two.span(side), two.span(side.other), b)
    }
  }

  private mutating func go(to number: Int, height: Int) {
    let place = ties[number].span(side).start
    here.reveal(place)
    here.place(place)
    chosen = number
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
