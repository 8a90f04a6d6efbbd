/// The formats of pictures, by the names that people give them.
package enum PictureFormat: String, CaseIterable, Hashable, Sendable {
  case svg
  case dot
  case mermaid
}

extension ProvenanceGraph {
  /// The whole file, every line ended; the same graph gives the same text.
  package func text(as format: PictureFormat) -> String {
    switch format {
    case .svg: SVGPicture(self).text
    case .dot: DOTPicture(self).text
    case .mermaid: MermaidPicture(self).text
    }
  }

  /// What a picture says of what it leaves out; nil where that is nothing.
  package var leftOutWords: String? {
    guard leftOut > 0 else { return nil }
    let all = nodes.count + leftOut
    return "Not the whole picture: \(leftOut) of \(all) boxes, those farthest from the claims, "
      + "are left out."
  }
}
