package import Model

/// What a repair did to one file.
package struct Mended: Hashable, Sendable {
  package let path: String
  package let what: String
}

/// What a repair did, and what a check finds after it.
package struct RepairReport: Sendable {
  package internal(set) var deeds: [Mended] = []
  /// Where the files are that were touched, as they were; nil where none was.
  package internal(set) var aside: String?
  package internal(set) var left = CheckReport()
}

/// Mends what can be mended of a library, and only that. Whatever it touches is put aside first,
/// under `.repaired`. The caller holds the library's lock.
struct Repair {
  let library: Library
  let check: LibraryCheck
  let time: Timestamp
  let reread: Rereading
  var aside: Aside
  var deeds: [Mended] = []

  /// The histories of all articles, as far as they can be read.
  lazy var replays: [ID<Article>: Replay] = allReplays()

  init(_ check: LibraryCheck, at time: Timestamp, rereading reread: @escaping Rereading) {
    self.check = check
    self.time = time
    self.reread = reread
    library = check.library
    aside = Aside(below: library.root, at: time)
  }

  mutating func did(_ path: String, _ what: String) { deeds.append(Mended(path: path, what: what)) }

  mutating func run() throws(StorageError) -> CheckReport {
    let before = try check.runWhileLocked()
    guard !before.findings.isEmpty else { return before }
    try mendPermissions(before)
    try sweep(before)
    let odd = Set(before.findings.compactMap { library.article(of: $0.path) })
    for id in try library.articleIDs() where odd.contains(id) {
      try attempt(id) { repair throws(StorageError) in try repair.mend(id) }
    }
    try mendLedgers()
    return try check.runWhileLocked()
  }

  /// What cannot be mended of one article is no other article's matter: the check after it tells.
  private mutating func attempt(
    _ id: ID<Article>, _ body: (inout Repair) throws(StorageError) -> Void
  ) throws(StorageError) {
    do { try body(&self) } catch {
      // A disk that takes nothing more ends the repair.
      if case .unwritable = error { throw error }
    }
  }

  /// Puts new bytes in place of a file's, which are kept aside.
  mutating func replace(
    _ file: File, with bytes: [UInt8]?, _ what: String
  ) throws(StorageError) {
    try aside.keep(file)
    if bytes != nil || file.isThere { try file.replace(with: bytes) }
    did(file.path, what)
  }

  mutating func store<Content: Filed>(
    _ content: Content, in file: File, _ what: String
  ) throws(StorageError) {
    try replace(file, with: content.isBlank ? nil : try file.encode(content), what)
  }
}

// MARK: - Permissions and leavings

extension Repair {
  private mutating func mendPermissions(_ report: CheckReport) throws(StorageError) {
    for finding in report.findings where finding.reason == "its owner may not read it" {
      do {
        try FileStatus.allowOwner(finding.path)
        did(finding.path, "its owner may read it now")
      } catch { continue }
    }
  }

  /// Moves aside what killed processes left, and what stands in the place of a file and is none.
  private mutating func sweep(_ report: CheckReport) throws(StorageError) {
    for finding in report.findings {
      let isLeaving = finding.reason == CheckFinding.leaving
      guard isLeaving || finding.reason == "is no regular file", File(finding.path).isThere,
        isLeaving || !isLink(finding.path)
      else { continue }
      try aside.move(finding.path)
      did(finding.path, isLeaving ? "what a killed process left: moved away" : "moved away")
    }
  }

  private func isLink(_ path: String) -> Bool {
    do { return try FileStatus.of(path)?.kind == .link } catch { return true }
  }

  private func allReplays() -> [ID<Article>: Replay] {
    let ids: [ID<Article>]
    do { ids = try library.articleIDs() } catch { return [:] }
    let found = inParallel(ids) { [library] id -> Replay? in
      do { return Replay(try library.historyLog(of: id).parts().lines) } catch { return nil }
    }
    return Dictionary(zip(ids, found)) { one, _ in one }.compactMapValues { $0 }
  }
}

extension Library {
  /// The article in whose folder the path lies.
  fileprivate func article(of path: String) -> ID<Article>? {
    guard path.hasPrefix(articlesFolder + "/") else { return nil }
    let name = String(path.dropFirst(articlesFolder.count + 1).prefix { $0 != "/" })
    return Folder.isFolder(Path.join(articlesFolder, name)) ? ID(name) : nil
  }

  /// Verifies the library and mends what can be mended of it, as the only one who writes to it.
  package func repair(
    formats: Set<String>, at time: Timestamp, rereading: @escaping Rereading
  ) throws(StorageError) -> RepairReport {
    try writing { () throws(StorageError) in
      let check = LibraryCheck(self, formats: formats)
      var repair = Repair(check, at: time, rereading: rereading)
      var report = RepairReport()
      report.left = try repair.run()
      report.deeds = repair.deeds
      report.aside = repair.aside.kept.isEmpty ? nil : repair.aside.path
      return report
    }
  }
}
