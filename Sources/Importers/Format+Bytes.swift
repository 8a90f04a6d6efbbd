extension Format {
  /// The format of bytes that are more than a text, by their beginning; nil for all others, which
  /// are decoded first. A name alone makes no feed and no mail: saved files are often misnamed.
  package static func told(by bytes: [UInt8], named: Format?) -> Format? {
    if isPDF(bytes) { return .pdf }
    if let mime = mime(bytes, named: named) { return mime }
    if named == .pdf { return .pdf }
    return Feed.isFeed(bytes, isNamed: named == .feed) ? .feed : nil
  }

  /// Readers of PDF allow other bytes before the mark (ISO 32000-1, annex H, note 13).
  private static func isPDF(_ bytes: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    let head = bytes.prefix(1024)
    return bytes.starts(with: mark)
      || head.contains(0) && head.indices.contains { head[$0...].starts(with: mark) }
  }

  private static func mime(_ bytes: [UInt8], named: Format?) -> Format? {
    guard let head = MessageHead.likely(in: bytes) else { return nil }
    // What was sent has been given an id or a way; browsers write neither.
    let isSent = ["message-id", "received", "return-path"].contains { head[raw: $0] != nil }
    let isArchive = head.contentType.media == "multipart/related" && !isSent && named != .mail
    if isArchive || named == .mhtml || head["snapshot-content-location"] != nil { return .mhtml }
    return named == .mail || head.isMessage || Mailbox.mails(in: bytes) != nil ? .mail : nil
  }
}
