extension Command {
  static let filterSources = ofSources.filter(
    "filter-sources", "Filter the sources as you type: words, kind:person, A to F", rank: 4)
  static let sortSources = ofSources.sort(
    "sort-sources", "Sort the sources by another column", rank: 5)
  static let reverseSources = ofSources.reverse(
    "reverse-sources", "Turn the order of the sources round")
}
