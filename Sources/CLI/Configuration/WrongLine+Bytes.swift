/// What is wrong with a file of settings before anything of it is read.
extension WrongLine {
  /// Bytes that are no text in UTF-8 at all: all defaults hold.
  init?(noText bytes: [UInt8], _ path: String) {
    let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]
    if marks.contains(where: bytes.starts) {
      self.init(path, reason: "in UTF-16, so all defaults hold: save it as UTF-8")
      return
    }
    guard let place = bytes.firstIndex(of: 0) else { return nil }
    let line = Self.line(of: place, in: bytes)
    self.init(
      path, line: line, reason: "a NUL, which no text has, so all defaults hold: save it as UTF-8")
  }

  /// The first place that is no UTF-8; the rest counts.
  init?(notUTF8 bytes: [UInt8], _ path: String) {
    var (decoder, input) = (Unicode.UTF8.ForwardParser(), bytes.makeIterator())
    var place = 0
    while true {
      switch decoder.parseScalar(from: &input) {
      case .valid(let scalar): place += scalar.count
      case .emptyInput: return nil
      case .error:
        self.init(path, line: Self.line(of: place, in: bytes), reason: "no UTF-8: save it as UTF-8")
        return
      }
    }
  }

  private static func line(of place: Int, in bytes: [UInt8]) -> Int {
    bytes[..<place].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }
}
