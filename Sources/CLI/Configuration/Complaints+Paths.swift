import Reader

extension Complaints {
  /// Of the user's files, by their names alone: a status line is short. `postil config` tells all.
  init(_ lines: [String], in context: Context) {
    let folder = context.configuration.map { $0 + "/" } ?? ""
    self.init(lines.map { $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : $0 })
  }
}
