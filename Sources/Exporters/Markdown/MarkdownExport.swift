import Model

/// A note to read and to keep: each mark a quote block under its article and section, with what was
/// said about it and a citation.
struct MarkdownExport {
  let request: ExportRequest

  init(_ request: ExportRequest) { self.request = request }

  var text: String {
    let articles = request.articles
    let body = articles.isEmpty ? ["No articles."] : articles.flatMap(part)
    return FrontMatter(request).text + "\n" + body.joined(separator: "\n\n") + "\n"
  }

  private func part(_ article: ExportedArticle) -> [String] {
    let head = ["# " + title(of: article.article), Citation(article.article).line]
    guard !article.hasUnreadableMarks else { return head + ["Marks unreadable."] }
    guard !article.marks.isEmpty else { return head + ["No marks."] }
    let outline = Outline(article)
    return head
      + outline.parts.flatMap { part in
        (part.heading.map { [$0] } ?? []) + part.marks.map { entry($0, of: article) }
      }
  }

  private func title(of article: Article) -> String { MarkdownText.line(article.displayTitle) }

  private func entry(_ exported: ExportedMark, of article: ExportedArticle) -> String {
    let excerpt = excerpt(of: exported, in: article.article)
    let quote = MarkdownText.block(excerpt.words, excerpt.inlines, prefix: "> ")
    let heading = article.heading(of: exported)
    let lines =
      [kind(of: exported)] + exported.attributions.map(attribution)
      + (exported.mark.note.isEmpty ? [] : [note(exported.mark.note)])
      + [Citation(article.article).short(section: heading)]
    return quote + "\n" + lines.map { "- " + $0 }.joined(separator: "\n")
  }

  /// The words of the mark with what stands within them; of an orphan the words that are kept.
  private func excerpt(of exported: ExportedMark, in article: Article) -> Excerpt {
    guard !exported.isOrphan else { return Excerpt(words: exported.mark.quote) }
    let parts = exported.mark.spans.map(article.excerpt)
    return parts.dropFirst().reduce(parts.first ?? Excerpt(words: "")) {
      $0.joined(to: $1, by: " … ")
    }
  }

  private func kind(of exported: ExportedMark) -> String {
    let state = exported.isOrphan ? ", orphan: the words no longer stand in the text" : ""
    let tags = exported.mark.tags.map { " " + tag($0) }.joined()
    return "**\(exported.mark.kind.rawValue)**\(state)\(tags)"
  }

  /// A tag that Obsidian knows as one, or its text where it would not.
  private func tag(_ name: TagName) -> String {
    let isTag = name.value.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || ["-", "_", "/"].contains($0)
    }
    let isNumber = name.value.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
    return isTag && !isNumber ? "#" + name.value : MarkdownText.line(name.description)
  }

  private func attribution(_ attribution: Attribution) -> String {
    let chain = attribution.chain
    let origin =
      chain.isEmpty ? "no source named" : "claimed by " + MarkdownText.line(chain)
    let claim = attribution.claim.map { " “\(MarkdownText.line($0))”" } ?? ""
    return "\(origin); \(attribution.assertion.stance.rawValue)\(claim)"
  }

  private func note(_ note: String) -> String {
    let block = MarkdownText.block("note: " + note, prefix: "  ")
    return String(block.dropFirst(2).dropLast())
  }
}
