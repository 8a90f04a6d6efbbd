/// Addresses of pages.
enum Address {
  /// The address that a line consists of.
  static func ofLine(_ text: String) -> String? {
    let line =
      text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    return isAddress(line) ? line : nil
  }

  static func isAddress(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
    return text.utf8.count <= 2048 && !text.unicodeScalars.contains { $0.isSpace }
      && text.utf8.count > 10
  }
}

extension Address {
  /// An address as it stands in a page, made whole by the scheme and the host of the first whole
  /// one of those that are known of the page.
  static func resolved(_ given: String, beside known: [String]) -> String? {
    let given = given.collapsed
    if isAddress(given) { return given }
    guard let host = known.lazy.compactMap(origin).first, given.hasPrefix("/") else { return nil }
    let scheme = host.prefix { $0 != "/" }
    let whole = given.hasPrefix("//") ? scheme + given : host + given
    return isAddress(whole) ? whole : nil
  }

  /// The host of a whole address, as people say it: `a.example` of `https://www.a.example/b`.
  static func host(_ text: String) -> String? {
    guard let origin = origin(text), let start = origin.ranges(of: "://").first?.upperBound else {
      return nil
    }
    let host = origin[start...].prefix { $0 != ":" }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// Scheme and host: `https://a.example`.
  private static func origin(_ text: String) -> String? {
    guard isAddress(text), let start = text.ranges(of: "://").first?.upperBound else { return nil }
    let host = text[start...].prefix { !"/?#".contains($0) }
    return host.isEmpty ? nil : text[..<host.endIndex].description
  }
}
