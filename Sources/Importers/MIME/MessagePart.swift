/// A part of a mail that holds no other parts.
struct MessagePart: Sendable {
  /// Its place among the parts of the mail.
  let number: Int
  let head: MessageHead
  /// As they are carried, still encoded.
  let carried: ArraySlice<UInt8>
  /// The media types of the parts around it, the outermost first.
  let around: [String]
  /// The number of the innermost multipart/alternative around it.
  let alternative: Int?

  /// `text/plain` where nothing, or nonsense, is said (RFC 2045, 5.2).
  var media: String {
    let media = head.contentType.media
    return media.contains("/") ? media : "text/plain"
  }

  var fileName: String? { head.disposition["filename"] ?? head.contentType["name"] }

  var isAttached: Bool {
    head.disposition.media == "attachment" || fileName != nil && !media.hasPrefix("text/")
  }

  /// The bytes that were sent, and how many signs of their encoding were wrong.
  var body: (bytes: [UInt8], errors: Int) {
    TransferEncoding.decode(Array(carried), head[raw: "content-transfer-encoding"] ?? "")
  }

  /// The part as text: by its charset, by what it says itself, and by guess at last.
  var decoded: (text: Decoded, reasons: [String])? {
    let (bytes, errors) = body
    let broken = errors > 0 ? ["\(errors) signs of the transfer encoding are wrong"] : []
    let charset = head.contentType["charset"]
    for charset in charset == nil ? [nil] : [charset, nil] {
      do { return (try Decoder.decode(bytes, charset: charset), broken) } catch {
        if error == .empty { return nil }
      }
    }
    let text = Charset.latin(bytes).withoutControls.text
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    let guess = "the part’s encoding is unknown or wrong: read as windows-1252"
    return (Decoded(text: text, encoding: "windows-1252", reasons: [guess]), broken)
  }
}

/// A mail taken apart (RFC 2046, section 5.1).
struct MessageParts: Sendable {
  /// Deeper parts, and more of them, are made by nobody in earnest.
  private static let limits = (depth: 20, parts: 10_000)

  let head: MessageHead
  /// The innermost ones, in order.
  private(set) var leaves: [MessagePart] = []
  private(set) var reasons: [String] = []
  private var alternatives = 0
  private var isTooDeep = false
  private var isTorn = false

  init(_ bytes: [UInt8]) {
    head = MessageHead(bytes[...])
    take(head, bytes.dropFirst(head.length), around: [], alternative: nil)
    if isTorn { reasons.append("the file breaks off: its last part has no end") }
    if isTooDeep { reasons.append("left out: parts nested too deep, or too many") }
  }

  private mutating func take(
    _ head: MessageHead, _ body: ArraySlice<UInt8>, around: [String], alternative: Int?
  ) {
    let type = head.contentType
    guard type.media.hasPrefix("multipart/"), let boundary = type["boundary"] else {
      guard leaves.count < Self.limits.parts else { return isTooDeep = true }
      return leaves.append(
        MessagePart(
          number: leaves.count, head: head, carried: body, around: around, alternative: alternative)
      )
    }
    guard around.count < Self.limits.depth else { return isTooDeep = true }
    var own = alternative
    if type.media == "multipart/alternative" {
      alternatives += 1
      own = alternatives
    }
    for part in parts(of: body, boundary: Array("--\(boundary)".utf8)) {
      let head = MessageHead(part)
      take(head, part.dropFirst(head.length), around: around + [type.media], alternative: own)
    }
  }

  /// What stands between the lines that are the boundary, the line end before each left out.
  private mutating func parts(
    of body: ArraySlice<UInt8>, boundary: [UInt8]
  ) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex {
      let end = body[index...].firstIndex(of: 10) ?? body.endIndex
      if let isLast = Self.isBoundary(body[index..<end], boundary) {
        if let start { parts.append(Self.withoutLineEnd(body[start..<max(start, index)])) }
        start = min(end + 1, body.endIndex)
        if isLast || parts.count >= Self.limits.parts { return parts }
      }
      index = end + 1
    }
    isTorn = true
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }

  /// Nil where the line is none; else whether it is the one behind the last part. Another boundary
  /// may begin as this one does, so that the whole line counts.
  private static func isBoundary(_ line: ArraySlice<UInt8>, _ boundary: [UInt8]) -> Bool? {
    guard line.starts(with: boundary) else { return nil }
    var rest = line.dropFirst(boundary.count)
    while let last = rest.last, last == 13 || last == 32 || last == 9 { rest.removeLast() }
    if rest.isEmpty { return false }
    return rest.elementsEqual(Array("--".utf8)) ? true : nil
  }

  private static func withoutLineEnd(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let body = part.last == 10 ? part.dropLast() : part
    return body.last == 13 ? body.dropLast() : body
  }
}
