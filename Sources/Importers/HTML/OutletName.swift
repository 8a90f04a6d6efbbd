/// The name of an outlet out of what a page gives for its site.
enum OutletName {
  /// Of an address, the host; without a byline behind a separator.
  static func cleaned(_ name: String) -> String {
    if let host = Address.host(name) { return host }
    guard let bar = name.ranges(of: " | ").last ?? name.ranges(of: " - ").last else { return name }
    let (head, tail) = (name[..<bar.lowerBound], name[bar.upperBound...].lowercased())
    return !head.isEmpty && ["by ", "by: "].contains(where: tail.hasPrefix) ? String(head) : name
  }
}
