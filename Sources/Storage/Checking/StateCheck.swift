import Model

/// What can be verified of what lies outside of a library, in the state folder of one person on one
/// machine: reading positions, and what could not be saved.
package struct StateCheck: Sendable {
  private let places: Places
  private let unsaved: UnsavedChanges

  package init(of library: Library, environment: [String: String]) {
    places = Places(of: library, environment: environment)
    unsaved = UnsavedChanges(of: library, environment: environment)
  }

  package func run() -> CheckReport {
    var report = CheckReport()
    do { _ = try File(places.path).load(PlacesFile.self) } catch {
      // Reading positions are no work of anybody's, and begun anew.
      let finding = CheckFinding(error)
      report.findings.append(CheckFinding(finding.path, finding.reason, .remark))
    }
    do {
      for path in try unsaved.all() { look(at: path, Self.waiting, &report) }
      for path in try unsaved.refused() { look(at: path, Self.refused, &report) }
      for path in try unsaved.discarded() { look(at: path, Self.discarded, &report) }
    } catch { report.findings.append(CheckFinding(error)) }
    return report
  }

  private static let waiting = "not in the library yet: the next reader offers to save"
  private static let discarded = "not in the library: put aside by a reader's user"
  private static let refused = "not in the library, for they did not fit any more"

  private func look(at path: String, _ state: String, _ report: inout CheckReport) {
    do {
      let count = try unsaved.changes(in: path).count
      guard count > 0 else { return }
      let home = try unsaved.otherHome(of: path).map { " of \($0)" } ?? ""
      let what = "\(count.counted("change"))\(home) \(state)"
      report.findings.append(CheckFinding(path, what, .remark))
    } catch { report.findings.append(CheckFinding(error)) }
  }

  /// Keeps what can be read of damaged files of changes, each beside the file as it was, which is
  /// called `….damaged` then.
  package func repair() throws(StorageError) -> [Mended] {
    var deeds: [Mended] = []
    for path in try unsaved.all() + unsaved.refused() {
      do { _ = try unsaved.changes(in: path) } catch {
        guard case .corrupt = error else { continue }
        deeds.append(Mended(path: path, what: try mend(path)))
      }
    }
    return deeds
  }

  private func mend(_ path: String) throws(StorageError) -> String {
    let fragments = Fragments(of: try File(path).read() ?? [])
    let records = fragments.records["changes"] ?? []
    let changes = records.compactMap { Commit.mended($0) { _, _ in nil }?.record }
    do { try Folder.rename(path, to: path + ".damaged") } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
    try unsaved.keep(changes, at: path, of: fragments.fields["library"]?.text)
    return "kept \(changes.count.counted("change")) of it; as it was, it is \(path).damaged"
  }
}
