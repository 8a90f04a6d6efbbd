extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte from `start` on, or the end. Eight bytes at a glance are passed over
  /// where it is none of them (H. S. Warren, Hacker's Delight, 6-1).
  func place(of byte: UInt8, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let sought = ones &* UInt64(byte)
    var index = start
    while index + 8 <= raw.count {
      let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ sought
      if (eight &- ones) & ~eight & tops != 0 { break }
      index += 8
    }
    while index < raw.count, raw[index] != byte { index += 1 }
    return index
  }
}

extension String {
  /// How many scalars it has: the bytes that begin one.
  var scalarCount: Int {
    var text = self
    return text.withUTF8 { bytes in
      bytes.reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
  }
}
