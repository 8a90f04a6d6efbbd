import Model

/// By which it shows whether an article's files are still those that were read: of `article.json`
/// and `marks.json` device, number, size and times.
struct Stamp: Hashable, Sendable {
  let text: String
  /// The last time that a file of the two was touched, in seconds since 1970.
  private let latest: Int

  /// Nil where there is no article.
  init?(of id: String, in library: Library) throws(SystemError) {
    let folder = Path.join(library.articlesFolder, id)
    guard let article = try FileStatus.following(Path.join(folder, "article.json")),
      article.kind == .file
    else { return nil }
    let marks = try FileStatus.following(Path.join(folder, "marks.json"))
    text = article.stamp + " " + (marks?.stamp ?? "-")
    latest = max(article.latest, marks?.latest ?? 0) / 1_000_000_000
  }

  /// Whether a file was touched just now: it may be touched again within the same tick of the file
  /// system's clock, and nobody could tell. Two seconds are FAT's tick, the longest there is.
  func isYoung(at now: Timestamp) -> Bool { latest > now.seconds - 3 }
}

extension FileStatus {
  /// What tells the file from any other, and from itself at another time.
  var stamp: String {
    (identity.map { String($0, radix: 36) }
      + [size, modified, changed].map { String($0, radix: 36) }).joined(separator: ".")
  }

  fileprivate var latest: Int { max(modified, changed) }
}
