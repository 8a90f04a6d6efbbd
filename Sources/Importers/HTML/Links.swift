/// How much of each piece's text is links.
struct Links: Sendable {
  let tree: Tree
  /// For each piece, the element whose text it is.
  let origins: [Int]
  private let measures: Measures

  init(_ tree: Tree, _ origins: [Int], _ measures: Measures) {
    self.tree = tree
    self.origins = origins
    self.measures = measures
  }

  /// From 0 to 1, of the element that the piece at an index comes from.
  func share(of index: Int) -> Double {
    measures.share(.linked, in: tree, at: origins[index])
  }
}
