import Model

/// Reads bytes into articles.
package enum Importer {
  /// The article in the bytes. Odd content never throws: it comes in with notes.
  ///
  /// `name` is a path or an address, by which, together with the content, the format is told;
  /// `format` forces it. `charset` is the encoding that the transport declares: the header of an
  /// answer, or of a part of a mail.
  package static func read(
    _ bytes: [UInt8], name: String, format: Format? = nil, charset: String? = nil
  ) throws(ImportError) -> Imported {
    let decoded = try Decoder.decode(bytes, charset: charset)
    let told = format ?? Format.told(by: decoded.text, named: Format(name: name))
    var draft = draft(of: decoded.text, as: told)
    draft.reasons = decoded.reasons + draft.reasons
    return try draft.assembled(format: told, encoding: decoded.encoding)
  }

  private static func draft(of text: String, as format: Format) -> Draft {
    switch format {
    case .text: PlainText.read(text)
    case .markdown: Markdown.read(text)
    case .html: HTML.read(text)
    }
  }
}
