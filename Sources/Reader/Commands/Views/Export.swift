import Model

extension Command {
  static let export = Command(
    "export", "Write the marks of the article, or of those selected, into a file", group: .rest,
    disabled: needsExport
  ) { state, _ in
    let articles = state.articlesToExport
    let choices = state.settings.exports.map { Choice($0.name, detail: $0.summary) }
    let what =
      articles.count == 1 ? "the marks of this article" : "the marks of \(articles.count) articles"
    state.mode = .picking(Picker(.export(articles), title: "Write \(what) as", choices: choices))
    return []
  }
}

/// Why nothing can be exported.
@Sendable private func needsExport(_ state: State) -> String? {
  if state.articlesToExport.isEmpty {
    return "open an article, or choose one in the list: 1 shows it"
  }
  return state.settings.exports.isEmpty ? "there is no format to write" : nil
}

extension State {
  /// Of which articles the marks are written: the open one, or those of the list that are selected, or
  /// the one under its cursor.
  var articlesToExport: [ID<Article>] {
    switch view {
    case .articles: articles.meant
    case .reader: [reading?.article.id].compactMap(\.self)
    default: []
    }
  }

  /// Asks where to.
  mutating func askForPath(of articles: [ID<Article>], as format: String) -> [Effect] {
    guard let choice = settings.exports.first(where: { $0.name == format }) else { return [] }
    let name = articles.count == 1 ? articles[0].value : "marks"
    mode = .wording(
      WordingDraft(
        .exportPath(ExportOrder(articles, format: format)),
        editor: LineEditor("\(name).\(choice.ending)")))
    return []
  }

  /// Writes them to the path that was typed.
  mutating func export(_ order: ExportOrder, to path: String) -> [Effect] {
    mode = .normal
    guard !path.isEmpty else {
      status = Status("nothing was written: no path was given", level: .warning)
      return []
    }
    var order = order
    order.path = path
    status = Status("writing \(path) …")
    return [.export(order)]
  }

  /// There is a file at that path.
  mutating func askToReplace(_ order: ExportOrder) -> [Effect] {
    guard mode == .normal else {
      status = Status("not written: \(order.path) is there already", level: .warning)
      return []
    }
    mode = .confirming(.replaceFile(order))
    return []
  }

  /// The answer to that.
  mutating func answerReplace(_ order: ExportOrder, isYes: Bool) -> [Effect] {
    guard isYes else {
      status = Status("nothing was written")
      return []
    }
    var order = order
    order.replaces = true
    status = Status("writing \(order.path) …")
    return [.export(order)]
  }
}
