/// Words on the screen that lead to an address.
package struct Link: Hashable, Sendable {
  package let row: Int
  package let columns: Range<Int>
  package let address: String
  /// The same for all rows of one link.
  package let number: Int

  package init(row: Int, columns: Range<Int>, address: String, number: Int) {
    (self.row, self.columns) = (row, columns)
    (self.address, self.number) = (address, number)
  }

  /// What a terminal is told before the words: OSC 8, after "Hyperlinks in Terminal Emulators" (Egmont
  /// Koblinger). Nil where the address is no web address, or longer than terminals take.
  var opening: String? {
    guard ["https://", "http://", "mailto:"].contains(where: address.hasPrefix) else { return nil }
    // Nothing but what an address may be made of (RFC 3986, 2): neither can it end the sequence.
    let bytes = address.utf8.flatMap { byte -> [UInt8] in
      (0x21..<0x7F).contains(byte) ? [byte] : Self.escaped(byte)
    }
    guard bytes.count <= Self.longest else { return nil }
    return "\u{1B}]8;id=postil-\(number);" + String(decoding: bytes, as: UTF8.self) + Self.end
  }

  /// What a terminal is told behind the words.
  static let closing = "\u{1B}]8;;" + end
  private static let end = "\u{1B}\\"
  /// VTE takes so many bytes, and no terminal fewer.
  private static let longest = 2083

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}

extension Frame {
  /// Rows written over with their links, the cursor and its attributes left as they are (DECSC and
  /// DECRC).
  package func linked(
    _ links: [Link], rows: some Sequence<Int>, _ theme: Theme, depth: ColourDepth
  ) -> String {
    let byRow = Dictionary(grouping: links, by: \.row)
    let lines = rows.filter { (0..<size.rows).contains($0) }.map { row in
      "\u{1B}[\(row + 1);1H"
        + ansi(
          0..<size.columns, row: row, theme, depth: depth, inserts: Self.inserts(byRow[row] ?? []))
    }
    return "\u{1B}7" + lines.joined() + "\u{1B}8"
  }

  private static func inserts(_ links: [Link]) -> [Int: String] {
    var inserts: [Int: String] = [:]
    for link in links.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
      guard let opening = link.opening, !link.columns.isEmpty else { continue }
      inserts[link.columns.lowerBound, default: ""] += opening
      inserts[link.columns.upperBound, default: ""] += Link.closing
    }
    return inserts
  }
}
