import CUchardet

/// The encoding of bytes that do not say it.
enum GuessedEncoding {
  /// By the frequencies of letters and of pairs of bytes, as Mozilla's universal detector weighs
  /// them (Li and Momoi, 2001); windows-1252 where it finds
  /// nothing, UTF-8 where there is nothing but ASCII.
  static func of(_ bytes: [UInt8]) -> TextEncoding {
    let sample = sample(of: bytes)
    let wide = sample.count { $0 >= 0x80 }
    guard let name = detected(sample) else { return wide == 0 ? .utf8 : .western }
    if latin.contains(name), wide < 4 || wide * 50 < sample.count { return .western }
    // The Ukrainian encoding is the Russian one with letters in place of four lines for drawing.
    if name == "KOI8-R" { return TextEncoding("koi8-u", "KOI8-U") }
    let hasC1 = sample.contains { (0x80...0x9F).contains($0) }
    let better = hasC1 ? windows[name] ?? name : name
    return TextEncoding(label: better) ?? TextEncoding(better.lowercased(), better)
  }

  /// Text in two bytes a sign without a mark: every other byte of European text is zero.
  static func wide(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(1000)
    guard sample.count >= 8 else { return nil }
    let zeros = sample.indices.filter { sample[$0] == 0 }
    let odd = zeros.count { $0 % 2 == 1 }
    guard zeros.count * 5 > sample.count * 2 else { return nil }
    if odd == zeros.count { return .utf16le }
    return odd == 0 ? .utf16be : nil
  }

  /// What stands within a hundred bytes of those beyond ASCII, 64 KiB at most: markup and scripts
  /// would drown the letters. All where there is nothing but ASCII.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    var taken = 0
    for index in bytes.indices where bytes[index] >= 0x80 {
      let start = max(taken, index - 100)
      let end = min(bytes.count, index + 101)
      guard end > start else { continue }
      sample += bytes[start..<end]
      taken = end
      if sample.count > 65_536 { break }
    }
    return sample.isEmpty ? Array(bytes.prefix(65_536)) : sample
  }

  private static func detected(_ sample: [UInt8]) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let state = sample.withUnsafeBytes { bytes in
      uchardet_handle_data(
        detector, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard state == 0 else { return nil }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector) else { return nil }
    let found = String(cString: name)
    // The caller has seen that it is neither.
    return found.isEmpty || found == "ASCII" || found == "UTF-8" ? nil : found
  }

  /// Encodings that differ in accents only. On text with few of them the detector's choice among
  /// these is chance.
  private static let latin: Set<String> = [
    "ISO-8859-1", "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-9", "ISO-8859-10",
    "ISO-8859-13", "ISO-8859-14", "ISO-8859-15", "ISO-8859-16", "WINDOWS-1250", "WINDOWS-1252",
    "WINDOWS-1254", "WINDOWS-1257", "WINDOWS-1258", "VISCII", "IBM852", "IBM865",
    "MAC-CENTRALEUROPE",
  ]

  /// The ISO's encodings hold controls where those of Windows have signs.
  private static let windows = [
    "ISO-8859-2": "WINDOWS-1250", "ISO-8859-4": "WINDOWS-1257", "ISO-8859-6": "WINDOWS-1256",
    "ISO-8859-7": "WINDOWS-1253", "ISO-8859-8": "WINDOWS-1255", "ISO-8859-13": "WINDOWS-1257",
    "ISO-8859-15": "WINDOWS-1252",
  ]
}
