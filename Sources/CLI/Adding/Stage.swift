import Importers
import Model
import Storage

/// How far one article has come on its way.
enum Stage: Sendable {
  case failed(CommandError, name: String)
  case taken(Taken)
  /// New, and not yet stored.
  case fresh(Intake.Finding)
  case built(Built, Taken)
  /// A hint for people.
  case remark(String)
  /// What scripts are to know, too.
  case notice(String)
}

extension Intake {
  /// The articles of an item, as far as they can come without the others; none where somebody
  /// stopped the work before it could be read.
  func stages(of item: Item, to library: Library, _ known: Catalogue) -> [Stage] {
    do {
      let loaded = try load(item)
      if let taken = try taken(item, loaded, library, known) { return [.taken(taken)] }
      return try articles(of: item, in: loaded).flatMap { result -> [Stage] in
        switch result {
        case .success(let finding): stages(finding, of: item)
        case .failure(.stopped): []
        case .failure(let error): [.failed(error, name: item.name)]
        }
      }
    } catch {
      if case .stopped = error { return [] }
      return [.failed(error, name: item.name)]
    }
  }

  /// A page that was fetched and holds no article is no news of one: a list of links, which is
  /// another tomorrow, or a shell, which must not become a version of what it held yesterday. A file
  /// was chosen by somebody, and is taken. A format that is forced forces this too.
  private func stages(_ finding: Finding, of item: Item) -> [Stage] {
    if finding.hasArticle || format != nil { return [.fresh(finding)] }
    if item.isAddress { return [.failed(.fetching(item.name, .noBody), name: item.name)] }
    return [.fresh(finding), .remark("\(finding.name): \(FetchError.noArticleThere)")]
  }

  /// Bytes that are in the library already need not be read, unless as another format.
  private func taken(
    _ item: Item, _ loaded: Loaded, _ library: Library, _ known: Catalogue
  ) throws(CommandError) -> Taken? {
    let sha256 = loaded.evidence.sha256
    return try stored { () throws(StorageError) in
      guard let id = try known.holder(of: sha256) else { return nil }
      let article = try library.article(id)
      if let format, format.rawValue != article.original.format { return nil }
      let encounter = Encounter(
        sha256: sha256, source: loaded.source, retrieved: context.clock(),
        creator: context.creator, response: loaded.response)
      let added = try library.receive(loaded.bytes, encounter, again: id)
      return Taken(article, added, from: item.name)
    }
  }
}

extension Site {
  /// Stores what is new. The numbers from `first` on are nobody else's. With `rereads`, bytes that
  /// are there already were to be read otherwise.
  func build(_ stages: [Stage], from first: Int, rereads: Bool) -> [Stage] {
    var number = first
    return stages.map { stage in
      guard case .fresh(let finding) = stage else { return stage }
      defer { number += 1 }
      do throws(StorageError) {
        let built = try build(
          finding.article, original: finding.evidence, number: number, rereads: rereads)
        return .built(built, Taken(finding.article, .added(built.id), from: finding.name))
      } catch {
        return .failed(.storage(error), name: finding.name)
      }
    }
  }
}
