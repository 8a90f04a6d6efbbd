import JSON
import Model

/// The file `pending.json`: a step of the library that is decided, while its files take their places.
struct PendingFile: Filed {
  static var format: String { "postil-pending" }
  /// In the order in which they take their places.
  let files: [Entry]
  /// The step's line of the library's history, as it stands there.
  let line: JSON
  /// Whether a step that failed is taken back: then its line goes, where it is the last one.
  let isTakingBack: Bool

  /// One file, and what it is to be.
  struct Entry: Hashable, Sendable {
    /// In the library.
    let path: String
    /// Beside it, under this name, the new bytes wait; nil where the file is to go.
    let waiting: String?
    /// Of the new bytes; nil where the file is to go.
    let sha256: String?
  }

  init(files: [Entry], line: JSON, isTakingBack: Bool = false) {
    self.files = files
    self.line = line
    self.isTakingBack = isTakingBack
  }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record("format", "version", "files", "line", "back")
    files = try record.list("files")
    guard !files.isEmpty else { throw Flaw("holds none", at: "files") }
    _ = try record.get("line", as: HistoryLine.self)
    line = record.value("line")?.json ?? .null
    isTakingBack = try record.find("back") ?? false
  }

  var wire: JSON {
    filed(["files": files.wire, "line": line, "back": isTakingBack ? true.wire : nil])
  }
  var isBlank: Bool { false }
}

extension PendingFile.Entry: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("path", "waiting", "sha256")
    path = try record.get("path")
    waiting = try record.find("waiting")
    sha256 = try record.find("sha256")
    guard
      path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy({ Path.isName(String($0)) })
    else { throw Flaw("leads out of the library", at: "path") }
    if let waiting, !waiting.hasPrefix("."), !Path.isName(String(waiting.dropFirst())) {
      throw Flaw("is no name that a file waits under", at: "waiting")
    }
    guard (waiting == nil) == (sha256 == nil) else {
      throw Flaw("stands without the other", at: waiting == nil ? "sha256" : "waiting")
    }
    if let sha256, !sha256.isSHA256 { throw Flaw("is no SHA-256", at: "sha256") }
  }

  var wire: JSON {
    .record(["path": path.wire, "waiting": waiting?.wire, "sha256": sha256?.wire])
  }
}
