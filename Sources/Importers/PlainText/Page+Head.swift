import Model

extension Page {
  /// Takes what stands before the article's first paragraph: title, byline, date, standfirst, and
  /// the menus of the page.
  mutating func takeHead() {
    // A mail has its title from its head.
    let title = metadata.title == nil ? titleIndex : nil
    if let title { takeTitle(at: title) }
    for index in 0..<body.lowerBound where index != title && !takePlain(index) {
      switch kinds[index] {
      case .byline(let byline): takeByline(byline, at: index)
      case .date(let day): takeDate(day, at: index)
      default: takeLoose(index, title: title)
      }
    }
  }

  private mutating func takeByline(_ byline: Byline, at index: Int) {
    take(index, as: .byline)
    for name in byline.names where !metadata.byline.contains(name) { metadata.byline.append(name) }
    guard let outlet = byline.outlet, metadata.outlet == nil else { return }
    metadata.outlet = outlet
    take(index, as: .byline, because: "outlet: stands behind the author’s name")
  }

  private mutating func takeDate(_ day: String, at index: Int) {
    take(index, as: .dateline)
    if metadata.published == nil { metadata.published = day }
  }

  /// A line of the head that its look alone does not explain.
  private mutating func takeLoose(_ index: Int, title: Int?) {
    guard !isTaken(index) else { return }
    let shape = lines[index].shape
    if !isCopiedPage, index > title ?? -1, takeSignedHeading(index) { return }
    if let title, index > title, shape.words >= 6, !shape.isTitleCase {
      take(index, as: .paragraph, because: "standfirst: stands between the title and the article")
      if metadata.description == nil { metadata.description = lines[index].text }
    } else if isCopiedPage {
      take(index, as: .boilerplate, because: "folded: a label before the article, as in menus")
    } else if let title, index < title {
      take(index, as: .boilerplate, because: "folded: a label above the title")
    } else if index + 1 == body.lowerBound, shape.isHeadingLike {
      take(index, as: .heading, level: 2, because: "heading: a short line before paragraphs")
    }
  }
}
