extension Command {
  static let filterTags = ofTags.filter(
    "filter-tags", "Filter the tags as you type: by name and description", rank: 6)
}
