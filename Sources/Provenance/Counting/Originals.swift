import Model

/// Which articles count on their own, and which are copies of others.
struct Originals {
  /// The articles that count, each class of copies held together.
  let classes: [[Int]]

  /// Of each class of copies those articles remain that are a copy of none. A class in which each is
  /// a copy keeps the first by id, and one whose originals name nobody keeps also the first that
  /// does. What remains is always a part of `articles`.
  init(
    of articles: [Int], in ties: ArticleTies, withPossible: Bool, naming: (Int) -> Bool
  ) {
    let placed = articles.filter { !ties.isFree($0) }.map {
      ($0, ties.place(of: $0, withPossible: withPossible))
    }
    let copies = Set(placed.filter(\.1.isCopy).map(\.0))
    let groups = Dictionary(grouping: placed) { $0.1.group }
    let free = articles.filter { ties.isFree($0) }.map { [$0] }
    let tied = groups.sorted { $0.key < $1.key }.map { _, placed in
      let members = placed.map(\.0).sorted { ties.ids[$0] < ties.ids[$1] }
      let kept = members.filter { !copies.contains($0) }
      let base = kept.isEmpty ? Array(members.prefix(1)) : kept
      guard !base.contains(where: naming) else { return base }
      return base + (members.first(where: naming).map { [$0] } ?? [])
    }
    classes = free + tied
  }
}
