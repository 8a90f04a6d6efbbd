import Model
import Reader
import Storage

/// Whether the disk holds something newer than what is shown. Where nothing changed, a few files are
/// looked at and none is read.
extension Desk {
  func look(_ look: Look) -> [Message] {
    [look.article.flatMap { article($0, look.edition) }, look.list.flatMap(list)].compactMap(\.self)
  }

  private func article(_ id: ID<Article>, _ edition: Edition) -> Message? {
    library.edition(of: id) == edition ? nil : refreshed(id)
  }

  private func list(_ look: ListLook) -> Message? {
    let edition = library.listEdition
    let changed = look.watched.map { look.rows[$0] }
      .filter { library.rowEdition(of: $0.id) != $0.edition }.map(\.id)
    guard edition != look.edition || !changed.isEmpty else { return nil }
    do {
      let (new, gone) = edition == look.edition ? ([], []) : try difference(to: look.rows)
      return .listed(news(of: new + changed.filter { !gone.contains($0) }, gone, edition))
    } catch {
      let words = CommandError.storage(error).words
      return .listed(ListNews(edition: edition, rows: [], gone: [], problems: [words]))
    }
  }

  /// The articles that came, and those that went.
  private func difference(
    to rows: [ArticleRow]
  ) throws(StorageError) -> (new: [ID<Article>], gone: Set<ID<Article>>) {
    let there = try library.articleIDs()
    let known = Set(rows.map(\.id))
    return (there.filter { !known.contains($0) }, known.subtracting(there))
  }

  private func news(
    of ids: [ID<Article>], _ gone: Set<ID<Article>>, _ edition: Edition
  ) -> ListNews {
    // Before they are read: what is written meanwhile is seen at the next look.
    let editions = Dictionary(ids.map { ($0, library.rowEdition(of: $0)) }) { first, _ in first }
    let (found, failed) = library.summaries(of: ids)
    let places = ids.isEmpty ? [:] : places.all()
    return ListNews(
      edition: edition,
      rows: found.map { ArticleRow($0, place: places[$0.id], edition: editions[$0.id]) },
      gone: gone, problems: failed.map(words(for:)))
  }
}
