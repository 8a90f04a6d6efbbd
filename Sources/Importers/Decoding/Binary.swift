/// Tells bytes that hold no text.
enum Binary {
  /// By the first bytes of common formats, by a zero byte among the first 8,000 (as Git does), and
  /// by control characters for more than one byte in ten of those.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    if magic.contains(where: { bytes.starts(with: $0) }) { return true }
    let sample = bytes.prefix(8000)
    if sample.contains(0) { return true }
    return sample.count(where: isControl) * 10 > sample.count
  }

  /// PDF, ZIP, PNG, GIF, JPEG, gzip, ELF, and a compound document of old office programs.
  private static let magic: [[UInt8]] = [
    Array("%PDF-".utf8), [0x50, 0x4B, 3, 4], [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8),
    [0xFF, 0xD8, 0xFF], [0x1F, 0x8B], [0x7F, 0x45, 0x4C, 0x46], [0xD0, 0xCF, 0x11, 0xE0],
  ]

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 9 || (14..<32).contains(byte) && byte != 0x1B || byte == 0x7F
  }
}
