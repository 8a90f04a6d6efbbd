import Model

/// Reads bytes into articles.
package enum Importer {
  /// The article in the bytes. Odd content never throws: it comes in with notes.
  ///
  /// `name` is a path or an address, by which, together with the content, the format is told;
  /// `format` forces it.
  package static func read(
    _ bytes: [UInt8], name: String, format: Format? = nil
  ) throws(ImportError) -> Imported {
    let decoded = try Decoder.decode(bytes)
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
