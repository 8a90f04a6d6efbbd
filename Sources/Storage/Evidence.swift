import Crypto

/// Bytes that were received, with what proves that they are the ones.
package struct Evidence: Hashable, Sendable {
  package let bytes: [UInt8]
  /// Of the bytes; summed once, however often it is asked for.
  package let sha256: String

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    sha256 = Self.sha256(bytes)
  }

  /// SHA-256 (FIPS 180-4) as 64 small hexadecimal digits.
  package static func sha256(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
