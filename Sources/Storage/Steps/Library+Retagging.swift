import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Library {
  /// How steps of the library renamed the tags that an article's history names. What cannot be read of
  /// the library's history renamed nothing.
  func retagging(of id: ID<Article>) throws(StorageError) -> Retagging {
    let log = try ledgerLog()
    // Most libraries have no such step, and of most histories none is about this article.
    guard let bytes = try File(log.path).read(), bytes.holds(Array("\"renamed\":".utf8)),
      bytes.holds(Array(id.value.utf8))
    else { return Retagging() }
    return Retagging(try log.parts().lines.map { Deed($0.act, $0.step) }, of: id)
  }
}

/// What steps of the library did in articles, told once for a check or a repair of them all.
struct LibraryParts: Sendable {
  private var parts: [ID<Article>: [(after: Int, change: Change)]] = [:]

  init(_ lines: [HistoryLine]) {
    for line in lines {
      for part in line.step.articles where !part.change.leaves.isEmpty {
        let change = line.act == .undone ? part.inverse : part.change
        parts[part.article, default: []].append((part.after, change))
      }
    }
  }

  /// What can be read of it.
  init(of library: Library) {
    do { self.init(try library.readableLedgerLog.parts().lines) } catch { self.init([]) }
  }

  /// In order; `after` is how long the article's history was, in bytes.
  func of(_ id: ID<Article>) -> [(after: Int, change: Change)] { parts[id] ?? [] }
}

extension [UInt8] {
  /// Whether the bytes stand somewhere in these.
  func holds(_ other: [UInt8]) -> Bool {
    guard let first = other.first else { return true }
    return withUnsafeBytes { mine in
      other.withUnsafeBytes { other in
        guard var here = mine.baseAddress, let wanted = other.baseAddress else { return false }
        var left = mine.count
        while left >= other.count {
          guard let found = memchr(here, Int32(first), left - other.count + 1) else { return false }
          if memcmp(found, wanted, other.count) == 0 { return true }
          left -= here.distance(to: found) + 1
          here = UnsafeRawPointer(found) + 1
        }
        return false
      }
    }
  }
}
