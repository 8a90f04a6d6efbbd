/// A way of writing text as bytes.
struct TextEncoding: Hashable, Sendable {
  /// As the WHATWG's Encoding standard calls it, in small letters: `windows-1252`.
  let name: String
  /// What `iconv` may call it, best first: the vendors' supersets are what pages are written in.
  let converters: [String]

  init(_ name: String, _ converters: String...) {
    self.name = name
    self.converters = converters
  }

  static let utf8 = TextEncoding("utf-8")
  static let utf16le = TextEncoding("utf-16le")
  static let utf16be = TextEncoding("utf-16be")
  /// What a page without any declaration is taken for by most browsers.
  static let western = TextEncoding("windows-1252", "CP1252")

  var isWide: Bool { self == .utf16le || self == .utf16be }

  /// By the label that a page or a header gives; nil where nobody knows such a one.
  ///
  /// Labels mean what browsers take them for (WHATWG Encoding, 4.2): Latin-1 and ASCII are
  /// windows-1252, GB2312 is GBK.
  init?(label: String) {
    let bare = label.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    if let known = Self.byLabel[bare] {
      self = known
    } else if let known = Self.numbered(bare) {
      self = known
    } else {
      return nil
    }
  }

  /// The families whose labels differ in a number only.
  private static func numbered(_ label: String) -> TextEncoding? {
    for prefix in ["windows", "cp", "xcp"] where label.hasPrefix(prefix) {
      guard let page = Int(label.dropFirst(prefix.count)) else { continue }
      if (1250...1258).contains(page) { return TextEncoding("windows-\(page)", "CP\(page)") }
    }
    for prefix in ["iso8859", "csiso8859"] where label.hasPrefix(prefix) {
      guard let part = Int(label.dropFirst(prefix.count)) else { continue }
      if (2...16).contains(part), part != 12 {
        return TextEncoding("iso-8859-\(part)", "ISO-8859-\(part)")
      }
    }
    return nil
  }

  private static let byLabel: [String: TextEncoding] = {
    var labels: [String: TextEncoding] = [:]
    for (encoding, names) in aliases {
      for name in names.split(separator: " ") { labels[String(name)] = encoding }
    }
    return labels
  }()

  /// Labels without their hyphens, underscores and colons.
  private static let aliases: [(TextEncoding, String)] = [
    (.utf8, "utf8 unicode11utf8 unicode20utf8 xunicode20utf8"),
    (.utf16le, "utf16 utf16le ucs2 unicode iso10646ucs2 csunicode unicodefeff"),
    (.utf16be, "utf16be unicodefffe"),
    (.western, "ascii usascii ansix341968 iso88591 iso885911987 isoir100 latin1 l1 cp819 ibm819"),
    (TextEncoding("iso-8859-2", "ISO-8859-2"), "latin2 l2 isoir101 iso885921987"),
    (TextEncoding("iso-8859-5", "ISO-8859-5"), "cyrillic isoir144"),
    (TextEncoding("iso-8859-6", "ISO-8859-6"), "arabic asmo708 ecma114"),
    (TextEncoding("iso-8859-7", "ISO-8859-7"), "greek greek8 elot928 ecma118"),
    (TextEncoding("iso-8859-8", "ISO-8859-8"), "hebrew visual logical iso88598i iso88598e"),
    (TextEncoding("windows-1254", "CP1254"), "iso88599 latin5 l5 iso885991989"),
    (TextEncoding("iso-8859-15", "ISO-8859-15"), "latin9 l9"),
    (TextEncoding("windows-874", "CP874"), "windows874 dos874 tis620 iso885911"),
    (TextEncoding("koi8-r", "KOI8-R"), "koi koi8 koi8r cskoi8r"),
    (TextEncoding("koi8-u", "KOI8-U"), "koi8u koi8ru"),
    (TextEncoding("ibm866", "CP866"), "ibm866 cp866 866"),
    (TextEncoding("macintosh", "MACINTOSH"), "macintosh mac xmacroman"),
    (TextEncoding("x-mac-cyrillic", "MAC-CYRILLIC", "MACCYRILLIC"), "xmaccyrillic maccyrillic"),
    (TextEncoding("gbk", "GB18030"), "gbk xgbk gb2312 gb231280 chinese csgb2312 isoir58 cp936"),
    (TextEncoding("gb18030", "GB18030"), "gb18030"),
    (TextEncoding("big5", "BIG5-HKSCS", "CP950", "BIG5"), "big5 big5hkscs xxbig5 cnbig5 csbig5"),
    (TextEncoding("euc-jp", "EUC-JP-MS", "EUC-JP"), "eucjp xeucjp"),
    (
      TextEncoding("shift_jis", "CP932", "SHIFT_JIS"),
      "shiftjis sjis xsjis mskanji ms932 windows31j cp932"
    ),
    (TextEncoding("iso-2022-jp", "ISO-2022-JP-3", "ISO-2022-JP"), "iso2022jp csiso2022jp"),
    (
      TextEncoding("euc-kr", "CP949", "UHC", "EUC-KR"),
      "euckr cseuckr ksc5601 ksc56011987 ksc56011989 korean windows949 cp949 uhc isoir149"
    ),
  ]
}
