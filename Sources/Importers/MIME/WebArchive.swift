import Model

/// Reads pages that a browser saved with all that belongs to them in one file (MHTML, RFC 2557).
enum WebArchive {
  static func read(_ bytes: [UInt8]) throws(ImportError) -> Imported {
    guard !bytes.isEmpty else { throw .empty }
    let parts = MessageParts(bytes)
    guard let root = root(of: parts), let (page, broken) = root.decoded else { throw .noText }
    let saved = (parts.head["snapshot-content-location"] ?? root.head["content-location"])
      .flatMap { Link.page($0, against: nil) }
    var draft = HTML.read(page.text, from: saved)
    draft.metadata.url = draft.metadata.url ?? saved
    draft.metadata.title = draft.metadata.title ?? parts.head["subject"]
    var reasons = parts.reasons + broken + page.reasons
    if let saved { reasons.append("saved from: \(saved)") }
    if let date = parts.head["date"].flatMap(MessageDate.iso) {
      reasons.append("saved by the browser: \(date)")
    }
    reasons += frames(of: parts, beside: root)
    draft.reasons = reasons + draft.reasons
    return try draft.assembled(format: .mhtml, encoding: page.encoding)
  }

  /// The part that the head names as the beginning, else the first page (RFC 2387, 3.2).
  private static func root(of parts: MessageParts) -> MessagePart? {
    if let start = parts.head.contentType["start"],
      let named = parts.leaves.first(where: { $0.head["content-id"] == start }), isPage(named)
    {
      return named
    }
    return parts.leaves.first { isPage($0) && $0.decoded != nil }
  }

  private static func isPage(_ part: MessagePart) -> Bool {
    part.media == "text/html" || part.media == "application/xhtml+xml"
  }

  private static func frames(of parts: MessageParts, beside root: MessagePart) -> [String] {
    let frames = parts.leaves.count { isPage($0) && $0.number != root.number }
    return frames == 0
      ? [] : ["left out: \(frames) \(frames == 1 ? "page" : "pages") in frames; the file has them"]
  }
}
