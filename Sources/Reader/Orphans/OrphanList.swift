package import Model

/// Whose orphans are shown.
package enum OrphanScope: Hashable, Sendable {
  case article(ID<Article>)
  case library
}

/// The view of what lost its place.
package struct OrphanList: Hashable, Sendable {
  package private(set) var scope: OrphanScope
  /// Articles with something in them, and those whose last one was settled here.
  package private(set) var groups: [OrphanGroup]
  /// False until the library has answered.
  package private(set) var isLoaded: Bool
  /// The orphan under the cursor: a number into `entries`.
  package private(set) var cursor: Int
  /// The candidate that is chosen: a number into the orphan's places.
  package var candidate: Int { didSet { scrolled = nil } }
  /// The first line that is shown of what is known of the orphan; nil where the candidate decides.
  var scrolled: Int?
  /// The view from which this one was opened.
  var cameFrom: ViewName
  /// The orphan for which a place is being looked at or chosen in the text.
  package var placing: Placement?
  /// The articles in which something was done here, the last one last: what undo goes back along.
  var trail: [ID<Article>]
  /// Those in which it was undone.
  var undone: [ID<Article>]

  /// An orphan that is being placed by hand.
  package struct Placement: Hashable, Sendable {
    package let mark: Mark
    /// The candidate that was gone to; nil where there was none.
    let place: OrphanDetail.Place?
  }

  /// One line of the view: an item and its article.
  package struct Entry: Hashable, Sendable {
    package let group: OrphanGroup
    package let item: OrphanItem

    package var detail: OrphanDetail? { group.detail(of: item) }
    package var places: [OrphanDetail.Place] { detail?.places ?? [] }
    package var isKept: Bool { group.isKept(item) }
  }

  package init(_ scope: OrphanScope = .library, from view: ViewName = .articles) {
    self.scope = scope
    groups = []
    isLoaded = false
    cursor = 0
    candidate = 0
    scrolled = nil
    cameFrom = view
    placing = nil
    trail = []
    undone = []
  }

  package var count: Int { groups.reduce(0) { $0 + $1.items.count } }

  package var entries: [Entry] {
    groups.flatMap { group in group.items.map { Entry(group: group, item: $0) } }
  }

  /// What the cursor is on; nil where there is nothing.
  package var current: Entry? { entries[safe: cursor] }

  /// The chosen place of what the cursor is on.
  package var place: OrphanDetail.Place? { current?.places[safe: candidate] }
}

extension OrphanList {
  mutating func go(to entry: Int) {
    cursor = min(max(0, entry), max(0, count - 1))
    candidate = 0
  }

  /// Takes what the library has.
  mutating func take(_ new: [OrphanGroup]) {
    // What was settled to the last one can still be undone.
    let walked = groups.filter { old in
      (trail + undone).contains(old.id) && !new.contains { $0.id == old.id }
    }
    stay {
      $0.groups = new + walked
      $0.isLoaded = true
    }
  }

  /// Takes what the open article has become.
  mutating func take(_ reading: Reading) {
    guard let index = groups.firstIndex(where: { $0.fits(reading) }),
      groups[index].notebook != reading.notebook || groups[index].history != reading.history
    else { return }
    stay { $0.groups[index].take(reading.notebook, reading.history) }
  }

  /// Changes what is listed; the cursor stays on its orphan, or at its line where that is gone.
  private mutating func stay(_ change: (inout OrphanList) -> Void) {
    let (kept, chosen) = (current, candidate)
    change(&self)
    if let kept, select([kept.item.key], in: kept.group.id) {
      candidate = min(chosen, max(0, (current?.places.count ?? 0) - 1))
    } else {
      go(to: cursor)
    }
  }

  /// Goes to the first of these that is there.
  @discardableResult
  mutating func select(_ keys: Set<OrphanItem.Key>, in article: ID<Article>) -> Bool {
    let found = entries.firstIndex { $0.group.id == article && keys.contains($0.item.key) }
    guard let found else { return false }
    go(to: found)
    return true
  }

  func group(of article: ID<Article>) -> OrphanGroup? { groups.first { $0.id == article } }
}

extension OrphanGroup {
  /// Whether the reading is of this article in this text.
  func fits(_ reading: Reading) -> Bool {
    id == reading.imported.id && article.textHash == reading.imported.textHash
  }
}
