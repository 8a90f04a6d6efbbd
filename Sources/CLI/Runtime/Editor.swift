/// A note in the user's own editor.
enum Editor {
  /// The text as it was left in `$VISUAL` or `$EDITOR`, or nil where it was not changed. What cannot be
  /// taken is kept in a file.
  static func edit(_ text: String, in context: Context) throws(CommandError) -> String? {
    let editor = UsersProgram(context.variable("VISUAL") ?? context.variable("EDITOR") ?? "vi")
    let file = try NoteFile(text, in: context)
    let code = Child.run(editor.command(with: file.path))
    guard code == 0 else {
      let rest = left(file, from: text, in: context)
      throw .file(
        editor.name ?? "the editor",
        reason: code == 127 ? "cannot be started" : "ended with code \(code); \(rest)")
    }
    // Whoever reads a pipe waits for somebody to write into it.
    guard Files.kind(of: file.path) == .file else {
      file.remove()
      throw .file("note.md", reason: "is no file any more; the note is as it was")
    }
    let edited: String
    do throws(NoteFile.Refusal) { edited = try file.text() } catch {
      throw .file(
        "note", reason: error.words + "; kept in " + context.short(file.keep(in: context)))
    }
    file.remove()
    return edited == text + "\n" ? nil : edited
  }

  /// What became of what an editor had written when it failed.
  private static func left(_ file: NoteFile, from text: String, in context: Context) -> String {
    guard file.holdsOther(than: text) else {
      file.remove()
      return "the note is as it was"
    }
    return "kept in " + context.short(file.keep(in: context))
  }
}

extension Context {
  /// A path with `~` for the user's own folder: a status line is short.
  fileprivate func short(_ path: String) -> String {
    guard let home = variable("HOME"), path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}
