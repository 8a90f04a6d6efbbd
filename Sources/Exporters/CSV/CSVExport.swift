import Model

/// A table with one row a mark (RFC 4180), the columns named in the first row.
///
/// A mark with several assertions has one line of `stance`, `sources`, `via`, `basis` and `claim`
/// for each of them, in the same order.
struct CSVExport {
  let request: ExportRequest

  init(_ request: ExportRequest) { self.request = request }

  static let columns = [
    "article", "title", "outlet", "published", "url", "section", "mark", "kind", "state", "start",
    "end", "spans", "quote", "prefix", "suffix", "tags", "note", "stance", "sources", "via",
    "basis",
    "claim", "assertions", "creator", "created", "modified",
  ]

  var text: String {
    let rows = request.articles.flatMap { article in article.marks.map { row($0, of: article) } }
    return ([Self.columns] + rows).reduce(into: "") { $0 += line($1) }
  }

  private func line(_ fields: [String]) -> String {
    let written = fields.map { CSVField($0, guardsFormulas: request.guardsFormulas).text }
    return written.joined(separator: ",") + "\r\n"
  }

  private func row(_ exported: ExportedMark, of article: ExportedArticle) -> [String] {
    origin(of: article.article) + place(of: exported, in: article)
      + words(of: exported.mark, in: article.article)
      + attribution(of: exported) + signature(of: exported.mark)
  }

  private func origin(of article: Article) -> [String] {
    let known = article.metadata
    let optional = [known.title, known.outlet, known.published, article.address]
    return [article.id.value] + optional.map { $0?.cleanedLine ?? "" }
  }

  private func place(of exported: ExportedMark, in article: ExportedArticle) -> [String] {
    let mark = exported.mark
    return [
      article.heading(of: exported)?.cleanedLine ?? "", mark.id.value, mark.kind.rawValue,
      exported.isOrphan ? "orphan" : "placed", mark.extent.start.description,
      mark.extent.end.description, mark.spans.map(dotted).joined(separator: " "),
    ]
  }

  /// `3..17`: spreadsheets take `3:17` for a time and `3-17` for a date.
  private func dotted(_ span: Span) -> String { "\(span.start)..\(span.end)" }

  private func words(of mark: Mark, in article: Article) -> [String] {
    [
      article.words(of: mark), mark.anchors.first?.prefix ?? "", mark.anchors.last?.suffix ?? "",
      mark.tags.map(\.value).joined(separator: " "), mark.note,
    ]
  }

  private func attribution(of exported: ExportedMark) -> [String] {
    let all = exported.attributions
    return [
      lines(all) { $0.assertion.stance.rawValue },
      lines(all) { $0.sources.map(\.cleanedLine).joined(separator: "; ") },
      lines(all) { $0.via.map(\.cleanedLine).joined(separator: " ← ") },
      lines(all) { $0.assertion.via.map(\.basis.rawValue).joined(separator: " ← ") },
      lines(all) { $0.claim?.cleanedLine ?? "" },
      exported.assertions.map(\.value).joined(separator: " "),
    ]
  }

  private func lines(_ all: [Attribution], _ line: (Attribution) -> String) -> String {
    all.map(line).joined(separator: "\n")
  }

  private func signature(of mark: Mark) -> [String] {
    [mark.creator, mark.created.description, mark.modified.description]
  }
}
