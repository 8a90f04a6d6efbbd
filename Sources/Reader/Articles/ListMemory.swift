import Model
import Screen

/// How somebody left the list of articles: state of one person on one machine, for each library.
package struct ListMemory: Hashable, Sendable {
  package var order = ArticleOrder.added
  package var isReversed = false
  package var filter = ""
  /// Nil where nobody chose them here.
  package var columns: [ArticleColumn]?
  /// Nil where it shows as there is room.
  package var showsPreview: Bool?

  package init() {}
}

extension ListMemory {
  /// A line each of what is other than usual.
  package var lines: String {
    let fields: [(String, String?)] = [
      ("order", order == .added ? nil : order.rawValue),
      ("reversed", isReversed ? "true" : nil),
      ("filter", filter.isEmpty ? nil : filter),
      ("columns", columns.map { $0.map(\.rawValue).joined(separator: " ") }),
      ("preview", showsPreview.map(String.init)),
    ]
    return fields.compactMap { name, value in value.map { "\(name): \($0)\n" } }.joined()
  }

  /// A line that says nothing known is passed over: this is only state.
  package init(lines: String) {
    for line in lines.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      let value = parts[1].trimmed
      switch parts[0] {
      case "order": order = ArticleOrder(rawValue: value) ?? .added
      case "reversed": isReversed = value == "true"
      // No line that is typed is longer.
      case "filter": filter = String(value.prefix(400))
      case "columns":
        columns = value.split(separator: " ").compactMap { ArticleColumn(rawValue: String($0)) }
      case "preview": showsPreview = Bool(value)
      default: continue
      }
    }
  }
}

extension State {
  /// The list as it is to be found again.
  var listMemory: ListMemory {
    var memory = ListMemory()
    (memory.order, memory.isReversed) = (articles.order, articles.isReversed)
    memory.filter = articles.isTyping ? keptList.filter : articles.filter
    memory.columns = articles.columns == settings.columns ? nil : articles.columns
    memory.showsPreview = articles.previews.isWanted
    return memory
  }

  /// Shows the list as it was left.
  package mutating func restore(_ memory: ListMemory) {
    articles.columns = memory.columns ?? settings.columns
    articles.previews.isWanted = memory.showsPreview
    articles.order = memory.order
    articles.isReversed = memory.isReversed
    articles.filter = ArticleFilter(memory.filter).flaw == nil ? memory.filter : ""
    keptList = listMemory
  }

  /// Said at the start: a list that is shorter than it was thought to be has lost nothing.
  var keptFilterText: String {
    guard !articles.filter.isEmpty else { return "" }
    let words = Fitted.text(articles.filter.onOneLine, width: max(8, size.columns - 60))
    return "the filter “\(words)” is kept: \(key: "cancel") shows all"
  }

  /// Keeps it where it is other than it was.
  mutating func keepList() -> [Effect] {
    let memory = listMemory
    guard memory != keptList else { return [] }
    keptList = memory
    return [.keepList(memory)]
  }
}
