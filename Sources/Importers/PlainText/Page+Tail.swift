import Model

extension Page {
  /// Takes what stands behind the article's last paragraph.
  mutating func takeTail() {
    for index in body.upperBound..<lines.count where !isTaken(index) && !takePlain(index) {
      if isCopiedPage {
        take(index, as: .boilerplate, because: "folded: stands behind the article, among links")
      } else {
        takeEnd(index)
      }
    }
    metadata.url = address
  }

  private mutating func takeEnd(_ index: Int) {
    switch kinds[index] {
    case .byline(let byline):
      take(index, as: .byline)
      if metadata.byline.isEmpty { metadata.byline = byline.names }
    case .date(let day):
      take(index, as: .dateline)
      if metadata.published == nil { metadata.published = day }
    default: break
    }
  }

  /// The address behind a line such as `Source:`, at the text's beginning or end.
  private var address: String? {
    let places = kinds.indices.filter { !body.contains($0) && kinds[$0].address != nil }
    return places.first.flatMap { kinds[$0].address }
  }
}
