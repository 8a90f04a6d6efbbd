import Model

/// Names that a Web Annotation may use: absolute IRIs (RFC 3987).
enum IRI {
  /// Where the article lies on the web, else its name in the library.
  static func source(of article: Article) -> String {
    article.address.flatMap(web) ?? named("article", article.id.value)
  }

  /// `urn:postil:KIND:PART:PART`, what a URN (RFC 8141) does not allow percent-encoded.
  static func named(_ kind: String, _ parts: String...) -> String {
    (["urn:postil", kind] + parts.map(encoded)).joined(separator: ":")
  }

  /// The address with what no IRI holds percent-encoded; nil unless it is http or https with a
  /// host, for nothing else can be followed without harm.
  static func web(_ address: String) -> String? {
    let lowered = address.lowercased()
    guard let scheme = ["http://", "https://"].first(where: lowered.hasPrefix) else { return nil }
    let rest = address.unicodeScalars.dropFirst(scheme.unicodeScalars.count)
    guard let host = rest.first, !"/?#".unicodeScalars.contains(host), isAllowed(host) else {
      return nil
    }
    return rest.reduce(into: scheme) { $0 += isAllowed($1) ? String(Character($1)) : percent($1) }
  }

  /// The address of a letter, cleaned in the same way; nil unless it is mailto.
  static func mail(_ address: String) -> String? {
    let scheme = "mailto:"
    guard address.lowercased().hasPrefix(scheme) else { return nil }
    let rest = address.unicodeScalars.dropFirst(scheme.unicodeScalars.count)
    return rest.reduce(into: scheme) { $0 += isAllowed($1) ? String(Character($1)) : percent($1) }
  }

  /// Whether a scalar may stand in an IRI: no white space, nothing that steers, none of the
  /// delimiters that RFC 3986 leaves out.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return !" <>\"{}|\\^`".unicodeScalars.contains(scalar) && !scalar.isUnfit
    }
    return scalar.properties.generalCategory != .format && !scalar.properties.isWhitespace
      && !scalar.isUnfit
  }

  private static func encoded(_ part: String) -> String {
    part.unicodeScalars.reduce(into: "") {
      $0 += isUnreserved($1) ? String(Character($1)) : percent($1)
    }
  }

  private static func isUnreserved(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": true
    default: false
    }
  }

  private static func percent(_ scalar: Unicode.Scalar) -> String {
    String(Character(scalar)).utf8.reduce(into: "") { output, byte in
      output += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }
  }
}
