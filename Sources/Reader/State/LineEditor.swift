package import Screen

/// A line of text with a cursor. Used by every prompt; a note may hold line feeds.
package struct LineEditor: Hashable, Sendable {
  package private(set) var characters: [Character]
  /// The character before which the cursor stands.
  package private(set) var cursor: Int
  /// More characters are not taken.
  private let most: Int
  /// Whether what is typed first takes the place of what stands there; a space goes on behind it.
  package private(set) var isFresh = false

  package init(_ text: String = "", most: Int = .max) {
    characters = Array(text)
    cursor = characters.count
    self.most = most
  }

  /// A line by which something is looked for at each key: no name and no query is longer.
  package static func sought(_ text: String = "") -> LineEditor { LineEditor(text, most: 400) }

  /// The same with what was looked for before, which is kept, gone on with, or typed over.
  package static func soughtAgain(_ text: String) -> LineEditor {
    var editor = sought(text)
    editor.isFresh = !text.isEmpty
    return editor
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  /// Puts text before the cursor.
  package mutating func insert(_ text: some Sequence<Character>) {
    if isFresh, text.first(where: { _ in true }) != " " { (characters, cursor) = ([], 0) }
    isFresh = false
    let new = Array(text.prefix(max(0, most - characters.count)))
    characters.insert(contentsOf: new, at: cursor)
    cursor += new.count
  }

  /// Does what the key means in a line of text, and returns whether it means anything.
  package mutating func take(_ key: KeyEvent) -> Bool {
    if let character = key.character {
      insert([character])
      return true
    }
    defer { isFresh = false }
    switch (key.key, key.control) {
    case (.left, false), (.character("b"), true): cursor = max(0, cursor - 1)
    case (.right, false), (.character("f"), true): cursor = min(characters.count, cursor + 1)
    case (.home, _), (.character("a"), true): cursor = 0
    case (.end, _), (.character("e"), true): cursor = characters.count
    case (.backspace, false), (.character("h"), true): delete(from: cursor - 1, to: cursor)
    case (.delete, _), (.character("d"), true): delete(from: cursor, to: cursor + 1)
    case (.character("u"), true): delete(from: 0, to: cursor)
    case (.character("k"), true): delete(from: cursor, to: characters.count)
    case (.character("w"), true), (.backspace, true): delete(from: wordStart, to: cursor)
    default: return false
    }
    return true
  }

  private var wordStart: Int {
    let spaces = characters[..<cursor].lastIndex { !$0.isWhitespace } ?? 0
    return characters[..<spaces].lastIndex { $0.isWhitespace }.map { $0 + 1 } ?? 0
  }

  private mutating func delete(from start: Int, to end: Int) {
    let range = max(0, start)..<min(characters.count, max(0, end))
    guard !range.isEmpty else { return }
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }
}
