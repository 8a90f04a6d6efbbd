extension Command {
  static let filterArticles = ofArticles.filter(
    "filter-articles",
    "Filter the list as you type: by words, tags, dates, numbers and more", rank: 2)
}
