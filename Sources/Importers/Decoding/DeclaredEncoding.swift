/// The encoding that bytes are said to be in.
struct DeclaredEncoding: Hashable, Sendable {
  /// Who says so.
  let by: Declarer
  /// As it is given, in small letters.
  let label: String

  enum Declarer: String, Hashable, Sendable {
    case transport = "the transport"
    case text = "the text"
  }

  /// The transport's first, for it outvotes the page (WHATWG HTML, 13.2.3.2).
  static func all(in bytes: [UInt8], transport charset: String?) -> [DeclaredEncoding] {
    let given = (charset?.lowercased()).map { clean($0[...]) } ?? ""
    let outer = given.isEmpty ? nil : DeclaredEncoding(by: .transport, label: given)
    let inner = find(in: bytes).map { DeclaredEncoding(by: .text, label: $0) }
    return [outer, inner].compactMap { $0 }
  }

  /// What the label means. A text that can say in ASCII that it is UTF-16 is not: it is UTF-8
  /// (WHATWG HTML, 13.2.3.2, prescan).
  var encoding: TextEncoding? {
    let encoding = TextEncoding(label: label)
    return by == .text && encoding?.isWide == true ? .utf8 : encoding
  }

  /// From `charset=` of a meta element or `encoding=` of an XML declaration in the first 1,024
  /// bytes.
  private static func find(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(1024), as: Unicode.ASCII.self).lowercased()
    return name(after: "charset", in: head, within: "meta")
      ?? name(after: "encoding", in: head, within: "?xml")
  }

  private static func name(after word: String, in head: String, within tag: String) -> String? {
    for part in head.utf8.split(separator: UInt8(ascii: "<")) where part.starts(with: tag.utf8) {
      let inside = Substring(part.prefix { $0 != UInt8(ascii: ">") })
      guard let found = inside.ranges(of: word).first else { continue }
      let name = clean(inside[found.upperBound...])
      if !name.isEmpty { return name }
    }
    return nil
  }

  private static func clean(_ value: Substring) -> String {
    let bare = value.drop { " =\"'\t\n".contains($0) }
    return String(bare.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || "-_:.".contains($0) })
  }
}
