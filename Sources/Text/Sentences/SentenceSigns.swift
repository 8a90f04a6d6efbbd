/// Signs that matter to the end of a sentence, besides the stops themselves.
extension Unicode.Scalar {
  /// Signs that carry a sentence on.
  var isContinuation: Bool {
    switch self {
    case ",", ";", ":", "，", "、", "；", "：", "،", "؛": true
    default: false
    }
  }

  var isOpeningQuote: Bool {
    switch self {
    case "“", "‘", "„", "‚", "«", "‹", "\"", "'", "「", "『", "»": true
    default: false
    }
  }

  var isOpening: Bool {
    switch self {
    case "(", "[", "{", "¿", "¡", "（", "【", "《", "〈": true
    default: isOpeningQuote
    }
  }

  var isDash: Bool { self == "—" || self == "–" || self == "-" || self == "•" }

  var isTokenEdge: Bool {
    properties.isWhitespace || isOpening || isDash || self == "/" || self == "’" || self == "”"
  }

  /// Han and kana, between which no spaces stand.
  var isEastAsian: Bool {
    (0x3041...0x30FF).contains(value) || value > 0x33FF && properties.isIdeographic
  }
}
