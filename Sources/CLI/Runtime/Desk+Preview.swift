import Model
import Reader
import Storage

extension Desk {
  /// The scalars of the text that are shown of an article: more than any pane has room for.
  private static let room = 4000
  private static let mostClaims = 12
  private static let mostSources = 12

  /// What the list shows beside an article.
  func preview(of row: ArticleRow) -> ArticlePreview {
    do {
      let imported = try library.article(row.id)
      let (notebook, failed) = try library.readableNotebook(of: imported)
      let article = imported.corrected(by: notebook.annotations)
      return ArticlePreview(
        id: row.id, edition: row.edition, paragraphs: paragraphs(of: article),
        claims: claims(of: article, notebook), sources: sources(notebook),
        problem: failed.first { $0.isAboutMarks }.map(words))
    } catch {
      return ArticlePreview(id: row.id, edition: row.edition, problem: words(for: error))
    }
  }

  private func paragraphs(of article: Article) -> [String] {
    var (paragraphs, room) = ([String](), Self.room)
    for block in article.blocks where block.role.isBody && block.role != .heading {
      guard room > 0 else { break }
      let span = Span(block.span.start, min(block.span.end, block.span.start + room))
      paragraphs.append(Cells.oneLine(article.text[span]))
      room -= span.count
    }
    return paragraphs
  }

  private func claims(of article: Article, _ notebook: Notebook) -> [ArticlePreview.Claim] {
    let annotations = notebook.annotations
    return annotations.marks.lazy.filter { $0.kind == .claim }.prefix(Self.mostClaims).map { mark in
      let assertion = annotations.assertions.first { $0.claimMark == mark.id }
      let chain = assertion.map(notebook.ledgers.chain) ?? []
      return ArticlePreview.Claim(
        words: Cells.oneLine(mark.quote), chain: Cells.oneLine(chain.joined(separator: " ← ")))
    }
  }

  /// Those of the ledger, and else the words that name one.
  private func sources(_ notebook: Notebook) -> [String] {
    let annotations = notebook.annotations
    let ids = annotations.assertions.flatMap(\.sources)
    let named = ids.compactMap { notebook.ledgers.source(notebook.ledgers.resolved($0))?.name }
    let marked = annotations.marks.lazy.filter { $0.kind == .source }.map(\.quote)
    var names: [String] = []
    for name in named + marked where names.count < Self.mostSources {
      let name = Cells.oneLine(name)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}
