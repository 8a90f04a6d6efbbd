package import Model

// Cheap looks at the files, by which a reader that is open sees what others wrote. An edition is
// taken before the files are read: what is written after it makes another one.

extension Library {
  /// Of all that is read when an article is opened: its files and the ledgers.
  package func edition(of id: ID<Article>) -> Edition {
    let folder = Path.join(articlesFolder, id.value)
    let own = ["article.json", "marks.json", "history.jsonl"].map { Path.join(folder, $0) }
    return Self.edition(of: own + ledgerFiles.map(\.path))
  }

  /// Of the ledgers and the steps that were told of them.
  package var ledgerEdition: Edition {
    Self.edition(of: ledgerFiles.map(\.path) + [Path.join(root, "history.jsonl")])
  }

  /// Of the article's text alone.
  package func textEdition(of id: ID<Article>) -> Edition {
    Self.edition(of: [Path.join(Path.join(articlesFolder, id.value), "article.json")])
  }

  /// Of what a list shows of an article.
  package func rowEdition(of id: ID<Article>) -> Edition {
    let folder = Path.join(articlesFolder, id.value)
    return Self.edition(of: ["article.json", "marks.json"].map { Path.join(folder, $0) })
  }

  /// The same of each article.
  package func rowEditions() throws(StorageError) -> [ID<Article>: Edition] {
    let ids = try articleIDs()
    return Dictionary(uniqueKeysWithValues: zip(ids, inParallel(ids, rowEdition)))
  }

  /// Of the list of articles: another one when an article was added or removed.
  package var listEdition: Edition { Self.edition(of: [articlesFolder]) }

  private static func edition(of paths: [String]) -> Edition {
    Edition(paths.flatMap(numbers))
  }

  /// What cannot be looked at is as good as not there: whoever reads it hears why.
  private static func numbers(of path: String) -> [UInt64] {
    do { return try FileStatus.following(path)?.edition ?? [0] } catch { return [1] }
  }
}
