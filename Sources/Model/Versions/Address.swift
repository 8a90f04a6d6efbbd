/// A web address reduced to what tells one page from another.
package struct Address: Hashable, Sendable {
  package let value: String

  /// Nil for what is no address of a page on the web.
  ///
  /// Scheme, `www.`, the fragment, a slash at the end and the marks of those who count visitors do
  /// not count; capitals do, but for the host's.
  package init?(_ text: String) { self.init(text, fragment: nil) }

  /// Of an entry of a feed: several entries may stand on one page, or come from the feed alone, and
  /// the fragment tells them apart.
  package init?(entry text: String) {
    let fragment = text.firstIndex(of: "#").map { text[$0...] }
    self.init(text, fragment: fragment)
  }

  private init?(_ text: String, fragment: Substring?) {
    let small = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: small.hasPrefix) else { return nil }
    let rest = text.dropFirst(scheme.count).prefix { $0 != "#" }
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    let path = rest[host.endIndex...].prefix { $0 != "?" }
    let query = rest[path.endIndex...].dropFirst().split(separator: "&").filter(Self.tells)
    var name = host.lowercased()
    if name.hasPrefix("www.") { name.removeFirst(4) }
    guard !name.isEmpty else { return nil }
    let plain = path.hasSuffix("/") ? path.dropLast() : path
    value =
      name + plain + (query.isEmpty ? "" : "?" + query.joined(separator: "&")) + (fragment ?? "")
  }

  /// Whether a part of a query may choose the page.
  private static func tells(_ part: Substring) -> Bool {
    let name = part.prefix { $0 != "=" }.lowercased()
    return !name.hasPrefix("utm_") && !["fbclid", "gclid"].contains(name)
  }
}
