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

  /// The slug of the theme that was chosen last.
  var theme: String? {
    guard let folder, Files.kind(of: folder + "/theme") == .file else { return nil }
    do {
      let text = String(decoding: try Files.read(folder + "/theme"), as: UTF8.self)
      return text.split(whereSeparator: \.isWhitespace).first.map(String.init)
    } catch {
      return nil
    }
  }

  func keep(theme slug: String) throws(CommandError) {
    guard let folder else { throw .file("$HOME", reason: "is not set") }
    try Files.makeFolder(folder)
    try Files.write(slug + "\n", to: FileName(folder + "/theme"))
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
