import Model

/// What a page says about itself.
enum PageMetadata {
  static func read(_ tree: Tree) -> Metadata {
    var metadata = Metadata()
    metadata.title = tree.first("title").map(tree.text(of:))
    return metadata
  }
}
