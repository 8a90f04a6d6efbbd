/// Where links lead: addresses as a page writes them, made absolute and clean (RFC 3986, 5.2).
struct LinkAddress: Hashable, Sendable {
  /// In small letters, without the colon.
  private var scheme: String
  /// Host, port and all; nil where the address has none, as with mailto.
  private var authority: String?
  private var path: String
  private var query: String?
  private var fragment: String?

  /// Nil for what has no scheme.
  init?(_ text: String) { self.init(Parts(text)) }

  private init?(_ parts: Parts) {
    guard let scheme = parts.scheme else { return nil }
    self.scheme = scheme
    (authority, path) = (parts.authority, parts.path)
    (query, fragment) = (parts.query, parts.fragment)
  }

  /// The absolute address that a link's text means on a page that lies at `base`; nil where it leads
  /// nowhere that a reader could follow: a script, data, a relative address without a base.
  static func resolve(_ written: String, base: LinkAddress?) -> String? {
    guard let text = cleaned(written) else { return nil }
    if isAbsolute(text) { return text }
    let parts = Parts(text)
    let absolute = parts.scheme == nil ? base?.resolved(parts) : LinkAddress(parts)
    return absolute.flatMap { $0.isFollowable ? $0.text : nil }
  }

  /// Whether a cleaned text is an address of the web as nearly all are written, which its parts
  /// would only be put together to again.
  private static func isAbsolute(_ text: String) -> Bool {
    for head in ["https://", "http://"] where text.utf8.starts(with: head.utf8) {
      return text.utf8.dropFirst(head.utf8.count).first.map { !"/?#".utf8.contains($0) } ?? false
    }
    return false
  }

  private var isFollowable: Bool {
    switch scheme {
    case "http", "https": !(authority ?? "").isEmpty
    case "mailto": path.contains("@")
    default: false
    }
  }

  private var text: String {
    scheme + ":" + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
      + (fragment.map { "#" + $0 } ?? "")
  }

  private func resolved(_ reference: Parts) -> LinkAddress? {
    guard authority != nil else { return nil }
    var result = self
    result.fragment = reference.fragment
    if let authority = reference.authority {
      (result.authority, result.path) = (authority, Self.withoutDots(reference.path))
      result.query = reference.query
    } else if !reference.path.isEmpty {
      let isRooted = reference.path.hasPrefix("/")
      result.path = Self.withoutDots(isRooted ? reference.path : folder + reference.path)
      result.query = reference.query
    } else if let query = reference.query {
      result.query = query
    }
    return result
  }

  /// The path up to its last slash.
  private var folder: String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "/"
  }

  /// RFC 3986, 5.2.4.
  private static func withoutDots(_ path: String) -> String {
    if path.utf8.first == UInt8(ascii: "/"), !path.holds("/.") { return path }
    var kept: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for part in parts {
      switch part {
      case ".": break
      case "..": if !kept.isEmpty { kept.removeLast() }
      default: kept.append(part)
      }
    }
    if let last = parts.last, last == "." || last == ".." { kept.append("") }
    return "/" + kept.joined(separator: "/")
  }

  /// Longer addresses carry data.
  private static let longest = 4096

  /// Without white space at the edges and line ends within, as browsers read it (WHATWG URL, 4.4);
  /// what no address may hold is percent-encoded. Nil for an empty and for an endless one.
  private static func cleaned(_ text: String) -> String? {
    guard text.utf8.count <= longest else { return nil }
    if !text.isEmpty, text.utf8.allSatisfy(isPlain) { return text }
    let isEdge = { (scalar: Unicode.Scalar) in scalar.isSpace || scalar.value < 0x20 }
    let front = text.unicodeScalars.drop(while: isEdge)
    guard let last = front.lastIndex(where: { !isEdge($0) }) else { return nil }
    return front[...last].reduce(into: "") { result, scalar in
      switch scalar {
      case "\t", "\n", "\r": break
      default: result += isAllowed(scalar) ? String(Character(scalar)) : percent(scalar)
      }
    }
  }

  /// Whether a byte is a sign of ASCII that stands in addresses as it is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: false
    default: byte > 0x20 && byte < 0x7F
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isPlain(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned,
      .privateUse, .surrogate:
      return false
    default: return true
    }
  }

  private static func percent(_ scalar: Unicode.Scalar) -> String {
    String(Character(scalar)).utf8.reduce(into: "") { output, byte in
      output += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }
  }
}

extension LinkAddress {
  /// What an address or a reference to one consists of (RFC 3986, appendix B).
  private struct Parts {
    var scheme: String?
    var authority: String?
    var path: String
    var query: String?
    var fragment: String?

    init(_ text: String) {
      var rest = text[...]
      fragment = Self.cut(&rest, behind: UInt8(ascii: "#"))
      query = Self.cut(&rest, behind: UInt8(ascii: "?"))
      let colon = rest.utf8.firstIndex {
        $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/")
      }
      if let colon, rest.utf8[colon] == UInt8(ascii: ":"),
        rest[..<colon].first?.isLetter == true
      {
        scheme = rest[..<colon].lowercased()
        rest = rest[rest.utf8.index(after: colon)...]
      }
      if rest.hasPrefix("//") {
        let behind = rest.dropFirst(2)
        let end = behind.utf8.firstIndex(of: UInt8(ascii: "/")) ?? behind.endIndex
        authority = String(behind[..<end])
        rest = behind[end...]
      }
      path = String(rest)
    }

    /// Takes what stands behind the first such sign off the end.
    private static func cut(_ rest: inout Substring, behind sign: UInt8) -> String? {
      guard let place = rest.utf8.firstIndex(of: sign) else { return nil }
      let behind = String(rest[rest.utf8.index(after: place)...])
      rest = rest[..<place]
      return behind
    }
  }
}
