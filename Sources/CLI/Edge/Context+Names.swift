import Model

extension Context {
  /// The file that an argument names, be its name UTF-8 or not.
  func file(named argument: String) -> FileName { oddNames[argument] ?? FileName(argument) }

  /// Whether something lies at the path that an argument is, be it with the number of an entry.
  func hasFile(at argument: String) -> Bool {
    file(named: EntryName(argument).whole).status(followingLinks: true) != nil
  }

  /// An argument as articles have their sources: a path as `FileName.text`, an address without its
  /// password.
  func source(named argument: String) -> String {
    WebAddress.isMeant(by: argument) ? argument.withoutLogins : file(named: argument).text
  }
}
