import Model
import Screen

extension State {
  /// Keeps what is listed that of the tag under the cursor.
  mutating func followTags() {
    guard view == .tags else { return }
    tags.window.fill(height: listRows)
    guard tags.current != nil, let book = library.book else {
      tags.isInside = false
      return
    }
    guard let area = panes(of: tags).beside else { return }
    let lines = TagPageLines(book: book, width: area.columns)
    // The name, its description and a free line stand above.
    let head = tags.current.map { lines.head(of: $0).count } ?? 0
    tags.follow(height: area.rows - head) { lines.of($0).count }
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
    clickInLibrary(event, \.tags, canEnter: needsTagged(self) == nil) {
      $0.clickInTagged(event, $1, by: signature)
    }
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
