import JSON

extension File {
  /// The content, and remarks on how it is written; nil where no file is there.
  func checked<Content: Filed>(
    _ type: Content.Type
  ) throws(StorageError) -> (content: Content, findings: [CheckFinding])? {
    guard let bytes = try read() else { return nil }
    let content = try decode(type, bytes)
    guard !Self.areSame(content.wire.sorted.indentedBytes, bytes) else { return (content, []) }
    guard let remark = try remark(on: bytes, Content.format) else { return (content, []) }
    return (content, [CheckFinding(path, remark, .remark)])
  }

  private func remark(on bytes: [UInt8], _ format: String) throws(StorageError) -> String? {
    do throws(Flaw) {
      let version = try FormatVersion(JSON.parse(bytes), of: format)
      if version.isNewer {
        return "of format \(version), which is newer: what is not known here is kept"
      }
      return version == .current ? "not in the order and layout that Postil writes" : nil
    } catch { throw .corrupt(path: path, place: error.place, reason: error.reason) }
  }
}

extension CheckReport {
  /// The lines of a log that can be read; nil where the log cannot be.
  mutating func lines<Line>(of log: HistoryLog<Line>) -> [Line]? { parts(of: log)?.lines }

  /// What can be read of a log; nil where it cannot be.
  mutating func parts<Line>(of log: HistoryLog<Line>) -> HistoryLog<Line>.Parts? {
    do {
      let found = try log.parts()
      if !found.flaws.isEmpty {
        let told = found.flaws.prefix(8).map { "\($0.place): \($0.reason)" }
        findings.append(CheckFinding(log.path, told.joined(separator: "; ")))
      }
      if found.isEmpty { findings.append(CheckFinding(log.path, "is empty", .remark)) }
      if found.isTorn {
        let words = "the last line is torn: whoever wrote it was killed"
        findings.append(CheckFinding(log.path, words, .remark))
      }
      return found
    } catch {
      findings.append(CheckFinding(error))
      return nil
    }
  }
}
