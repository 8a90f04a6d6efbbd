/// Text for the terminal's clipboard.
package enum Clipboard {
  /// OSC 52 (xterm's ctlseqs): takes it to the clipboard of whoever sits before the terminal, also
  /// across ssh. tmux takes it as it is where its `set-clipboard` is on.
  package static func sequence(for text: String) -> String {
    "\u{1B}]52;c;\(base64(Array(text.utf8)))\u{07}"
  }

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> String {
    let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
      let group = three[0] << 16 | three[1] << 8 | three[2]
      let four = (0..<4).map { signs[Int(group >> (18 - 6 * UInt32($0)) & 63)] }
      let used = min(4, bytes.count - start + 1)
      text += four.prefix(used) + Array(repeating: UInt8(ascii: "="), count: 4 - used)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Terminal {
  /// Hands text to the terminal's clipboard. Whether it took it, no terminal says.
  package func copy(_ text: String) { send(Clipboard.sequence(for: text)) }
}
