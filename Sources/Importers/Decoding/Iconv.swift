import CLibXML2

/// Decodes the older encodings through the system's `iconv`.
enum Iconv {
  /// U+FFFD for each byte that the encoding does not have; nil where there is no such encoding.
  static func read(
    _ bytes: [UInt8], from encoding: String
  ) -> (text: String, flaws: Int, firstFlaw: Int?)? {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // No encoding gives more than four bytes of UTF-8 for one of its own; a few more for the end.
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    var (flaws, first) = (0, Int?.none)
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, left) = (source.baseAddress, source.count)
        var (to, room) = (target.baseAddress, target.count)
        iconv(converter, &from, &left, &to, &room)
        while left > 0 {
          flaws += 1
          first = first ?? source.count - left
          for byte in replacement { Self.put(byte, &to, &room) }
          from = from?.advanced(by: 1)
          left -= 1
          iconv(converter, &from, &left, &to, &room)
        }
        // What a state holds back comes out at the end.
        iconv(converter, nil, nil, &to, &room)
        return target.count - room
      }
    }
    let text = String(decoding: output[..<written].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return (text, flaws, first)
  }

  private static let replacement = "\u{FFFD}".utf8.map { CChar(bitPattern: $0) }

  private static func put(
    _ byte: CChar, _ place: inout UnsafeMutablePointer<CChar>?, _ room: inout Int
  ) {
    guard room > 0, let here = place else { return }
    here.pointee = byte
    place = here.advanced(by: 1)
    room -= 1
  }
}
