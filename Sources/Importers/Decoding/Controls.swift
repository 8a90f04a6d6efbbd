extension String {
  /// Line ends as line feeds, and no C0 or C1 control but tab and line feed; and how many others
  /// there were.
  var withoutControls: (text: String, dropped: Int) {
    var text = self
    return text.withUTF8 { bytes in
      var (kept, dropped): ([UInt8], Int) = ([], 0)
      var (start, index) = (0, 0)
      while index < bytes.count {
        index = Control.likelyIndex(in: bytes, from: index)
        guard index < bytes.count else { break }
        guard let control = Control(in: bytes, at: index) else {
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
  private static func isLikely(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: true
    default: false
    }
  }

  /// The first place from `start` on where one may begin, or the end. Eight bytes at a glance are
  /// passed over where all are printing ASCII.
  static func likelyIndex(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index < raw.count {
      if index + 8 <= raw.count,
        isPrinting(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      {
        index += 8
        continue
      }
      let end = min(index + 8, raw.count)
      while index < end {
        if isLikely(raw[index]) { return index }
        index += 1
      }
    }
    return index
  }

  /// Whether each of eight bytes lies from 0x20 to 0x7E. The sums carry from one byte into the next
  /// only out of a byte that is no such one itself.
  private static func isPrinting(_ eight: UInt64) -> Bool {
    let tops: UInt64 = 0x8080_8080_8080_8080
    let high = (eight &+ 0x0101_0101_0101_0101) | eight
    let low = (eight &- 0x2020_2020_2020_2020) & ~eight
    return (high | low) & tops == 0
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
