import Model
import Storage

extension Library {
  /// What an update did, for people: `version 3; 14 marks kept, 1 orphan`.
  func renewal(of id: ID<Article>, to version: Int) throws(CommandError) -> String {
    try stored { () throws(StorageError) in
      let (old, new) = (try article(id, version: version - 1), try article(id, version: version))
      guard old.text != new.text else { return "version \(version), the same words" }
      let marks = try carriedMarks(of: id).words
      return "version \(version)" + (marks.isEmpty ? "" : "; " + marks)
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
