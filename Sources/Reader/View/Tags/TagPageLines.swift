import Model
import Screen

/// What bears a tag, in lines of a width.
struct TagPageLines {
  let book: Book
  let width: Int

  private static let most = 3

  /// The name and what the tag is for.
  func head(of entry: TagEntry) -> [RoledLine] {
    var about = RoledText()
    about.add(entry.tag?.description ?? "", .text)
    let colour = entry.tag?.colour.map { " · \(TagColours.name(of: $0))" } ?? ""
    let name = RoledLine(entry.name.description + colour, Roles(.title), indent: 2, width: width)
    let none: [RoledLine] =
      entry.items.isEmpty
      ? [.blank, RoledLine("Nothing bears it.", Roles(.muted), indent: 2, width: width)] : []
    return [name] + about.lines(width: width, indent: 2, most: Self.most) + none
  }

  func of(_ item: TagEntry.Item) -> [RoledLine] {
    switch item {
    case .claim(let id): claim(id)
    case .article(let number): article(number)
    case .mark(let number, let place): mark(number, place)
    }
  }

  private func claim(_ id: ID<Claim>) -> [RoledLine] {
    var text = RoledText()
    text.add("claim ", Roles(.muted))
    text.add(book.ledgers.claim(id)?.statement ?? id.value, .text)
    return text.lines(width: width, indent: 2, most: Self.most)
  }

  private func article(_ number: Int) -> [RoledLine] {
    guard let article = book.articles[safe: number] else { return [] }
    let about = [article.outlet, article.published.map { String($0.prefix(10)) }]
      .compactMap(\.self).joined(separator: " · ")
    var text = RoledText()
    text.add(article.title, Roles(.heading))
    if !about.isEmpty { text.add(" · " + about, Roles(.muted)) }
    return [.blank] + text.lines(width: width, indent: 2, most: 2)
  }

  private func mark(_ number: Int, _ place: Int) -> [RoledLine] {
    guard let mark = book.articles[safe: number]?.annotations.marks[safe: place] else { return [] }
    var text = RoledText()
    text.add(mark.kind.letter + " ", Roles(mark.kind.role))
    text.add("“\(mark.quote)”", .text)
    text.add(" " + mark.tags.map(\.description).joined(separator: " "), Roles(.tag))
    if !mark.note.isEmpty { text.add(" · " + mark.note, Roles(.muted)) }
    return text.lines(width: width, indent: 4, most: Self.most)
  }
}
