/// The encoding that a page names itself.
enum DeclaredEncoding {
  /// The name in small letters, from `charset=` of a meta element or `encoding=` of an XML
  /// declaration in the first 1,024 bytes (WHATWG HTML, 13.2.3.2, prescan).
  static func find(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(1024), as: Unicode.ASCII.self).lowercased()
    return name(after: "charset", in: head, within: "<meta")
      ?? name(after: "encoding", in: head, within: "<?xml")
  }

  private static func name(after word: String, in head: String, within tag: String) -> String? {
    for part in head.split(separator: "<") where ("<" + part).hasPrefix(tag) {
      let inside = part.prefix { $0 != ">" }
      guard let found = inside.ranges(of: word).first else { continue }
      let value = inside[found.upperBound...].drop { " =\"'\t\n".contains($0) }
      let name = value.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
      if !name.isEmpty { return canonical(String(name)) }
    }
    return nil
  }

  /// What browsers take the label for (WHATWG Encoding, 4.2): Latin-1 and ASCII mean
  /// windows-1252, and a page that calls itself UTF-16 in ASCII is UTF-8.
  static func canonical(_ label: String) -> String {
    switch label {
    case "utf8", "utf-8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be": "utf-8"
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii", "cp1252", "x-cp1252":
      "windows-1252"
    case "gb2312", "gb_2312-80", "x-gbk": "gbk"
    case "shift-jis", "x-sjis", "sjis": "shift_jis"
    default: label
    }
  }
}
