import Model

extension Reading {
  /// Takes a newer version of the article. The cursor stays on its word and on its line of the
  /// screen; what one goes back to, goes along. Of words that are gone the next ones count.
  mutating func renew(_ opened: Opened, width: Int, height: Int) {
    let map = PlaceMap(from: text, to: opened.article.text)
    let isSame = text == opened.article.text
    let place = { isSame ? $0 : map.place(of: $0) }
    let line = layout.row(at: cursor) - topRow(height: height)
    var new = Reading(opened, width: width, hangs: layout.hangs)
    for block in unfolded { new.reveal(place(article.blocks[block].span.start)) }
    new.place(place(cursor))
    new.setTop(new.layout.row(at: new.cursor) - line, height: height)
    new.goal = goal
    new.jumps = jumps.mapped(place)
    new.bookmarks = bookmarks.mapValues { $0.carried(to: opened.article, from: [imported]) }
    new.search = search?.renewed(in: new)
    (new.chosen, new.last, new.isRead) = (chosen, last, isRead)
    self = new
  }
}
