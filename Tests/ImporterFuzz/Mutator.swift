import TestSupport

/// Real files, made wrong by chance.
struct Mutator {
  private var dice: Dice

  init(seed: UInt64) { dice = Dice(seed: seed) }

  /// One to sixteen changes of one file, of which some bring a part of another.
  mutating func mutated(_ seeds: [[UInt8]]) -> [UInt8] {
    guard !seeds.isEmpty else { return [] }
    var bytes = seeds[below(seeds.count)]
    // Of long files a part, so that most of the time goes into odd bytes and not into many.
    if bytes.count > 200_000, below(8) > 0 {
      let start = below(bytes.count - 100_000)
      bytes = Array(bytes[..<20_000] + bytes[start..<start + 80_000])
    }
    for _ in 0...below(16) { change(&bytes, other: seeds[below(seeds.count)]) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], other: [UInt8]) {
    let place = below(bytes.count + 1)
    let end = min(bytes.count, place + 1 + below(1 << below(14)))
    switch below(9) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(below(8))
    case 1 where place < bytes.count: bytes[place] = UInt8(below(256))
    case 2: bytes.removeSubrange(place..<max(place, end))
    case 3: bytes.insert(contentsOf: bytes[min(place, end)..<end], at: below(bytes.count + 1))
    case 4: bytes.insert(contentsOf: part(of: other), at: place)
    case 5: bytes.removeSubrange(place...)
    case 6:
      let token = Self.tokens[below(Self.tokens.count)]
      let count = below(12) == 0 ? 1 << below(14) : 1
      bytes.insert(contentsOf: Array(repeating: token, count: count).joined(), at: place)
    case 7:
      let token = Self.tokens[below(Self.tokens.count)]
      bytes.replaceSubrange(place..<min(bytes.count, place + token.count), with: token)
    default: bytes.insert(contentsOf: (0...below(8)).map { _ in UInt8(below(256)) }, at: place)
    }
  }

  private mutating func part(of other: [UInt8]) -> ArraySlice<UInt8> {
    guard !other.isEmpty else { return [] }
    let start = below(other.count)
    return other[start..<min(other.count, start + 1 + below(4000))]
  }

  private mutating func below(_ limit: Int) -> Int {
    limit <= 1 ? 0 : Int(dice.next() % UInt64(limit))
  }

  /// What readers of markup, of mail, of feeds and of encodings trip over.
  private static let tokens: [[UInt8]] =
    [
      "<div>", "</div>", "<p>", "</p>", "<table><tr><td colspan=999999 rowspan=99999>", "</table>",
      "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<ol start=99999999999999999>",
      "<li value=-2147483649>", "<base href=\"http://a.example/\">", "<a href=\"//\">",
      "&#0;", "&#xD800;", "&#x110000;", "&amp", "&lt;", "<meta charset=utf-7>", "<pre>\t\t",
      "<time datetime=\"9999999-99-99T99:99:99\">", "{\"@graph\":[[[[", "\"@type\":\"Article\",",
      "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "<!DOCTYPE a [<!ENTITY b \"b&b;\">]>",
      "<rss><channel><item>", "</item>", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>",
      "MIME-Version: 1.0\r\n", "Content-Type: multipart/related; boundary=\"a\"\r\n\r\n--a\r\n",
      "--a--", "Content-Transfer-Encoding: base64\r\n\r\n", "=?utf-8?B?////?=", "=\r\n", "=ZZ",
      "Subject: ", "From: a <a@b.example>\n", "\r", "\n\n", "\u{C}", "---\ntitle: [\n", "---\n",
      "# ", "> ", "* ", "1. ", "```", "|a|b|\n|-|-|\n", "[a](", "![", "](http://a.example \"",
      "\u{202E}", "\u{2028}", "\u{FEFF}", "\u{301}", "👩‍👩‍👧", "漢字。", "\u{0}", "\u{1B}[31m",
      "By Ada Lind\n", "-- \n", "9999999999999999999999999",
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ]
}
