/// A small number for a list of strings. For ids only: it does not withstand a forger, and the
/// evidence is guarded by SHA-256 in `Storage`.
package enum Fingerprint {
  /// FNV-1a, 64 bits (Fowler, Noll, Vo), each part ended by a byte that UTF-8 never holds.
  package static func of(_ parts: [String]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in Array(part.utf8) + [0xFF] {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      }
    }
    return hash
  }

  /// FNV-1a, 64 bits, over the UTF-8 of a text.
  package static func of(_ text: ScalarText) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    text.scalars.withUnsafeBufferPointer { scalars in
      for scalar in scalars {
        if scalar.value < 0x80 {
          hash = (hash ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01b3
        } else {
          for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
          }
        }
      }
    }
    return hash
  }

  /// The number as sixteen small hexadecimal digits.
  package static func digits(of number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The number folded to 40 bits, as eight signs of Crockford's base 32 (no i, l, o, u).
  package static func signs(of number: UInt64) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    let folded = number ^ (number >> 40)
    return String((0..<8).map { alphabet[Int((folded >> ($0 * 5)) & 31)] })
  }
}
