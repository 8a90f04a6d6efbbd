import Model

/// What can be verified of the trash: that each article in it would be whole if it came back, and
/// that its records and the log of removals tell the same.
struct TrashCheck {
  private let library: Library
  private let formats: Set<String>
  private let ledgers: LedgerNames
  private let parts: LibraryParts
  private var report = CheckReport()

  init(_ check: LibraryCheck, _ ledgers: LedgerNames, _ parts: LibraryParts) {
    self.parts = parts
    library = check.library
    formats = check.formats
    self.ledgers = ledgers
  }

  mutating func run() -> CheckReport {
    let entries = entries()
    for entry in entries { check(entry) }
    let inner = inParallel(entries) { [library, formats, parts] entry in
      entry.article.map { id in
        var check = ArticleCheck(id, of: entry.library(in: library), formats, parts)
        return check.run()
      }
    }
    for part in inner.compactMap({ $0 }) {
      // What waits for somebody's work, such as orphans, waits for nobody's here.
      report.trashed += 1
      report.findings += part.resolved(ledgers).findings
    }
    checkLog(entries)
    return report
  }

  private mutating func note(
    _ path: String, _ reason: String, _ weight: CheckFinding.Weight = .flaw
  ) {
    report.findings.append(CheckFinding(path, reason, weight))
  }

  // MARK: - Entries

  private mutating func entries() -> [TrashEntry] {
    let folder = library.trashFolder
    guard Folder.isFolder(folder) else { return [] }
    var names = FolderCheck(folder)
    names.run { name in
      guard name.hasPrefix("t-") || name.hasPrefix(".t-"), mayBeEntry(name) else {
        return .other(name)
      }
      return name.hasPrefix(".") ? .leaving : .folder
    }
    report.findings += names.findings
    return library.trashEntries
  }

  private func mayBeEntry(_ name: String) -> Bool {
    do { return try library.isInTrash(name) } catch { return true }
  }

  private mutating func check(_ entry: TrashEntry) {
    if let problem = entry.problem {
      report.findings.append(CheckFinding(problem))
    } else if entry.article == nil {
      return note(entry.folder, CheckFinding.leaving, .remark)
    }
    let file = TrashEntry.file(in: entry.folder)
    if let article = entry.article {
      if entry.record == nil, entry.problem == nil { note(file.path, "is not there") }
      if let record = entry.record, record.article != article {
        note(file.path, "article: is not the folder beside it")
      }
    }
    var names = FolderCheck(entry.folder)
    names.run { name in
      switch name {
      case "removed.json": return .file
      case entry.article?.value: return .folder
      default: return .other(name)
      }
    }
    report.findings += names.findings
    do { report.findings += try file.checked(TrashFile.self)?.findings ?? [] } catch {}
  }

  // MARK: - The log

  /// An entry without its line was left by a killed process. The log decides nothing: that the trash
  /// is otherwise than it tells is worth a look, as with an article's history.
  private mutating func checkLog(_ entries: [TrashEntry]) {
    let log = library.readableRemovalLog
    guard let lines = report.lines(of: log) else { return }
    let known = Set(lines)
    for entry in entries {
      for removal in entry.removals(isGone: false) where !known.contains(removal) {
        note(log.path, "does not tell yet that \(removal.words)", .remark)
      }
    }
    // What cannot be looked at may be there.
    do { _ = try library.trashNames(hidden: true) } catch { return }
    let last = Dictionary(lines.map { ($0.trash, $0) }) { $1 }
    let there = Set(entries.filter { $0.article != nil }.map(\.name))
    for removal in last.values.sorted(by: { $0.trash < $1.trash }) {
      let isThere = there.contains(removal.trash)
      if removal.act == .removed, !isThere, !isWaiting(removal.trash) {
        note(log.path, "\(removal.words), and is not there", .remark)
      } else if removal.act != .removed, isThere {
        note(log.path, "\(removal.words), and is in the trash", .remark)
      }
    }
  }

  /// Whether the entry is there without its article, or is being destroyed: the log is made good by
  /// the next who writes to the trash.
  private func isWaiting(_ name: ID<Trashed>) -> Bool {
    [name.value, TrashEntry.gone(name)].contains {
      File(Path.join(library.trashFolder, $0)).isThere
    }
  }
}

extension Library {
  /// The entries of the trash. One that cannot be read is passed over.
  var trashEntries: [TrashEntry] {
    do {
      return try trashNames(hidden: false).compactMap { name in
        do {
          return try isInTrash(name) ? try TrashEntry(name, in: trashFolder) : nil
        } catch { return nil }
      }
    } catch { return [] }
  }
}

extension TrashEntry {
  /// A library that has nothing but the entry's article, and is only read.
  func library(in library: Library) -> Library { Library(library, shelf: "trash/\(name)") }
}

extension Removal {
  /// In words: `tide-57f5d478 was put into the trash as t-32q87m76`.
  var words: String {
    switch act {
    case .removed: "\(article) was put into the trash as \(trash)"
    case .restored: "\(article) came back from the trash, where it was \(trash)"
    case .emptied: "\(article), in the trash as \(trash), was destroyed"
    }
  }
}
