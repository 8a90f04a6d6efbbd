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
}

extension Reading {
  /// Sets or goes to the bookmark of a name; `'` goes back to where the last jump began.
  mutating func bookmark(_ act: BookmarkAct, _ name: Character) -> Status {
    switch act {
    case .set:
      bookmarks[name] = cursor
      return Status("bookmark \(name) set")
    case .go where name == "'":
      guard let place = jumps.back(from: cursor) else {
        return Status("there is no earlier place", level: .warning)
      }
      self.place(place)
      return Status()
    case .go:
      guard let place = bookmarks[name] else {
        return Status("there is no bookmark \(name)", level: .warning)
      }
      jump(to: place)
      return Status()
    }
  }
}
