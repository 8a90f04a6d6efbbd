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
