import Model
import Screen

extension Command {
  static let tagArticles = Command(
    "tag-articles", "Tag the article, or those that are selected, by a mark on the title",
    group: .articles, hint: FootHint("tag", 6), disabled: needsArticles
  ) { state, _ in
    let ids = state.articles.meant
    let meant = Set(ids)
    let rows = state.articles.entries.filter { meant.contains($0.id) }
    let known = Set(rows.flatMap(\.summary.tags))
      .union(state.library.book?.ledgers.tags.map(\.name) ?? [])
    let choices = state.lastTags.choices(known: known, in: state.library.book?.ledgers) { name in
      let count = rows.count { $0.summary.tags.contains(name) }
      if count == 0 { return "" }
      if rows.count == 1 { return "in this article" }
      return count == rows.count ? "in all of them" : "in \(count) of them"
    }
    let only = rows.count == 1 ? rows.first?.summary.title.onOneLine : nil
    let room = max(12, state.size.columns - 20)
    let title =
      "Tag of " + (only.map { "“\(Fitted.text($0, width: room))”" } ?? ids.count.of("article"))
    var picker = Picker(.articleTag(ids), title: title, choices: choices, takesNew: true)
    picker.selected = state.lastTags.firstSelected
    state.mode = .picking(picker)
    return []
  }
}

extension State {
  mutating func pickTag(
    _ name: String, of ids: [ID<Article>], by signature: Signature
  ) -> [Effect] {
    let known = articles.entries.lazy.flatMap(\.summary.tags)
    guard let tag = TagName(name), TagName.flaw(ofNew: name) == nil || known.contains(tag) else {
      status = Status(TagName.flaw(ofNew: name) ?? "", level: .warning)
      return []
    }
    let kept = use(tag)
    status = Status("tagging …")
    return [.tagArticles(ids, tag, by: signature)] + kept
  }

  /// The store has done it.
  mutating func tagged(
    _ tag: TagName, _ count: Int, isTaken: Bool, _ failed: [String]
  ) -> [Effect] {
    let verb = isTaken ? "taken off" : "put on"
    if count > 0 {
      articles.did(.step)
      articles.isStepUnread = true
    }
    let done =
      count == 0
      ? "nothing was tagged"
      : "\(tag) \(verb) \(count.of("article")) · saved · \(key: "undo") undoes"
    tell(done, failed.map(titled))
    return [.loadBook(isWhole: true), .loadArticles]
      + (reading.map { [.refresh($0.article.id)] } ?? [])
  }

  /// A line on an article that begins with its id, with its title in place of that.
  func titled(_ line: String) -> String {
    let parts = line.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let number = articles.number(of: ID(String(parts[0]))) else {
      return line
    }
    let title = articles.entries[number].summary.title.onOneLine
    return "“\(Fitted.text(title, width: max(12, size.columns / 3)))”:\(parts[1])"
  }
}
