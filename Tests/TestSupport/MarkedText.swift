package import Model

/// A text whose spans are marked with ⟦ and ⟧, so that no test counts offsets by hand.
package struct MarkedText {
  package let text: ScalarText
  package let spans: [Span]

  package init(_ marked: String) {
    var scalars: [Unicode.Scalar] = []
    var open: [Int] = []
    var spans: [Span] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(scalars.count)
      case "⟧": spans.append(Span(open.removeLast(), scalars.count))
      default: scalars.append(scalar)
      }
    }
    text = ScalarText(scalars: scalars)
    self.spans = spans.sorted()
  }
}
