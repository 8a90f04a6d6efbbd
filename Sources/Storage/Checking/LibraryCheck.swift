import Model

/// What can be verified of a library without changing it.
package struct LibraryCheck: Sendable {
  let library: Library
  /// The words for formats that original files are read as.
  let formats: Set<String>

  package init(_ library: Library, formats: Set<String>) {
    self.library = library
    self.formats = formats
  }

  /// Looks at everything, without a lock. Where something seems wrong, that part is looked at once
  /// more while nobody writes: what another process was about to write is no flaw.
  package func run() throws(StorageError) -> CheckReport {
    let ids = articleIDs()
    let first = look(at: ids, mayBeWritten: true)
    let odd = zip(ids, first.parts).filter { !$1.findings.isEmpty }.map(\.0)
    if first.top.findings.isEmpty, odd.isEmpty { return first.whole }
    do {
      return try Lock.holding(library.mainFile.path) { () throws(StorageError) in
        let ids = articleIDs()
        let known = Dictionary(zip(ids, first.parts)) { part, _ in part }
        return again(ids, odd: Set(odd), known)
      }
    } catch {
      guard case .locked = error else { throw error }
      return first.whole
    }
  }

  /// The same for a caller who holds the lock.
  func runWhileLocked() -> CheckReport { look(at: articleIDs(), mayBeWritten: false).whole }

  /// None where the folder of articles cannot be read, which the look at the names tells.
  func articleIDs() -> [ID<Article>] {
    do { return try library.articleIDs() } catch { return [] }
  }

  private struct Looks {
    /// Of the library.
    let root: String
    /// The library's own files, and the trash.
    var top: CheckReport
    var parts: [CheckReport]

    var whole: CheckReport {
      var report = top
      for part in parts { report.add(part) }
      return report.withTwins.withoutEchoes.withoutRepeats(in: root)
    }
  }

  private func look(at ids: [ID<Article>], mayBeWritten: Bool) -> Looks {
    let parts = LibraryParts(of: library)
    // The ledgers first, for they take the longest. What refers to them is resolved in the end.
    let looks = inParallel([nil] + ids) { id -> (report: CheckReport, names: LedgerNames?) in
      guard let id else { return ledgers() }
      var check = ArticleCheck(id, of: library, formats, parts)
      return (check.run(), nil)
    }
    var top = looks[0].report
    let known = looks[0].names ?? LedgerNames(claims: nil, sources: nil, tags: nil)
    top.findings.insert(contentsOf: checkNames(mayBeWritten: mayBeWritten), at: 0)
    top.repairs = repairs()
    var trash = TrashCheck(self, known, parts)
    top.add(trash.run())
    return Looks(
      root: library.root, top: top, parts: looks.dropFirst().map { $0.report.resolved(known) })
  }

  private func again(
    _ ids: [ID<Article>], odd: Set<ID<Article>>, _ known: [ID<Article>: CheckReport]
  ) -> CheckReport {
    let anew = ids.filter { odd.contains($0) || known[$0] == nil }
    let looks = look(at: anew, mayBeWritten: false)
    let found = Dictionary(zip(anew, looks.parts)) { part, _ in part }
    return Looks(
      root: library.root, top: looks.top, parts: ids.compactMap { found[$0] ?? known[$0] }
    ).whole
  }
}

// MARK: - The library's own files

extension LibraryCheck {
  private func repairs() -> Int {
    do { return try Folder.count(in: Path.join(library.root, Aside.folder)) } catch { return 0 }
  }

  private func checkNames(mayBeWritten: Bool) -> [CheckFinding] {
    var root = FolderCheck(library.root)
    root.run { name in
      switch name {
      case "postil.json", "claims.json", "sources.json", "relations.json", "tags.json",
        "history.jsonl", "removals.jsonl", "pending.json":
        return .file
      case "articles", "trash", Aside.folder: return .folder
      default:
        // What begins with a dot is of the folder that the library lies in: `.git`.
        let content = FolderCheck.Content.other(name)
        return content == .foreign && name.hasPrefix(".") ? .hidden : content
      }
    }
    var articles = FolderCheck(library.articlesFolder)
    if Folder.isFolder(library.articlesFolder) {
      articles.run { name in
        let path = Path.join(library.articlesFolder, name)
        if Workplace.isOne(name) {
          return mayBeWritten || Workplace.isDead(path) ? .leaving : .hidden
        }
        return !name.hasPrefix(".") && Folder.isFolder(path) ? .folder : .other(name)
      }
    }
    return root.findings + articles.findings
  }

  /// What leads to itself. It counts as if it were not there, and a person has to say what was meant.
  private func circles(in ledgers: Ledgers) -> [CheckFinding] {
    let rings = ledgers.mergeRings
    let what = "is merged into itself, be it through others; it counts as not merged"
    let merged =
      rings.claims.map { (library.ledgerFile(of: Claim.self).path, "claim \($0): \(what)") }
      + rings.sources.map { (library.ledgerFile(of: Source.self).path, "source \($0): \(what)") }
    let tied = ledgers.relations.filter { $0.ends.names.from == $0.ends.names.to }.map {
      (
        library.ledgerFile(of: Relation.self).path,
        "relation \($0.id): ties \($0.ends.names.from) to itself; it counts for nothing"
      )
    }
    return (merged + tied).map { CheckFinding($0.0, $0.1, .remark) }
  }

  /// The names that articles may refer to, and what is wrong with the ledgers themselves.
  private func ledgers() -> (report: CheckReport, names: LedgerNames?) {
    var findings: [CheckFinding] = []
    let claims = entries(of: Claim.self, &findings)
    let sources = entries(of: Source.self, &findings)
    let relations = entries(of: Relation.self, &findings)
    let tags = entries(of: Tag.self, &findings)
    let names = LedgerNames(
      claims: claims.map { Set($0.map(\.id)) }, sources: sources.map { Set($0.map(\.id)) },
      tags: tags.map { Set($0.map(\.name)) })
    let all = Ledgers(
      claims: claims ?? [], sources: sources ?? [], relations: relations ?? [], tags: tags ?? [])
    for (ledger, user, name) in all.references where names.lacks(name) {
      findings.append(
        CheckFinding("\(library.root)/\(ledger).json", "\(user): no \(name) in the ledger"))
    }
    findings += looseArticles(of: all.relations) + circles(in: all)
    var log = CheckReport()
    _ = log.lines(of: library.readableLedgerLog)
    findings += log.findings
    findings += pendingFindings()
    for tag in tags ?? [] where tag.colour.map({ !$0.isColour }) ?? false {
      let path = library.ledgerFile(of: Tag.self).path
      findings.append(
        CheckFinding(path, "tag \(tag.name): \(tag.colour ?? "") is no colour #RRGGBB"))
    }
    var report = CheckReport()
    report.findings = findings
    return (report, names)
  }

  /// What a killed process left of a step is no damage, as long as it can be brought to its end.
  private func pendingFindings() -> [CheckFinding] {
    let file = library.pendingFile
    do {
      guard file.isThere, let pending = try file.load(PendingFile.self) else { return [] }
      let reason = try library.hindrance(to: pending)
      if let reason { return [CheckFinding(file.path, reason)] }
      return [CheckFinding(file.path, CheckFinding.unfinished, .remark)]
    } catch { return [CheckFinding(error)] }
  }

  /// A relation may be of an article in the trash, which can come back.
  private func looseArticles(of relations: [Relation]) -> [CheckFinding] {
    guard relations.contains(where: \.isOfArticles) else { return [] }
    do {
      let known = Set(try library.articleIDs() + library.trashed().map(\.article))
      return relations.compactMap { relation in
        guard case .articles(let from, let to) = relation.ends else { return nil }
        guard let lost = [from, to].first(where: { !known.contains($0) }) else { return nil }
        return CheckFinding(
          library.ledgerFile(of: Relation.self).path,
          "relation \(relation.id): no article \(lost) in the library")
      }
    } catch { return [CheckFinding(error)] }
  }

  /// Nil where the ledger cannot be read.
  private func entries<Entry: Ledgered>(
    of type: Entry.Type, _ findings: inout [CheckFinding]
  ) -> [Entry]? {
    do {
      let file = library.ledgerFile(of: type)
      let checked = try file.checked(LedgerFile<Entry>.self)
      findings += checked?.findings ?? []
      if checked?.content.entries.isEmpty ?? false {
        findings.append(
          CheckFinding(file.path, "holds no \(Entry.ledger), and should not be there"))
      }
      return checked?.content.entries ?? []
    } catch {
      findings.append(CheckFinding(error))
      return nil
    }
  }
}

extension String {
  /// `#RRGGBB`.
  var isColour: Bool {
    utf8.count == 7 && utf8.first == UInt8(ascii: "#")
      && utf8.dropFirst().allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}
