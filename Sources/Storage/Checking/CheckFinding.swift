import Model

/// What a check has found in a library.
package struct CheckFinding: Hashable, Sendable {
  package enum Weight: Hashable, Sendable {
    /// Something is damaged or leads nowhere.
    case flaw
    /// Worth a look, and no damage: a file of somebody else's, or what a killed writer left.
    case remark
  }

  /// Of what no process works on any more.
  static let leaving = "was left by somebody who was killed; nobody reads it"

  /// Of the journal of a step whose process was killed.
  static let unfinished = "a step is not at its end; whoever writes next brings it there"

  static let closed = "its owner may not read it"
  static let readOnly = "its owner may not write it"
  static let noFile = "is no regular file"
  static let noFolder = "should be a folder"
  static let deadLink = "is a link to nothing"

  /// The file or folder.
  package let path: String
  /// What of it, and why.
  package let reason: String
  package let weight: Weight

  init(_ path: String, _ reason: String, _ weight: Weight = .flaw) {
    self.path = path
    self.reason = reason
    self.weight = weight
  }

  init(_ error: StorageError) {
    switch error {
    case .corrupt(let path, let place, let reason):
      self.init(path, place.isEmpty ? reason : "\(place): \(reason)")
    case .unreadable(let path, let reason), .unwritable(let path, let reason):
      self.init(path, "cannot be read: \(reason)")
    case .newerFormat(let path, let found):
      self.init(path, "written by a newer Postil: format \(found)")
    case .newerContent(let path, let found, let place, let reason):
      self.init(path, "\(place): \(reason); written by a newer Postil (format \(found))")
    case .notALibrary(let path), .libraryExists(let path), .articleExists(let path),
      .overtaken(let path), .locked(let path), .unlogged(let path, _), .refused(_, let path):
      self.init(path, "cannot be checked")
    case .marksUnreadable(_, let error): self.init(error)
    case .noSuchArticle(let name), .ambiguous(let name, _): self.init(name, "is gone")
    case .inTrash(let id): self.init(id.value, "is gone, into the trash")
    case .noSuchTrash(let entry), .inTheWay(let entry, _): self.init(entry.value, "is gone")
    case .noSuchVersion(let id, let number): self.init(id.value, "version \(number) is not there")
    case .inUse(let record, _): self.init(record, "is still used")
    }
  }
}

/// What a check has found, and how much it looked at.
package struct CheckReport: Hashable, Sendable {
  package internal(set) var articles = 0
  /// Articles in the trash, which are verified as all others.
  package internal(set) var trashed = 0
  package internal(set) var findings: [CheckFinding] = []
  /// Marks that have no certain place: no flaw, but work for somebody.
  package internal(set) var orphans = 0
  /// Corrections and cuts that fit no more since the article changed: no flaws either.
  package internal(set) var unfit: [CheckFinding] = []
  /// Earlier repairs whose files are kept aside.
  package internal(set) var repairs = 0
  /// The bytes of each article that is in the library.
  var holdings: [Holding] = []
  /// What leads to the ledgers, and has to be resolved.
  var references: [Reference] = []

  struct Holding: Hashable, Sendable {
    /// Of the first version.
    let sha256: String
    let folder: String
  }

  package var flaws: [CheckFinding] { findings.filter { $0.weight == .flaw } }
  package var remarks: [CheckFinding] { findings.filter { $0.weight == .remark } }

  package mutating func add(_ other: CheckReport) {
    articles += other.articles
    trashed += other.trashed
    findings += other.findings
    orphans += other.orphans
    unfit += other.unfit
    repairs += other.repairs
    holdings += other.holdings
    references += other.references
  }

  /// With a remark on each article that is there once more under another name.
  var withTwins: CheckReport {
    var (report, known) = (self, [String: String]())
    for holding in holdings {
      if let twin = known.updateValue(holding.folder, forKey: holding.sha256) {
        report.findings.append(
          CheckFinding(holding.folder, "holds the same bytes as \(twin)", .remark))
      }
    }
    return report
  }

  /// With one remark where more than a few files may not be written, for then the library was made so.
  func withoutRepeats(in root: String) -> CheckReport {
    let few = 3
    let count = findings.count { $0.reason == CheckFinding.readOnly }
    guard count > few else { return self }
    var report = self
    report.findings.removeAll { $0.reason == CheckFinding.readOnly }
    let words = "\(count) files and folders in it may not be written by their owner"
    report.findings.insert(CheckFinding(root, words, .remark), at: 0)
    return report
  }

  /// Without what follows from something that is told already: that the names in a folder say that it
  /// may not be read, and that this then cannot be.
  var withoutEchoes: CheckReport {
    let causes = [
      CheckFinding.closed, CheckFinding.noFile, CheckFinding.noFolder, CheckFinding.deadLink,
    ]
    let told = Set(findings.filter { causes.contains($0.reason) }.map(\.path))
    guard !told.isEmpty else { return self }
    var report = self
    report.findings.removeAll { finding in
      guard finding.reason.hasPrefix("cannot be read") else { return false }
      var path = finding.path
      while !told.contains(path) {
        let parent = Path.parent(of: path)
        if parent == path { return false }
        path = parent
      }
      return true
    }
    return report
  }
}
