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

  /// The number folded to 40 bits, as eight signs of Crockford's base 32 (no i, l, o, u).
  package static func signs(of number: UInt64) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    let folded = number ^ (number >> 40)
    return String((0..<8).map { alphabet[Int((folded >> ($0 * 5)) & 31)] })
  }
}
