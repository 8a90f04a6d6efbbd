import Foundation
import Model
import Storage
import TestSupport
import Testing

/// A library in a folder of its own, which goes when the body ends.
func withLibrary<Result>(_ body: (Library, String) throws -> Result) throws -> Result {
  try withFolder { folder in
    let library = try Library.create(at: folder + "/library", name: "Test", by: .ada(0))
    return try body(library, folder)
  }
}

/// A folder of the test's own, which goes when the body ends.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = Temporary.name().path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}

extension Signature {
  /// Ada, so many seconds after the start of 2025.
  static func ada(_ second: Int) -> Signature {
    // Some clocks tell no part of the second.
    Signature(
      creator: "Ada", time: Timestamp(seconds: 1_735_689_600 + second),
      microsecond: second.isMultiple(of: 2) ? 1_000 * (second % 900) : nil)
  }
}

/// An article of one paragraph whose ⟦marked⟧ passages are kept, and its original bytes.
struct Sample {
  var article: Article
  let bytes: [UInt8]
  let spans: [Span]

  init(_ marked: String, title: String = "Harbour closed", source: String = "/in/harbour.txt") {
    let text = MarkedText(marked)
    bytes = Array(text.text.string.utf8)
    spans = text.spans
    let sum = Evidence.sha256(bytes)
    article = Article(
      id: .naming(title, sha256: sum), metadata: Metadata(title: title, url: nil),
      text: text.text, blocks: [Block(.paragraph, span: text.text.whole)],
      original: Original(
        file: "original.txt", sha256: sum, bytes: bytes.count, source: source,
        retrieved: Signature.ada(0).time, format: "text", encoding: "utf-8"))
  }

  func mark(_ span: Int, _ kind: MarkKind = .claim, at second: Int = 1) -> Mark {
    Mark(kind, over: [spans[span]], of: article, by: .ada(second), beside: [])
  }
}

/// The files below a folder, by their paths in it; folders and the history are left out.
func files(below folder: String, besidesHistory: Bool = true) throws -> [String: [UInt8]] {
  var found: [String: [UInt8]] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    if besidesHistory, path.hasSuffix("history.jsonl") { continue }
    if let data = FileManager.default.contents(atPath: folder + "/" + path) {
      found[path] = Array(data)
    }
  }
  return found
}
