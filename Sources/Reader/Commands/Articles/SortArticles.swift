extension Command {
  static let sortArticles = Command(
    "sort-articles", "Sort by another column", group: .articles, hint: FootHint("sort", 3),
    disabled: needsArticleList
  ) { state, _ in state.sortArticles(by: state.articles.order.next) }

  static let chooseOrder = Command(
    "choose-order", "Choose what the articles are sorted by", group: .articles,
    disabled: needsArticleList
  ) { state, _ in
    let now = state.articles.order
    let choices = ArticleOrder.allCases.map { order in
      Choice(order.rawValue, detail: order.detail + (order == now ? " · as it is" : ""))
    }
    var picker = Picker(.articleOrder, title: "Sort by", choices: choices)
    picker.selected = ArticleOrder.allCases.firstIndex(of: now) ?? 0
    state.mode = .picking(picker)
    return []
  }

  static let reverseArticles = Command(
    "reverse-articles", "Turn the order of the articles round", group: .articles,
    disabled: needsArticleList
  ) { state, _ in
    state.sortArticles(by: state.articles.order, isReversed: !state.articles.isReversed)
  }

  static let showAllArticles = Command(
    "show-all-articles", "Show all articles in the usual order", group: .articles,
    disabled: needsArticleList
  ) { state, _ in
    state.articles.show(filter: "")
    return state.sortArticles(by: .added)
  }
}

extension State {
  mutating func sortArticles(by order: ArticleOrder, isReversed: Bool = false) -> [Effect] {
    articles.sort(by: order, isReversed: isReversed)
    moveInList(by: 0)
    status = Status(articles.orderText)
    return []
  }

  mutating func pickOrder(_ name: String) -> [Effect] {
    guard let order = ArticleOrder(rawValue: name) else { return [] }
    return sortArticles(by: order)
  }
}
