package import Model

/// The places that were left by a jump, to go back to and forward again.
package struct JumpList: Hashable, Sendable {
  private static let limit = 100

  private var places: [ScalarOffset] = []
  /// The place that going back leads to is the one before this number.
  private var position = 0

  package init() {}

  /// The same places in another text.
  func mapped(_ place: (ScalarOffset) -> ScalarOffset) -> JumpList {
    var list = self
    list.places = places.map(place)
    return list
  }

  package var canGoBack: Bool { position > 0 }
  package var canGoForward: Bool { position < places.count - 1 }

  /// Takes note of the place that a jump leaves.
  package mutating func leave(_ place: ScalarOffset) {
    places.removeSubrange(min(position, places.count)...)
    if places.last != place { places.append(place) }
    if places.count > Self.limit { places.removeFirst() }
    position = places.count
  }

  /// The place before; `here` is kept, so that going forward leads back to it.
  package mutating func back(from here: ScalarOffset) -> ScalarOffset? {
    guard canGoBack else { return nil }
    if position == places.count { places.append(here) }
    position -= 1
    return places[position]
  }

  /// The place that going back came from; nil at the end of the list.
  package mutating func forward() -> ScalarOffset? {
    guard canGoForward else { return nil }
    position += 1
    return places[position]
  }
}
