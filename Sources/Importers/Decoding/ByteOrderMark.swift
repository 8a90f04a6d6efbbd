/// The signs by which a text says at its very start how it is encoded.
enum ByteOrderMark: Hashable, Sendable {
  case utf8, utf16le, utf16be

  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16le
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16be
    } else {
      return nil
    }
  }

  var encoding: TextEncoding {
    switch self {
    case .utf8: .utf8
    case .utf16le: .utf16le
    case .utf16be: .utf16be
    }
  }

  /// Bytes that it takes up.
  var length: Int { self == .utf8 ? 3 : 2 }
}
