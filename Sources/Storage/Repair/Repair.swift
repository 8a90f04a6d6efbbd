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
  /// Files that could not be written, and why.
  package internal(set) var failed: [StorageError] = []
  package internal(set) var left = CheckReport()
}

/// Mends what can be mended of a library, and only that. Whatever it touches is put aside first,
/// under `.repaired`. The caller holds the library's lock.
struct Repair {
  /// While an article of the trash is mended, that article's.
  var library: Library
  let check: LibraryCheck
  let signature: Signature
  let reread: Rereading
  var aside: Aside
  var deeds: [Mended] = []
  var failed: [StorageError] = []

  /// The histories of articles, as far as they can be read and were needed so far; by the article's
  /// folder.
  var replays: [String: Replay] = [:]

  init(_ check: LibraryCheck, by signature: Signature, rereading reread: @escaping Rereading) {
    self.check = check
    self.signature = signature
    self.reread = reread
    library = check.library
    aside = Aside(below: library.root, at: signature.time)
  }

  var time: Timestamp { signature.time }

  mutating func did(_ path: String, _ what: String) { deeds.append(Mended(path: path, what: what)) }

  mutating func run() -> CheckReport {
    var before = check.runWhileLocked()
    guard !before.findings.isEmpty else { return before }
    if mendSteps() { before = check.runWhileLocked() }
    // What could not be read has not been looked at.
    if mendPermissions(before) { before = check.runWhileLocked() }
    sweep(before)
    mendTrash(before)
    attempt { repair throws(StorageError) in try repair.mendNames() }
    // What has another name now was not found under it.
    let odd = aside.renamed.union(before.findings.flatMap { Self.folders(of: $0.path) })
    for (shelf, id) in shelved where odd.contains(Path.join(shelf.articlesFolder, id.value)) {
      attempt { repair throws(StorageError) in
        let whole = repair.library
        repair.library = shelf
        defer { repair.library = whole }
        try repair.mend(id)
      }
    }
    attempt { repair throws(StorageError) in try repair.mendLedgers() }
    return check.runWhileLocked()
  }

  /// The path, and the folders that it is in.
  private static func folders(of path: String) -> [String] {
    let parent = Path.parent(of: path)
    return parent == path ? [path] : [path] + folders(of: parent)
  }

  /// What cannot be mended of one file or article is no other's matter. The check after it tells of
  /// what is left; that something cannot be written, only this does.
  mutating func attempt(_ body: (inout Repair) throws(StorageError) -> Void) {
    do { try body(&self) } catch {
      if case .unwritable = error, !failed.contains(error) { failed.append(error) }
    }
  }

  /// Puts new bytes in place of a file's, which are kept aside. A file of a newer version is not
  /// touched, nor what a link leads to.
  mutating func replace(
    _ file: File, with bytes: [UInt8]?, _ what: String
  ) throws(StorageError) {
    guard !isBehindLink(file.path) else {
      throw .unreadable(path: file.path, reason: "is a symbolic link")
    }
    if let old = try file.read(), !FormatVersion.isCurrent(endOf: old),
      let version = Fragments(of: old).version, version.isNewer
    {
      throw .newerFormat(path: file.path, found: version.description)
    }
    try aside.keep(file)
    if bytes != nil || file.isThere { try file.replace(with: bytes) }
    did(file.path, what)
  }

  mutating func store<Content: Filed>(
    _ content: Content, in file: File, _ what: String
  ) throws(StorageError) {
    if let old = try file.read(), !FormatVersion.isCurrent(endOf: old),
      Fragments(of: old).isOfUnknown(Content.self)
    {
      throw .newerFormat(path: file.path, found: "unknown")
    }
    try replace(file, with: content.isBlank ? nil : try bytes(content, in: file), what)
  }

  /// Where the end of a file is gone, and its version with that, it is of the library's, which is that
  /// of its newest file.
  private func bytes<Content: Filed>(
    _ content: Content, in file: File
  ) throws(StorageError) -> [UInt8] {
    let bytes = try file.encode(content)
    guard let newer = try library.newerVersion(), let old = try file.read(),
      Fragments(of: old).version == nil
    else { return bytes }
    return try file.bytes(bytes, dated: newer)
  }
}

// MARK: - Permissions and leavings

extension Repair {
  /// - Returns: whether there was something to mend.
  private mutating func mendPermissions(_ report: CheckReport) -> Bool {
    let count = deeds.count
    for finding in report.findings
    where finding.reason == CheckFinding.closed && !isBehindLink(finding.path) {
      do {
        try FileStatus.allowOwner(finding.path)
        did(finding.path, "its owner may read it now")
      } catch { continue }
    }
    return deeds.count > count
  }

  /// Moves aside what killed processes left, and what stands in the place of a file and is none.
  /// Entries of the trash have an end of their own.
  private mutating func sweep(_ report: CheckReport) {
    for finding in report.findings {
      let isLeaving = finding.reason == CheckFinding.leaving
      let isOdd = [CheckFinding.noFile, CheckFinding.noFolder].contains(finding.reason)
      guard !isBehindLink(Path.parent(of: finding.path)),
        isLeaving || isOdd && !isBehindLink(finding.path), File(finding.path).isThere,
        Path.parent(of: finding.path) != library.trashFolder || isOdd
      else { continue }
      attempt { repair throws(StorageError) in
        try repair.aside.move(finding.path)
        repair.did(
          finding.path, isLeaving ? "what a killed process left: moved away" : "moved away")
      }
    }
  }

  /// Whether what has the path is a link, or lies in a folder that is one: then it is left alone.
  func isBehindLink(_ path: String) -> Bool {
    do { return try Folder.link(on: path, below: library.root).link != nil } catch { return true }
  }

  /// All articles, those in the trash among them, each with the library that it is in.
  var shelved: [(library: Library, id: ID<Article>)] {
    check.articleIDs().map { (check.library, $0) }
      + check.library.trashEntries.compactMap { entry in
        entry.article.map { (entry.library(in: check.library), $0) }
      }
  }

  /// The histories of all articles, those in the trash among them, in the order of their folders.
  mutating func allReplays() -> [Replay] {
    let rest = shelved.filter { replays[Path.join($0.articlesFolder, $1.value)] == nil }
    let parts = LibraryParts(of: library)
    let found = inParallel(rest) { library, id -> (String, Replay)? in
      do {
        let lines = try library.historyLog(of: id).parts()
        return (Path.join(library.articlesFolder, id.value), Replay(lines, parts.of(id)))
      } catch { return nil }
    }
    for (folder, replay) in found.compactMap({ $0 }) { replays[folder] = replay }
    return replays.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension CheckFinding {
  /// Whether it is of something in the folder, or of the folder itself.
  func isAbout(_ folder: String) -> Bool { path == folder || path.hasPrefix(folder + "/") }
}

extension Library {
  /// Verifies the library and mends what can be mended of it, as the only one who writes to it.
  package func repair(
    formats: Set<String>, by signature: Signature, rereading: @escaping Rereading
  ) throws(StorageError) -> RepairReport {
    try writing(repairing: true) { () throws(StorageError) in
      let check = LibraryCheck(self, formats: formats)
      var repair = Repair(check, by: signature, rereading: rereading)
      var report = RepairReport()
      report.left = repair.run()
      report.deeds = repair.deeds
      report.failed = repair.failed
      report.aside = repair.aside.kept.isEmpty ? nil : repair.aside.path
      return report
    }
  }
}

extension Int {
  /// `1 mark`, `2 marks`.
  func counted(_ noun: String) -> String {
    self == 1 ? "1 \(noun)" : "\(self) \(noun)s"
  }
}
