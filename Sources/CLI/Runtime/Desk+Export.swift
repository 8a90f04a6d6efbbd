import Exporters
import Model
import Reader
import Storage

extension Desk {
  /// Writes the marks of articles into a file, as `postil export` does.
  func export(_ order: ExportOrder) -> Message {
    guard let format = ExportFormat(rawValue: order.format) else {
      return .said(Status("there is no format \(order.format)", level: .error))
    }
    let path = context.expanded(order.path, from: exportFolder)
    if library.holds(path) {
      return .said(
        Status("not written, for it lies in the library itself: \(order.path)", level: .error))
    }
    if let kind = Files.kind(of: path) {
      guard kind == .file else {
        return .said(Status("not written: \(order.path) is no file", level: .error))
      }
      guard order.replaces else { return .exportFound(order) }
    }
    do { return .said(try write(order, as: format, to: path)) } catch {
      return .said(Status("not written: \(error.words)", level: .error))
    }
  }

  /// Where a path begins that is typed: where the program was started, or, where that is the library
  /// itself, in which nothing is written, the folder that the library lies in.
  var exportFolder: String {
    library.holds(context.directory + "/") ? FileName(library.root).parent.text : context.directory
  }

  private func write(
    _ order: ExportOrder, as format: ExportFormat, to path: String
  ) throws(CommandError) -> Status {
    var documents: [ExportDocument] = []
    var problems: [String] = []
    for id in order.articles {
      do throws(CommandError) {
        let (document, problem) = try ExportDocument.reading(id, of: library)
        documents.append(document)
        // What cannot be read must not take the place of what could.
        if let problem, order.replaces { throw problem }
        problems += [problem?.words].compactMap(\.self)
      } catch {
        // Of several the others are written all the same.
        guard order.articles.count > 1 else { throw error }
        problems.append("not \(id): \(error.words)")
      }
    }
    let (ledgers, failed) = library.readableLedgers()
    problems += failed.map { CommandError.storage($0).words }
    let request = ExportRequest(
      documents: documents, ledgers: ledgers, exported: context.signature())
    try Files.write(Exporter.write(request, as: format), to: FileName(path))
    let count = documents.reduce(0) { $0 + $1.annotations.marks.count }
    let words = "\(count) \(count == 1 ? "mark" : "marks") written to \(order.path)"
    guard let first = problems.first else { return Status(words) }
    return Status("\(words), but \(first)", level: .warning)
  }
}

extension Context {
  /// A typed path with `~` as the user's own folder, else from that folder on.
  fileprivate func expanded(_ path: String, from folder: String) -> String {
    if path.hasPrefix("/") { return path }
    guard path == "~" || path.hasPrefix("~/"), let home = environment["HOME"] else {
      return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    }
    return home + path.dropFirst()
  }
}
