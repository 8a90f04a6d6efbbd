import Model

/// An article's marks under its headings, in order of reading. A heading shows where a mark stands
/// under it or under one of its own. What stands above the first section needs no heading; what
/// stands in boilerplate between and behind sections comes after them, orphans last.
struct Outline {
  struct Part {
    let heading: String?
    let marks: [ExportedMark]
  }

  let parts: [Part]

  init(_ article: ExportedArticle) {
    let placed = article.marks.filter { !$0.isOrphan }
    let bySection = Dictionary(grouping: placed, by: \.section)
    var depths = Depths()
    let sections = article.sections.enumerated().compactMap { index, section -> Part? in
      let depth = depths.depth(of: section)
      let isShown = placed.contains { section.span.contains($0.start) }
      guard isShown else { return nil }
      return Part(
        heading: Self.heading(section, depth: depth, of: article), marks: bySection[index] ?? [])
    }
    let outside = bySection[nil] ?? []
    let start = article.sections.first?.span.start ?? article.article.text.end
    let ends = [
      Part(heading: "## Outside the sections", marks: outside.filter { $0.start >= start }),
      Part(heading: "## Orphans", marks: article.marks.filter(\.isOrphan)),
    ]
    parts =
      [Part(heading: nil, marks: outside.filter { $0.start < start })] + sections
      + ends.filter { !$0.marks.isEmpty }
  }

  /// The text before the first heading is the lead; an article without headings needs no name for
  /// it.
  private static func heading(
    _ section: Section, depth: Int, of article: ExportedArticle
  ) -> String? {
    guard let heading = section.heading else { return article.sections.count > 1 ? "## Lead" : nil }
    return String(repeating: "#", count: min(depth + 1, 6)) + " " + MarkdownText.line(heading)
  }
}

/// How deep each section lies in those around it, whatever levels the page gave them.
private struct Depths {
  private var levels: [Int] = []

  /// 1 for a section that lies in no other. Sections come in order of reading.
  mutating func depth(of section: Section) -> Int {
    while let last = levels.last, last >= section.level { levels.removeLast() }
    guard section.level > 0 else { return 1 }
    levels.append(section.level)
    return levels.count
  }
}
