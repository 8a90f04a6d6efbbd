import Model
import Storage

/// What an update of an article did.
struct Renewal: Hashable, Sendable {
  /// The number of the new version.
  let version: Int
  let isSameText: Bool
  /// The format that the same bytes were read as anew; nil where others came.
  let reread: String?
  /// What became of the marks.
  let marks: CarryReport

  /// For people: `version 3; 14 marks kept, 1 orphan`.
  var words: String {
    let head = "version \(version)" + (reread.map { ", the same bytes read as \($0)" } ?? "")
    if isSameText { return head + ", the same words" }
    return head + (marks.words.isEmpty ? "" : "; " + marks.words)
  }
}

extension Library {
  func renewal(of id: ID<Article>, to version: Int) throws(CommandError) -> Renewal {
    try stored { () throws(StorageError) in
      let (old, new) = (try article(id, version: version - 1), try article(id, version: version))
      return Renewal(
        version: version, isSameText: old.text == new.text,
        reread: new.isRereading(of: old) ? new.original.format : nil,
        marks: try carriedMarks(of: id))
    }
  }
}

extension CarryReport {
  /// `14 marks kept, 1 orphan`; empty where there are no marks. That other text was put before a
  /// mark changes nothing about it.
  var words: String {
    let counts = [
      (kept + moved, "kept"),
      (orphaned, orphaned == 1 ? "orphan" : "orphans"),
    ].filter { $0.0 > 0 }
    let told = counts.map { "\($0.0) \($0.1)" }
    guard let first = counts.first else { return "" }
    return ([first.0.counted("mark") + " " + first.1] + told.dropFirst()).joined(separator: ", ")
  }
}
