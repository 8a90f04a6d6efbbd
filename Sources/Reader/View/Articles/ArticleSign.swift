import Model

/// What stands before the title of an article.
enum ArticleSign: String, CaseIterable {
  case unread = "•"
  case begun = "◦"
  case read = "✓"
  case chosen = "*"

  var help: String {
    switch self {
    case .unread: "unread"
    case .begun: "opened, and its end not seen"
    case .read: "read"
    case .chosen: "selected"
    }
  }
}

extension ArticleRow {
  var sign: ArticleSign {
    switch place.progress {
    case .unread: .unread
    case .begun: .begun
    case .read: .read
    }
  }
}
