import Model

/// An address of a page on the web: http or https, nothing else.
struct WebAddress: Hashable, Sendable {
  /// Without the part after `#`, which no server gets to see, and without a name and password,
  /// which no library keeps.
  let text: String
  /// What is asked for: as it was typed, without the part after `#`.
  let request: String

  /// Whether a name is meant as an address, be it a good one or not.
  static func isMeant(by name: String) -> Bool {
    let small = name.prefix(8).lowercased()
    return small.hasPrefix("http://") || small.hasPrefix("https://")
  }

  /// The scheme of an address that is neither http nor https: `ftp` of `ftp://host/file` (RFC 3986,
  /// section 3.1).
  static func otherScheme(of name: String) -> Substring? {
    guard !isMeant(by: name), let end = name.firstIndex(of: ":"),
      name[end...].hasPrefix("://") || name[..<end] == "mailto"
    else { return nil }
    let scheme = name[..<end]
    guard let first = scheme.first, first.isASCII, first.isLetter else { return nil }
    return scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
      ? scheme : nil
  }

  /// Whether a name is an address but for the scheme: `www.example.com`, `example.com/report`.
  static func lacksScheme(_ name: String) -> Bool {
    let host = name.prefix { $0 != "/" }.lowercased()
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isHost =
      labels.count > 1
      && labels.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      }
    guard isHost, let last = labels.last, last.count > 1, last.allSatisfy(\.isLetter) else {
      return false
    }
    return labels[0] == "www" || host.count < name.count && labels[0].count > 1
  }

  /// What is said behind a name that is nothing known and may have been meant as an address.
  static func hint(for name: String) -> String {
    if let scheme = otherScheme(of: name) {
      return "; only http and https are fetched, not \(scheme)"
    }
    return lacksScheme(name) ? "; did you mean https://\(name)?" : ""
  }

  /// Nil where there is no host, or something in it that belongs in no address (RFC 3986,
  /// section 2): white space, control characters.
  init?(_ name: String) {
    guard Self.isMeant(by: name), name.utf8.count <= 8192,
      !name.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.isSteering })
    else { return nil }
    let request = name.prefix { $0 != "#" }
    guard let slashes = request.range(of: "//") else { return nil }
    let rest = request[slashes.upperBound...]
    let authority = rest.prefix { !"/?\\".contains($0) }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    guard let first = host.first, first != ":" else { return nil }
    self.request = String(request)
    text = request[..<slashes.upperBound].lowercased() + host + rest[authority.endIndex...]
  }
}

extension WebAddress {
  init(checking name: String) throws(FetchError) {
    guard let address = WebAddress(name) else { throw .badAddress }
    self = address
  }
}

extension Substring {
  fileprivate func range(of words: String) -> Range<Index>? { ranges(of: words).first }
}
