/// The terms by which short texts are compared: the runs of four letters or digits within each word,
/// and shorter words whole; of scripts that are written without spaces, runs of two signs.
///
/// McNamee and Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval",
/// Information Retrieval 7 (2004): such runs find what stems find, in each language, without a
/// dictionary.
enum Grams {
  /// Hands over each term as a number: sixteen bits for each of its scalars, in small letters.
  static func each(in text: String, _ body: (UInt64) -> Void) {
    var (window, length, size) = (UInt64(0), 0, 4)
    for scalar in text.unicodeScalars {
      let letter = folded(scalar.value)
      if letter == joining { continue }
      let own = isWrittenWithoutSpaces(letter) ? 2 : 4
      if letter == 0 || own != size {
        if length > 0, length < size { body(window) }
        (window, length, size) = (0, 0, own)
        if letter == 0 { continue }
      }
      window = window << 16 | UInt64(letter & 0xFFFF)
      if size == 2 { window &= 0xFFFF_FFFF }
      length += 1
      if length >= size { body(window) }
    }
    if length > 0, length < size { body(window) }
  }

  /// Stands for what belongs to the letter before it and says nothing of its own.
  private static let joining: UInt32 = 0xFFFF_FFFF

  /// The scalar in a small letter; 0 for what is no part of a word. Only the cases of Latin, Greek and
  /// Cyrillic are folded, by their places in Unicode, for a look into its tables costs too much here.
  private static func folded(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x30...0x39, 0x61...0x7A: value
    case 0x41...0x5A: value + 32
    case 0..<0xC0, 0xD7, 0xF7: 0
    case 0xC0...0xDE: value + 32
    case 0x100...0x137, 0x14A...0x177: value | 1
    case 0x139...0x148, 0x179...0x17E: value + (value & 1)
    case 0x300...0x36F, 0xFE00...0xFE0F, 0x200B...0x200D: joining
    case 0x391...0x3A9: value + 32
    case 0x400...0x40F: value + 80
    case 0x410...0x42F: value + 32
    case 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x303F, 0xFF00...0xFF0F, 0xFF1A...0xFF20: 0
    default: value
    }
  }

  /// Thai, Lao, Burmese and Khmer, and from the Japanese syllables on the scripts of East Asia.
  private static func isWrittenWithoutSpaces(_ value: UInt32) -> Bool {
    switch value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0xA4CF, 0xAC00...0xD7AF,
      0xF900...0xFAFF, 0xFF21...0xFFDC, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
