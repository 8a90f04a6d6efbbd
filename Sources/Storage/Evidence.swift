import Crypto

/// What proves that bytes are the ones that were received.
package enum Evidence {
  /// SHA-256 (FIPS 180-4) as 64 small hexadecimal digits.
  package static func sha256(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
