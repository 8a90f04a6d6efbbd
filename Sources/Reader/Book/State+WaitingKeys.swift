import Model
import Screen

extension State {
  /// More keys than anybody types while the library is read.
  private static let mostWaiting = 1000

  /// Keeps what is typed into a view of the library until the library was read: were it refused key by
  /// key, the rest of a word that was to filter the list would be commands. False where the key means
  /// something in every view.
  mutating func keepsWaiting(_ key: KeyEvent) -> Bool {
    guard view.isOfLibrary, library.book == nil, mode == .normal else { return false }
    guard library.waiting.isEmpty else {
      library.waiting = key.key == .escape ? [] : library.waiting + [key]
      library.waiting.removeLast(max(0, library.waiting.count - Self.mostWaiting))
      sayWaiting()
      return true
    }
    guard !takesDigit(key), pending.isEmpty, keymap.find([key], in: [.everywhere]) == .nothing
    else { return false }
    library.waiting = [key]
    sayWaiting()
    return true
  }

  private mutating func sayWaiting() {
    let count = library.waiting.count
    status = Status(count == 0 ? "" : "\(count.of("key")) will be taken then: Esc forgets them")
  }

  /// The library was read: takes what was typed meanwhile.
  mutating func takeWaitingKeys(by signature: Signature) -> [Effect] {
    guard library.book != nil, !library.waiting.isEmpty else { return [] }
    let keys = library.waiting
    library.waiting = []
    status = Status()
    return keys.flatMap { press($0, by: signature) }
  }
}
