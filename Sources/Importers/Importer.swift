import Model

/// Reads bytes into articles.
package enum Importer {
  /// The article in the bytes; of a feed its first entry, of a mailbox its first mail. Odd content never throws: it comes in
  /// with notes.
  ///
  /// `name` is a path or an address, by which, together with the content, the format is told;
  /// `format` forces it. `charset` is the encoding that the transport declares: the header of an
  /// answer, or of a part of a mail.
  package static func read(
    _ bytes: [UInt8], name: String, format: Format? = nil, charset: String? = nil
  ) throws(ImportError) -> Imported {
    switch format ?? Format.told(by: bytes, named: Format(name: name)) {
    case .feed:
      guard let first = try Feed.entries(in: bytes, charset: charset).first else {
        throw .noEntries
      }
      return try first.outcome.get()
    case .mhtml: return try WebArchive.read(bytes)
    case .mail: return try Mail.read(Mailbox.mails(in: bytes)?.first.map(Array.init) ?? bytes)
    case .pdf: throw .needsText
    case let told: return try read(text: bytes, name: name, format: told, charset: charset)
    }
  }

  /// All articles in the bytes: the entries of a feed or the mails of a mailbox in their order, of
  /// which some may have failed; one for everything else.
  package static func readAll(
    _ bytes: [UInt8], name: String, format: Format? = nil, charset: String? = nil
  ) throws(ImportError) -> [Entry] {
    let told = format ?? Format.told(by: bytes, named: Format(name: name))
    if told == .feed { return try Feed.entries(in: bytes, charset: charset) }
    if told == .mail, let mails = Mailbox.mails(in: bytes) { return Mailbox.entries(of: mails) }
    let imported = try read(bytes, name: name, format: told, charset: charset)
    return [Entry(original: bytes, outcome: .success(imported))]
  }

  /// Bytes that are one text; without a format, by name and content.
  static func read(
    text bytes: [UInt8], name: String, format: Format?, charset: String?
  ) throws(ImportError) -> Imported {
    let decoded = try Decoder.decode(bytes, charset: charset)
    let named = Format(name: name).flatMap { $0.isText ? $0 : nil }
    let told = format ?? Format.told(by: decoded.text, named: named)
    var draft = draft(of: decoded.text, as: told, named: name)
    draft.reasons = decoded.reasons + draft.reasons
    return try draft.assembled(format: told, encoding: decoded.encoding)
  }

  private static func draft(of text: String, as format: Format, named name: String) -> Draft {
    switch format {
    case .markdown: Markdown.read(text)
    case .html: HTML.read(text, from: name)
    case .text, .feed, .mhtml, .mail, .pdf: PlainText.read(text)
    }
  }
}
