import Model

/// Reads RSS 0.9x, 1.0 and 2.0, and Atom 1.0 (RFC 4287): each entry is an article.
///
/// An entry is cut out of the bytes first and read alone, within the namespaces around it: what is
/// wrong with one costs the others nothing, and its bytes can be read again without the feed.
enum Feed {
  /// The entries in their order. Those that cannot be read say why.
  static func entries(in bytes: [UInt8], charset: String?) throws(ImportError) -> [Entry] {
    guard !bytes.isEmpty else { throw .empty }
    let encoding = XMLEncoding.of(bytes, charset: charset)
    let skeleton = Skeleton(bytes, encoding: encoding)
    let cut = FeedCut(skeleton.signs)
    guard !cut.entries.isEmpty else { throw .noEntries }
    let frame = cut.frame.flatMap { bytes[skeleton.bytes(of: $0)] }
    let channel = Channel(frame, encoding: encoding, scope: cut.scope)
    return cut.entries.enumerated().map { index, part in
      let own = Array(bytes[skeleton.bytes(of: part.range)])
      return entry(own, number: index + 1, isWhole: part.isWhole, channel)
    }
  }

  private static func entry(
    _ bytes: [UInt8], number: Int, isWhole: Bool, _ channel: Channel
  ) -> Entry {
    do {
      let entry = try FeedEntry(bytes, of: channel)
      var draft = entry.draft
      if !isWhole { draft.reasons.append("the feed breaks off within the entry") }
      let name = entry.name
      let outcome: Result<Imported, ImportError>
      do {
        outcome = .success(try draft.assembled(format: .feed, encoding: channel.encoding.name))
      } catch { outcome = .failure(error) }
      return Entry(number: number, name: name, original: bytes, outcome: outcome)
    } catch {
      return Entry(number: number, original: bytes, outcome: .failure(error))
    }
  }

  /// Whether the first element is a feed's. Where the name says so, any XML is one but a page:
  /// what was cut out of its feed, and what turns out to have no entries.
  static func isFeed(_ bytes: [UInt8], isNamed: Bool) -> Bool {
    let head = Array(bytes.prefix(1 << 16))
    let skeleton = Skeleton(head, encoding: XMLEncoding.of(head, charset: nil))
    guard skeleton.signs.first(where: { !Unicode.Scalar($0).isSpace }) == UInt8(ascii: "<") else {
      return false
    }
    var scan = TagScan(skeleton.signs)
    while let tag = scan.next() {
      if tag.kind == .doctype { continue }
      let text = String(decoding: skeleton.signs[tag.range], as: UTF8.self)
      return switch tag.local {
      case "rss", "feed": true
      case "RDF": isNamed || text.contains("://purl.org/rss/") || text.contains("/rdf/simple/0.9")
      case let name: isNamed && name.lowercased() != "html"
      }
    }
    return false
  }
}
