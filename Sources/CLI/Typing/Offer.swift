import ArgumentParser
import Model

/// What a shell may put where Tab was pressed.
struct Offer: Hashable {
  let word: String
  /// What the word stands for, where it says little itself.
  let about: String

  init(_ word: String, _ about: String = "") {
    self.word = word
    self.about = Visible.line(Cells.oneLine(about))
  }

  /// As the completions of the shell take it: `word:about` in zsh, where a backslash goes before other
  /// colons, `word`, a tab and the rest in fish; bash shows words alone.
  ///
  /// - Parameter cut: how the word begins, where the shell has that already.
  func line(for shell: CompletionShell?, behind cut: String) -> String {
    let word = String(word.dropFirst(cut.count))
    if shell == .fish { return about.isEmpty ? word : "\(word)\t\(about)" }
    guard shell == .zsh else { return word }
    let escaped = word.replacing("\\", with: "\\\\").replacing(":", with: "\\:")
    return about.isEmpty ? escaped : "\(escaped):\(about)"
  }
}

extension Array where Element == Offer {
  /// Those with a word that begins so.
  func beginning(with typed: String) -> [Offer] { filter { $0.word.hasPrefix(typed) } }
}
