extension Command {
  static let chooseColumns = Command(
    "choose-columns", "Choose the columns of the list", group: .articles,
    disabled: needsArticleList
  ) { state, _ in
    state.mode = .picking(state.columnPicker())
    return []
  }
}

extension State {
  /// Those that are shown first, in their order.
  func columnPicker(at column: ArticleColumn? = nil) -> Picker {
    let shown = articles.columns
    let all = ArticleColumn.allCases
    let choices = all.map { column in
      let isShown = shown.contains(column)
      let isBare = isShown && articles.widths.columns[column] == 0
      return Choice(
        column.rawValue, label: (isShown ? "✓ " : "  ") + column.rawValue,
        detail: column.summary + (isBare ? " · empty here" : ""))
    }
    var picker = Picker(.articleColumns, title: "Columns behind the title", choices: choices)
    picker.selected = column.flatMap(all.firstIndex) ?? 0
    return picker
  }

  /// Shows the column behind the others, or shows it no more; the next may be chosen at once.
  mutating func pickColumn(_ name: String, _ picker: Picker) -> [Effect] {
    guard let column = ArticleColumn(rawValue: name) else { return [] }
    if let place = articles.columns.firstIndex(of: column) {
      articles.columns.remove(at: place)
    } else {
      articles.columns.append(column)
    }
    mode = .picking(columnPicker(at: column))
    return []
  }
}
