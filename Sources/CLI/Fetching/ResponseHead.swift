import Model

/// The head of a response as curl writes it down: a block of lines for each answer on the way, an
/// empty line after each (RFC 9112, section 2.1).
enum ResponseHead {
  /// No more is kept of a server that says too much.
  private static let (most, longest) = (100, 4096)

  /// The fields of the last answer. What would let a reader of the library pass for its owner is
  /// left out, and so is what is no field.
  static func headers(in bytes: [UInt8]) -> [Response.Header] {
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" }
      .map { String($0).trimmed }
    let begin = lines.lastIndex { $0.hasPrefix("HTTP/") } ?? 0
    return lines[begin...].dropFirst().prefix { !$0.isEmpty }.compactMap(header).prefix(most)
      .map { $0 }
  }

  private static func header(_ line: String) -> Response.Header? {
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
    let name = String(line[..<colon]).trimmed
    guard !["set-cookie", "set-cookie2"].contains(name.lowercased()) else { return nil }
    let value = String(line[line.index(after: colon)...]).trimmed
    return Response.Header(name: cleaned(name), value: cleaned(value))
  }

  private static func cleaned(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isSteering }.prefix(longest)))
  }
}

extension String {
  fileprivate var trimmed: String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    let tail = unicodeScalars.drop(while: isSpace)
    let last = tail.lastIndex { !isSpace($0) }
    return last.map { String(tail[...$0]) } ?? ""
  }
}
