extension String {
  /// Line ends as line feeds, and no C0 or C1 control but tab and line feed; and how many others
  /// there were.
  var withoutControls: (text: String, dropped: Int) {
    var text = self
    return text.withUTF8 { bytes in
      var (kept, dropped): ([UInt8], Int) = ([], 0)
      var (start, index) = (0, 0)
      while index < bytes.count {
        let control = Control.isLikely(bytes[index]) ? Control(in: bytes, at: index) : nil
        guard let control else {
          index += 1
          continue
        }
        if start == 0 { kept.reserveCapacity(bytes.count) }
        kept += bytes[start..<index]
        switch control.meaning {
        case .lineEnd: kept.append(0x0A)
        case .nothing: dropped += 1
        case .mark: break
        }
        index += control.length
        start = index
      }
      if start == 0 { return (self, 0) }
      kept += bytes[start...]
      return (String(decoding: kept, as: UTF8.self), dropped)
    }
  }
}

/// A sign in UTF-8 that is no text.
private struct Control {
  let meaning: Meaning
  /// In bytes.
  let length: Int

  enum Meaning { case lineEnd, nothing, mark }

  /// Whether a byte may begin one: C0 but tab and line feed, DEL, and the first bytes of U+0080,
  /// U+2028 and U+FEFF.
  static func isLikely(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F || byte == 0xC2 || byte == 0xE2
      || byte == 0xEF
  }

  /// Nil where the bytes there are text.
  init?(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch (bytes[index], second, third) {
    case (0x0D, 0x0A, _): (meaning, length) = (.lineEnd, 2)
    case (0x0B...0x0D, _, _): (meaning, length) = (.lineEnd, 1)
    case (0xE2, 0x80, 0xA8...0xA9): (meaning, length) = (.lineEnd, 3)
    case (0...0x1F, _, _), (0x7F, _, _): (meaning, length) = (.nothing, 1)
    case (0xC2, 0x80...0x9F, _): (meaning, length) = (.nothing, 2)
    case (0xEF, 0xBB, 0xBF): (meaning, length) = (.mark, 3)
    default: return nil
    }
  }
}
