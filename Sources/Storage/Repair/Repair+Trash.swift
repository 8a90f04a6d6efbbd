import JSON
import Model

extension Repair {
  /// Brings the trash to where its records tell of what lies beside them and its log tells of both.
  /// What a killed process left there is brought to its end, as the next who writes to the trash
  /// would.
  mutating func mendTrash(_ report: CheckReport) {
    let (folder, log) = (library.trashFolder, library.readableRemovalLog)
    guard report.findings.contains(where: { $0.isAbout(folder) || $0.path == log.path }) else {
      return
    }
    attempt { repair throws(StorageError) in try repair.mendLog(log) }
    guard !isBehindLink(folder) else { return }
    for entry in library.trashEntries {
      attempt { repair throws(StorageError) in try repair.mendRecord(of: entry) }
    }
    attempt { repair throws(StorageError) in try repair.settle(report, log) }
  }

  private mutating func mendLog(_ log: HistoryLog<Removal>) throws(StorageError) {
    let parts = try log.parts()
    guard !parts.isWhole else { return }
    let whole = parts.whole.isEmpty ? nil : parts.whole
    try replace(File(log.path), with: whole, "what cannot be read is taken out")
  }

  private mutating func mendRecord(of entry: TrashEntry) throws(StorageError) {
    let file = TrashEntry.file(in: entry.folder)
    guard let article = entry.article else {
      // Without an article there is nothing that the record could tell of.
      guard case .corrupt = entry.problem else { return }
      try aside.move(entry.folder)
      return did(entry.folder, "moved away, for no article is in it")
    }
    guard entry.record?.article != article else { return }
    let bytes = try file.read() ?? []
    let fields = Fragments(of: bytes).fields
    let known = try library.readableRemovalLog.parts().lines.last {
      $0.act == .removed && $0.trash == entry.name && $0.article == article
    }?.signature
    let signature = Signature(
      creator: fields["creator"]?.text ?? known?.creator ?? "unknown",
      time: fields["time"]?.text.flatMap(Timestamp.init) ?? known?.time ?? time)
    try store(
      TrashFile(article: article, signature: signature), in: file,
      bytes.isEmpty ? "made anew" : "mended")
  }

  private mutating func settle(
    _ report: CheckReport, _ log: HistoryLog<Removal>
  ) throws(StorageError) {
    let count = try log.parts().lines.count
    if try !library.removals().allSatisfy(try log.parts().lines.contains) {
      try aside.keep(File(log.path))
    }
    for entry in library.trashEntries where entry.article == nil {
      try aside.keep(TrashEntry.file(in: entry.folder))
    }
    _ = try Trash(lockedBy: library)
    let added = try log.parts().lines.count - count
    if added > 0 { did(log.path, "tells now of \(added) more") }
    for finding in report.findings
    where finding.isAbout(library.trashFolder) && finding.reason == CheckFinding.leaving {
      if !File(finding.path).isThere {
        did(finding.path, "what a killed process left: brought to its end")
      } else if Path.name(of: finding.path).utf8.starts(with: ".t-".utf8) {
        // Nobody can tell that it was to be destroyed.
        try aside.move(finding.path)
        did(finding.path, "what nothing tells of: moved away")
      }
    }
  }
}
