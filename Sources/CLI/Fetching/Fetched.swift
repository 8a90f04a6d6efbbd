import Importers
import Model

/// What came from an address.
struct Fetched: Sendable {
  let bytes: [UInt8]
  let response: Response

  /// The media type without its parameters, in small letters; nil where the server gives none.
  var mediaType: String? {
    response.header("Content-Type")
      .map { $0.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased() }
  }

  /// The charset that the server declares (RFC 9110, section 8.3.2).
  var charset: String? {
    let parameters = response.header("Content-Type")?.split(separator: ";").dropFirst() ?? []
    for parameter in parameters {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].filter({ !$0.isWhitespace }).lowercased() == "charset" else {
        continue
      }
      let name = parts[1].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      if !name.isEmpty { return name.lowercased() }
    }
    return nil
  }
}

/// What the media types of the web bring.
enum MediaType {
  /// Whether an article can be in it. Types that say nothing are let through: the bytes tell.
  static func mayHoldArticle(_ type: String?) -> Bool {
    guard let type, !type.isEmpty else { return true }
    if format(type) != nil || type.hasPrefix("text/") { return true }
    return [
      "application/octet-stream", "application/xml", "application/rss+xml",
      "application/atom+xml", "application/rdf+xml", "application/pdf", "application/x-pdf",
      "multipart/related", "application/x-mimearchive", "message/rfc822", "binary/octet-stream",
    ].contains(type)
  }

  /// The format that a type names without doubt. Servers call much else `text/plain`.
  static func format(_ type: String?) -> Format? {
    switch type {
    case "text/html", "application/xhtml+xml": .html
    case "text/markdown", "text/x-markdown": .markdown
    default: nil
    }
  }
}
