import Model
import Reader
import Storage

/// What was chosen by key and is kept for the next run: state of one person on one machine, under
/// `$XDG_STATE_HOME/postil`.
struct Choices {
  let context: Context

  private var folder: String? {
    if let home = context.variable("XDG_STATE_HOME"), home.hasPrefix("/") {
      return home + "/postil"
    }
    return context.variable("HOME").map { $0 + "/.local/state/postil" }
  }

  /// The file of what was chosen last of that name.
  func path(of name: String) -> String? { folder.map { "\($0)/\(name)" } }

  /// The slug of the theme that was chosen last.
  var theme: String? { word(in: "theme") }

  /// The width of the text that was chosen last, in cells.
  var textWidth: Int? {
    let width = word(in: "text-width").flatMap { Int($0) }
    return width.map { min(max($0, Settings.leastTextWidth), Settings.mostTextWidth) }
  }

  func keep(theme slug: String) throws(CommandError) { try keep(slug, in: "theme") }

  func keep(textWidth width: Int) throws(CommandError) { try keep("\(width)", in: "text-width") }

  /// The first word of a file; nil where there is none.
  private func word(in name: String) -> String? {
    guard let path = path(of: name), Files.kind(of: path) == .file else {
      return nil
    }
    do {
      let text = String(decoding: try Files.read(path), as: UTF8.self)
      return text.split(whereSeparator: \.isWhitespace).first.map(String.init)
    } catch {
      return nil
    }
  }

  /// How somebody left the list of a library's articles. What cannot be read is as good as none: it is
  /// only state.
  func list(of library: Library) -> ListMemory {
    guard let path = listPath(of: library), Files.kind(of: path) == .file else {
      return ListMemory()
    }
    do { return ListMemory(lines: String(decoding: try Files.read(path), as: UTF8.self)) } catch {
      return ListMemory()
    }
  }

  func keep(_ list: ListMemory, of library: Library) throws(CommandError) {
    guard let folder, let path = listPath(of: library) else {
      throw .file("$HOME", reason: "is not set")
    }
    try Files.makeFolder(folder + "/lists")
    try Files.write(list.lines, to: FileName(path))
  }

  private func listPath(of library: Library) -> String? {
    folder.map { "\($0)/lists/\(library.id)" }
  }

  private func keep(_ word: String, in name: String) throws(CommandError) {
    guard let folder else { throw .file("$HOME", reason: "is not set") }
    try Files.makeFolder(folder)
    try Files.write(word + "\n", to: FileName("\(folder)/\(name)"))
  }

  /// The tags that were used last in a library: a line each, with its key and then its name, the newest
  /// first. What cannot be read is as good as nothing: it is only state.
  func tags(of library: Library) -> LastTags {
    guard let path = tagFile(of: library), Files.kind(of: path) == .file else { return LastTags() }
    do {
      let lines = String(decoding: try Files.read(path), as: UTF8.self).split(separator: "\n")
      let tags = lines.prefix(LastTags.most).compactMap { line -> (key: Int, tag: TagName)? in
        let fields = line.split(separator: " ", maxSplits: 1)
        guard fields.count == 2, let key = Int(fields[0]), let tag = TagName(String(fields[1]))
        else {
          return nil
        }
        return (key, tag)
      }
      return LastTags(keys: tags.sorted { $0.key < $1.key }.map(\.tag), recent: tags.map(\.tag))
    } catch {
      return LastTags()
    }
  }

  func keep(_ tags: LastTags, of library: Library) throws(CommandError) {
    guard let path = tagFile(of: library), let folder else {
      throw .file("$HOME", reason: "is not set")
    }
    try Files.makeFolder(folder + "/tags")
    let lines = tags.recent.map { tag in
      "\((tags.keys.firstIndex(of: tag) ?? 0) + 1) \(tag.value)\n"
    }
    try Files.write(lines.joined(), to: FileName(path))
  }

  private func tagFile(of library: Library) -> String? {
    folder.map { "\($0)/tags/\(library.id)" }
  }
}
