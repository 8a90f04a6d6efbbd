import CLibXML2

/// Decodes the older encodings through the system's `iconv`.
enum Iconv {
  static func decode(_ bytes: [UInt8], from encoding: String) throws(ImportError) -> String {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else {
      throw .undecodable(encoding: encoding, byte: 0)
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // No encoding gives more than four bytes of UTF-8 for one of its own; a few more for the end.
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let (read, written) = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, left) = (source.baseAddress, source.count)
        var (to, room) = (target.baseAddress, target.count)
        iconv(converter, &from, &left, &to, &room)
        return (source.count - left, target.count - room)
      }
    }
    guard read == bytes.count else { throw .undecodable(encoding: encoding, byte: read) }
    return String(decoding: output[..<written].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
