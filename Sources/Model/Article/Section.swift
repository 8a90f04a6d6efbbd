/// A heading and what follows it, up to the next heading of its level or above. What stands before
/// the first heading is a section without one.
package struct Section: Hashable, Sendable {
  /// The heading's text; nil for the section before the first heading.
  package let heading: String?
  /// The heading's level, 1 to 6; 0 for the section before the first heading.
  package let level: Int
  package let span: Span

  package init(heading: String?, level: Int, span: Span) {
    self.heading = heading
    self.level = level
    self.span = span
  }
}

extension Article {
  /// The sections in order of reading. Boilerplate at a section's end is no part of it.
  package var sections: [Section] {
    let headings = blocks.indices.filter { blocks[$0].role == .heading }
    let lead = leadSection(before: headings.first ?? blocks.endIndex)
    return (lead.map { [$0] } ?? []) + headings.map(section(at:))
  }

  private func leadSection(before limit: Int) -> Section? {
    let lead = blocks[..<limit].filter { $0.role.isBody || $0.role == .caption }
    guard lead.contains(where: \.role.isBody), let first = lead.first, let last = lead.last else {
      return nil
    }
    return Section(heading: nil, level: 0, span: first.span.union(last.span))
  }

  private func section(at index: Int) -> Section {
    let heading = blocks[index]
    let level = heading.level ?? 2
    let next = blocks[(index + 1)...].firstIndex { $0.role == .heading && ($0.level ?? 2) <= level }
    let last = blocks[index..<(next ?? blocks.endIndex)].last { $0.role != .boilerplate }
    return Section(
      heading: words(heading.span), level: level, span: heading.span.union((last ?? heading).span))
  }
}
