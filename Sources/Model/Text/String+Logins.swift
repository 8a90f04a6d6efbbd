extension String {
  /// The text without the names and passwords in its addresses: `http://ada:secret@host/` becomes
  /// `http://host/` (userinfo, RFC 3986, section 3.2.1).
  ///
  /// A password that holds a slash, which it may not, is cut out as well: what stands where the port
  /// should, and is none, goes up to the `@` behind it.
  package var withoutLogins: String {
    guard utf8.contains(UInt8(ascii: "@")) else { return self }
    let bytes = Array(utf8)
    var (kept, next) = ([UInt8](), 0)
    for index in bytes.indices.dropFirst(2) where index >= next {
      guard bytes[index - 2...index].elementsEqual("://".utf8) else { continue }
      kept += bytes[next...index]
      next = index + 1 + Self.loginLength(in: bytes[(index + 1)...])
    }
    return next == 0 ? self : String(decoding: kept + bytes[next...], as: UTF8.self)
  }

  /// The bytes up to the end of the `@` before the host; 0 where there is none.
  private static func loginLength(in rest: ArraySlice<UInt8>) -> Int {
    let at = UInt8(ascii: "@")
    let address = rest.prefix { $0 > 0x20 }
    let authority = address.prefix { !#"/?#\"#.utf8.contains($0) }
    if let end = authority.lastIndex(of: at) { return end + 1 - rest.startIndex }
    guard authority.first != UInt8(ascii: "["),
      let colon = authority.firstIndex(of: UInt8(ascii: ":")),
      !authority[(colon + 1)...].allSatisfy({ (0x30...0x39).contains($0) }),
      let end = address.firstIndex(of: at)
    else { return 0 }
    return end + 1 - rest.startIndex
  }
}
