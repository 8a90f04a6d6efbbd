import JSON
package import Model

// Lists and searches with the index's help: what it says of an article counts only while the
// article's files have the stamp that they had when they were read for it.

extension Library {
  /// What a list shows of each article, sorted by id. A broken article never hides the others.
  ///
  /// - Returns: also how many articles' files had to be read.
  package func summaries(
    by index: ArticleIndex?
  ) throws(StorageError) -> (found: [ArticleSummary], failed: [StorageError], read: Int) {
    let names = try articleNames()
    guard let rows = index?.rows(for: names.count) else {
      let (found, failed) = try summaries()
      return (found, failed, found.count + failed.count { !$0.isAboutMarks })
    }
    let results = inParallel(names) { name in
      if let summary = known(name, rows[name]) { return Listed.known(summary) }
      do throws(StorageError) {
        guard try isArticle(name) else { return .nothing }
        let (summary, problem) = try summary(of: ID(name))
        return .read(summary, problem)
      } catch { return .failed(error) }
    }
    var (found, failed, read): ([ArticleSummary], [StorageError], Int) = ([], [], 0)
    for result in results {
      switch result {
      case .known(let summary): found.append(summary)
      case .read(let summary, let problem):
        found.append(summary)
        if let problem { failed.append(problem) }
        read += 1
      case .failed(let error):
        failed.append(error)
        read += 1
      case .nothing: break
      }
    }
    return (found, failed, read)
  }

  private enum Listed {
    case known(ArticleSummary), read(ArticleSummary, StorageError?), failed(StorageError), nothing
  }

  private func known(_ name: String, _ row: IndexRow?) -> ArticleSummary? {
    guard let line = row?.summary, isFresh(name, row) else { return nil }
    do {
      let json = try JSON.parse(Array(line.utf8))
      let summary = try ArticleSummary(wire: Value(json: json, isNewer: false))
      return summary.id.value == name ? summary : nil
    } catch { return nil }
  }

  /// The articles that the query may mean: all, less those of which it is certain that they are not
  /// meant.
  package func candidates(
    for meaning: QueryMeaning, by index: ArticleIndex?
  ) throws(StorageError) -> Candidates {
    let names = try articleNames()
    let sieve = Sieve(meaning)
    guard !sieve.isOpen, let index, let (rows, found) = index.rows(for: names.count, sieve) else {
      let ids = try articleIDs()
      return Candidates(ids: ids, unknown: sieve.isOpen ? 0 : ids.count, count: ids.count)
    }
    let verdicts = inParallel(names) { name in
      guard let row = rows[name], isFresh(name, row) else {
        // What cannot be looked at is not passed over in silence.
        do throws(StorageError) { return try isArticle(name) ? Verdict.unknown : .outside } catch {
          return .unknown
        }
      }
      guard row.summary != nil else { return .perhaps }
      guard sieve.lets(row, found) else { return .outside }
      return sieve.needsMarks(of: row) ? .perhaps : .byItsText
    }
    func ids(where isMeant: (Verdict) -> Bool) -> [ID<Article>] {
      zip(names, verdicts).filter { isMeant($0.1) }.map { ID($0.0) }
    }
    return Candidates(
      ids: ids { $0 != .outside }, byText: Set(ids { $0 == .byItsText }),
      unknown: verdicts.count { $0 == .unknown }, count: names.count)
  }

  private enum Verdict { case unknown, perhaps, byItsText, outside }

  private func isFresh(_ name: String, _ row: IndexRow?) -> Bool {
    do { return try Stamp(of: name, in: self).map { $0.text == row?.stamp } ?? false } catch {
      return false
    }
  }

  /// What the folder of the articles holds that may be one, sorted.
  func articleNames() throws(StorageError) -> [String] {
    guard try Folder.isThere(articlesFolder) else { return [] }
    do { return try Folder.names(in: articlesFolder).filter(Path.isName) } catch {
      throw .unreadable(path: articlesFolder, reason: error.reason)
    }
  }

  /// Nil for what is no article, or cannot be looked at.
  func stamps(of names: [String]) -> [Stamp?] {
    inParallel(names) { name in
      do { return try Stamp(of: name, in: self) } catch { return nil }
    }
  }
}

extension ArticleIndex {
  /// Nil where there is no index to be believed, or too few articles for one.
  fileprivate func rows(for count: Int) -> [String: IndexRow]? {
    reading(count) { database throws(StorageError) in try database.rows() }
  }

  fileprivate func rows(
    for count: Int, _ sieve: Sieve
  ) -> (rows: [String: IndexRow], found: [Set<Int64>])? {
    reading(count) { database throws(StorageError) in
      try database.rows(asking: sieve.questions, withFacets: sieve.needsFacets)
    }
  }

  /// Whoever reads has no time to mend: with what fails, the answer comes from the files, and an
  /// update makes it good.
  private func reading<Result>(
    _ count: Int, _ body: (IndexDatabase) throws(StorageError) -> Result
  ) -> Result? {
    guard count >= Self.fewest, seal.isWhole else { return nil }
    do {
      let database = try IndexDatabase(at: path, isReadOnly: true)
      let result = try body(database)
      try database.close()
      return result
    } catch { return nil }
  }
}
