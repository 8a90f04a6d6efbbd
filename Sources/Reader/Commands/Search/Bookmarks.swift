import Model
import Screen

extension Command {
  static let setBookmark = reading(
    "set-bookmark", "Set a bookmark: the next key names it", group: .search
  ) { state, _, _ in
    state.mode = .awaitingBookmark(.set)
    state.status = Status("bookmark: which letter?")
    return []
  }

  static let goToBookmark = reading(
    "go-to-bookmark", "Go to the bookmark that the next key names", group: .search
  ) { state, reading, _ in
    state.mode = .awaitingBookmark(.go)
    let names = reading.bookmarks.keys.sorted().map(String.init).joined(separator: " ")
    state.status = Status(
      names.isEmpty
        ? "no bookmarks yet: \(key: "set-bookmark") sets one" : "go to: \(names)  ' back")
    return []
  }

  static let listBookmarks = reading(
    "list-bookmarks", "List the bookmarks: go to one, or delete it", group: .search,
    disabled: {
      $0.bookmarks.isEmpty ? "there are no bookmarks: \(key: "set-bookmark") sets one" : nil
    }
  ) { state, reading, _ in
    state.mode = .picking(state.bookmarkPicker(of: reading))
    return []
  }
}

extension Reading {
  /// Sets or goes to the bookmark of a name; `'` goes back to where the last jump began.
  mutating func bookmark(
    _ act: BookmarkAct, _ name: Character, by signature: Signature
  ) -> (Status, [Effect]) {
    switch act {
    case .set where name == "'":
      return (Status("' goes back to where the last jump began", level: .warning), [])
    case .set:
      guard Bookmark.isName(name),
        let new = Bookmark(name, at: cursor, of: article, time: signature.time)
      else { return (Status("no bookmark can be set here", level: .warning), []) }
      let words = bookmarks[name] == nil ? "set" : "moved here"
      bookmarks[name] = new
      return (Status("bookmark \(name) \(words)"), [.keepBookmark(new, in: article.id)])
    case .go where name == "'":
      guard let place = jumps.back(from: cursor) else {
        return (Status("there is no earlier place", level: .warning), [])
      }
      self.place(place)
      return (Status(), [])
    case .go: return (goToBookmark(name), [])
    }
  }

  /// Goes to the bookmark of a name, or says why not.
  mutating func goToBookmark(_ name: Character) -> Status {
    guard let bookmark = bookmarks[name] else {
      return Status("there is no bookmark \(name)", level: .warning)
    }
    guard let place = bookmark.place(in: article) else {
      return Status("bookmark \(name) is lost: its words are gone from the text", level: .warning)
    }
    jump(to: place)
    return Status("at bookmark \(name)")
  }

  /// What is left of a sentence tells where a bookmark is by so many scalars.
  private static let tellingLength = 24

  /// What a bookmark stands at, with the whole of the first word; of a sentence that ends there all.
  fileprivate func words(of bookmark: Bookmark, at place: ScalarOffset?) -> String {
    let words = bookmark.anchor.exact
    if let place, let sentence = sentence(at: place), sentence.end < place + Self.tellingLength {
      return text[sentence]
    }
    guard let place, let word = word(at: place), word.start < place else { return words }
    return text[Span(word.start, place)] + words
  }

  fileprivate func sectionName(at place: ScalarOffset?) -> String {
    place.flatMap(section).flatMap { sections[$0].heading } ?? ""
  }
}

extension State {
  /// The bookmarks in the order of the text, those that are lost behind them, each with the keys
  /// that go there.
  fileprivate func bookmarkPicker(of reading: Reading) -> Picker {
    let article = reading.article
    let placed = reading.bookmarks.values.map { ($0, place: $0.place(in: article)) }
    let sorted = placed.sorted { a, b in
      (a.place ?? article.text.end, a.0.name) < (b.place ?? article.text.end, b.0.name)
    }
    let key = keymap.keys(of: "go-to-bookmark").first?.label ?? ""
    let choices = sorted.map { bookmark, place in
      let named = reading.words(of: bookmark, at: place)
      let words = Fitted.text(named.onOneLine, width: max(16, size.columns / 2 - 4))
      return Choice(
        String(bookmark.name), label: "\(key)\(bookmark.name)  \(words)",
        detail: place == nil ? "lost: its words are gone" : reading.sectionName(at: place))
    }
    var picker = Picker(.bookmarks, title: "Bookmarks", choices: choices)
    picker.selected = sorted.lastIndex { $0.place.map { $0 <= reading.cursor } ?? false } ?? 0
    return picker
  }

  /// Goes to the bookmark that was picked.
  mutating func goToBookmark(_ name: String) -> [Effect] {
    guard var reading, let name = name.first else { return [] }
    reading.move(height: panes.text.rows) { status = $0.goToBookmark(name) }
    self.reading = reading
    return []
  }

  /// Deletes the bookmark under the cursor of the list, which stays open for the others.
  mutating func dropBookmark(in picker: Picker) -> [Effect] {
    guard var reading, let name = picker.current?.value.first else { return [] }
    reading.bookmarks[name] = nil
    self.reading = reading
    status = Status("bookmark \(name) deleted")
    if reading.bookmarks.isEmpty {
      mode = .normal
    } else {
      var next = bookmarkPicker(of: reading)
      next.query = picker.query
      next.selected = max(0, min(picker.selected, next.lines.count - 1))
      mode = .picking(next)
    }
    return [.dropBookmark(name, in: reading.article.id)]
  }
}
