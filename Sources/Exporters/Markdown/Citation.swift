import Model

/// Where a quote comes from, in words.
struct Citation {
  private let article: Article

  init(_ article: Article) { self.article = article }

  /// Under an article's heading: `Ada Lund, Kestrel Post, 2025-09-29, <https://…>`.
  var line: String {
    let known = article.metadata
    let text = known.byline + [known.outlet, date].compactMap { $0 }
    let link = article.address.map { [MarkdownText.link($0)] } ?? []
    let parts = text.map(MarkdownText.line) + link
    return parts.isEmpty ? MarkdownText.line(article.fileName) : joined(parts)
  }

  /// Under a quote: `“The harbour papers”, Kestrel Post, 2025-09-29, section “The leak”`.
  func short(section: String?) -> String {
    let known = article.metadata
    let title = "“\(MarkdownText.line(article.displayTitle))”"
    let text = [known.outlet, date].compactMap { $0 }.map(MarkdownText.line)
    return joined([title] + text + (section.map { ["section “\(MarkdownText.line($0))”"] } ?? []))
  }

  /// The day of publication, or what the page gave in its place.
  private var date: String? {
    article.metadata.published.map { CivilDay(String($0.prefix(10)))?.description ?? $0 }
  }

  private func joined(_ parts: [String]) -> String { parts.joined(separator: ", ") }
}
