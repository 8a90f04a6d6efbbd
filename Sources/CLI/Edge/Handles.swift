import Model

/// Beginnings of ids that are short enough to type and are told from all others.
struct Handles {
  private let sorted: [ID<Article>]

  init(of ids: [ID<Article>]) { sorted = ids.sorted() }

  /// Whole words of the id, two at least, as many as no other id begins with.
  func handle(of id: ID<Article>) -> String {
    let shared = neighbours(of: id).map { Self.shared(id.value, $0.value) }.max() ?? 0
    var (handle, words) = ("", 0)
    for word in id.value.split(separator: "-") {
      handle += (handle.isEmpty ? "" : "-") + word
      words += 1
      if words > 1, handle.utf8.count > shared { return handle }
    }
    return id.value
  }

  /// In order of the ids, those that share most stand beside each other.
  private func neighbours(of id: ID<Article>) -> [ID<Article>] {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < id { low = middle + 1 } else { high = middle }
    }
    return [low - 1, low + 1].filter(sorted.indices.contains).map { sorted[$0] }
  }

  /// The length of the common beginning in bytes.
  private static func shared(_ a: String, _ b: String) -> Int {
    zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
  }
}
