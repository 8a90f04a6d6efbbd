import Model

/// What stands before the title of an article.
enum ArticleSign: String, CaseIterable {
  case unread = "•"
  case begun = "◦"
  case read = "✓"
  case chosen = "*"

  var help: String {
    switch self {
    case .unread: "never opened"
    case .begun: "opened, and its end not seen"
    case .read: "read to its end"
    case .chosen: "selected"
    }
  }
}

extension ArticleRow {
  var sign: ArticleSign {
    guard let place else { return .unread }
    return place.isRead ? .read : .begun
  }
}
