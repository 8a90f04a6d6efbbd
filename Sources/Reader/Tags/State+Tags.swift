import Model
import Screen

extension State {
  /// The rows of the list of tags: without the bar, the heads of the columns and the foot.
  var tagRows: Int { max(1, size.rows - 3) }

  /// Where the tags and what bears one lie on the screen.
  var tagPanes: ClaimPanes { ClaimPanes(size: size, isInside: tags.isInside) }

  /// Keeps what is listed that of the tag under the cursor.
  mutating func followTags() {
    guard view == .tags else { return }
    tags.fill(height: tagRows)
    guard tags.current != nil, let book = library.book else {
      tags.isInside = false
      return
    }
    guard let area = tagPanes.chains else { return }
    let lines = TagPageLines(book: book, width: area.columns)
    // The name, its description and a free line stand above.
    let head = tags.current.map { lines.head(of: $0).count } ?? 0
    tags.follow(height: area.rows - head) { lines.of($0).count }
  }

  /// One step back in the view of tags; false where there is none.
  mutating func backInTags() -> Bool {
    if tags.isInside {
      tags.isInside = false
    } else if !tags.filter.isEmpty {
      tags.show(filter: "")
      tags.go(to: tags.cursor, height: tagRows)
    } else {
      return false
    }
    status = Status()
    return true
  }

  /// Opens the article at the mark of the cursor.
  mutating func goToTagged(by signature: Signature) -> [Effect] {
    guard case .mark(let number, let place)? = tags.current?.items[safe: tags.item],
      let article = library.book?.articles[safe: number],
      let mark = article.annotations.marks[safe: place]
    else { return [] }
    return go(to: Visit(article: article.id, mark: mark.id, from: .tags), by: signature)
  }

  mutating func clickInTags(_ event: MouseEvent, by signature: Signature) -> [Effect] {
    let panes = tagPanes
    if let area = panes.chains, area.contains(column: event.column, row: event.row) {
      return clickInTagged(event, area, by: signature)
    }
    switch event.kind {
    case .wheelDown: tags.go(to: tags.cursor + 3, height: tagRows)
    case .wheelUp: tags.go(to: tags.cursor - 3, height: tagRows)
    case .press:
      guard let list = panes.list, list.contains(column: event.column, row: event.row) else {
        return []
      }
      let row = tags.top + event.row - list.row
      guard tags.shown.indices.contains(row) else { return [] }
      tags.isInside = tags.cursor == row && needsTagged(self) == nil
      tags.go(to: row, height: tagRows)
    case .drag, .release: break
    }
    return []
  }

  private mutating func clickInTagged(
    _ event: MouseEvent, _ area: Rect, by signature: Signature
  ) -> [Effect] {
    guard let entry = tags.current, let book = library.book, needsTagged(self) == nil else {
      return []
    }
    switch event.kind {
    case .wheelDown: tags.goOn(by: 1)
    case .wheelUp: tags.goOn(by: -1)
    case .press:
      let lines = TagPageLines(book: book, width: area.columns)
      var left = event.row - area.row - lines.head(of: entry).count
      guard left >= 0 else { return [] }
      for number in entry.items.indices.dropFirst(tags.itemTop) {
        left -= lines.of(entry.items[number]).count
        guard left < 0 else { continue }
        guard entry.items[number].isStop else { return [] }
        if tags.isInside, tags.item == number { return goToTagged(by: signature) }
        tags.item = number
        break
      }
    case .drag, .release: return []
    }
    tags.isInside = true
    return []
  }
}
