import Importers
import Model
import Storage

extension Intake {
  /// What a name led to, and where that came from.
  struct Loaded: Sendable {
    let name: String
    let source: String
    let evidence: Evidence
    /// What the sender said about the bytes.
    var told: Format?
    var charset: String?
    var response: Response?

    init(
      name: String, source: String, _ bytes: [UInt8], told: Format? = nil, charset: String? = nil,
      response: Response? = nil
    ) {
      (self.name, self.source, evidence) = (name, source, Evidence(bytes))
      (self.told, self.charset, self.response) = (told, charset, response)
    }

    var bytes: [UInt8] { evidence.bytes }
  }

  /// An article that was read, with the bytes that are its evidence.
  struct Finding: Sendable {
    /// Of what was loaded, with the article's place in it: `feed.xml#3`.
    let name: String
    let article: Article
    let evidence: Evidence
    /// Whether there is a body worth the name; an entry of a feed may be a title alone.
    var hasArticle = true

    func called(_ name: String) -> Finding {
      Finding(name: name, article: article, evidence: evidence, hasArticle: hasArticle)
    }
  }

  /// The articles in what was loaded, in order; what cannot be read does not hold up the rest.
  func articles(in loaded: Loaded) -> [Result<Finding, CommandError>] {
    do {
      return try entries(in: loaded).map { entry in
        let name = loaded.name + (entry.number.map { "#\($0)" } ?? "")
        switch entry.outcome {
        case .failure(let error): return .failure(.importing(name, error))
        case .success(let imported):
          let evidence = loaded.evidence(of: entry)
          let article = article(imported, of: entry, evidence, from: loaded)
          let hasArticle = entry.number != nil || imported.hasArticle
          return .success(
            Finding(name: name, article: article, evidence: evidence, hasArticle: hasArticle))
        }
      }
    } catch {
      return [.failure(error)]
    }
  }

  private func entries(in loaded: Loaded) throws(CommandError) -> [Entry] {
    let told = format ?? Format.told(by: loaded.bytes, named: Format(name: loaded.name))
    if told == .pdf {
      let imported = try PDFText(context: context).article(in: loaded.bytes, named: loaded.name)
      return [Entry(original: loaded.bytes, outcome: .success(imported))]
    }
    do {
      return try Importer.readAll(
        loaded.bytes, name: loaded.name, format: told ?? loaded.told, charset: loaded.charset)
    } catch { throw .importing(loaded.name, error) }
  }

  /// An entry comes from its place in the feed, which stays the same when others come before it:
  /// the feed's own source, and behind it the entry's id.
  private func article(
    _ imported: Imported, of entry: Entry, _ evidence: Evidence, from loaded: Loaded
  ) -> Article {
    let place = entry.number.map { "#\(entry.name ?? String($0))" } ?? ""
    var article = article(imported, original: evidence, from: loaded.source + place)
    article.original.response = loaded.response
    if entry.number == nil, let response = loaded.response {
      article.metadata.url = article.metadata.url ?? response.address
    }
    return article
  }
}

extension Intake.Loaded {
  /// What is summed already is not summed again.
  fileprivate func evidence(of entry: Entry) -> Evidence {
    entry.original == bytes ? evidence : Evidence(entry.original)
  }
}

/// One article of those that a name holds, by its number: `feed.xml#2`.
struct EntryName: Hashable {
  let whole: String
  /// Counted from 1; nil where all are meant.
  let number: Int?

  /// A file of the very name comes first, and a `#2` on the web may as well be a place in a page.
  init(_ name: String) {
    let parts = name.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last, last.count < 7, let number = Int(last),
      number > 0, Files.kind(of: name) == nil
    else {
      (whole, self.number) = (name, nil)
      return
    }
    let rest = parts.dropLast().joined(separator: "#")
    let isThere = WebAddress.isMeant(by: rest) || Files.kind(of: rest) == .file
    (whole, self.number) = isThere ? (rest, number) : (name, nil)
  }

  /// Of several articles the one that is meant, or all of them.
  func chosen(
    from found: [Result<Intake.Finding, CommandError>]
  ) throws(CommandError) -> [Result<Intake.Finding, CommandError>] {
    guard let number, found.count > 1 || !WebAddress.isMeant(by: whole) else { return found }
    guard number <= found.count else {
      throw .noSuchEntry(whole, number, count: found.count)
    }
    return [found[number - 1]]
  }
}
