import ArgumentParser
import Model
import Storage

/// A command line in which Tab was pressed.
struct Tabbed {
  let context: Context
  /// The word that is to be completed, as far as it is typed.
  let beginning: String
  /// What of it the shell takes for words before: it puts an offer behind that.
  let cut: String
  /// The whole line, with nothing in place of that word.
  private let line: TypedLine
  /// What stands before that word, options aside.
  let before: [String]

  /// - Parameters:
  ///   - words: the whole line, from the program's name on.
  ///   - index: of the word that is to be completed.
  init(
    _ words: [String], at index: Int, of shell: CompletionShell?, in context: Context
  ) throws(CommandError) {
    let root = try PapersCommand.definitions()
    let (words, index, cut) =
      shell == .bash ? Self.joined(words, at: index) : (words, index, "")
    self.cut = cut
    let head = words.prefix(index).dropFirst()
    let typed = words.dropFirst(index).first ?? ""
    self.context = context
    // Bash hands on the quotation mark of a word that is not closed yet.
    beginning = String(typed.drop { "\"'".contains($0) })
    line = TypedLine(head + [""] + words.dropFirst(index + 1), of: root)
    before = TypedLine(head, of: root).words
  }

  /// Bash cuts words at colons and equals signs (COMP_WORDBREAKS), and completes the last piece.
  private static func joined(
    _ words: [String], at index: Int
  ) -> (words: [String], index: Int, cut: String) {
    var (whole, place, cut) = ([String](), words.count, "")
    var goesOn = false
    for (number, piece) in words.enumerated() {
      let isSign = !piece.isEmpty && piece.allSatisfy { ":=".contains($0) }
      let isPart = (isSign || goesOn) && whole.count > 1
      if !isPart { whole.append("") }
      if number == index {
        (place, cut) = (whole.count - 1, whole[whole.count - 1] + (isSign ? piece : ""))
      }
      whole[whole.count - 1] += piece
      goesOn = isSign
    }
    return (whole, place, cut)
  }

  /// Whether the line has the option, by its long name.
  func has(_ option: String) -> Bool { line.options.contains(option) }

  /// The library that the line is about.
  func library() throws(CommandError) -> Library {
    var option = LibraryOption()
    option.library = line.values["--library"].map { name in
      let home = context.variable("HOME") ?? ""
      // The shell has not read the line yet.
      return name.hasPrefix("~/") ? home + name.dropFirst(1) : name
    }
    return try option.open(in: context)
  }

  /// The first article that the line names, as it can be read.
  func article(of library: Library) throws(CommandError) -> OpenArticle? {
    guard let name = line.words.first, !name.isEmpty else { return nil }
    return try library.readable(library.article(named: name, in: context)).opened
  }
}
