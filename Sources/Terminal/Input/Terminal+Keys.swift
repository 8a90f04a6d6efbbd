internal import CNcurses
internal import Screen

/// What single signs and ncurses' codes mean.
extension Terminal {
  /// The key that sends a scalar; nil for what no key sends.
  nonisolated static func event(of scalar: Unicode.Scalar) -> KeyEvent? {
    let value = scalar.value
    switch value {
    case 0: return KeyEvent(.character(" "), control: true)
    case 8, 127: return KeyEvent(.backspace)
    case 9: return KeyEvent(.tab)
    case 13: return KeyEvent(.enter)
    case 27: return KeyEvent(.escape)
    // ASCII's control characters are the letters from @ on, less 64; the letters as small ones.
    case 1..<27: return Unicode.Scalar(value + 96).map { control(Character($0)) }
    case 28..<32: return Unicode.Scalar(value + 64).map { control(Character($0)) }
    case 128..<160: return nil
    default: return KeyEvent(.character(Character(scalar)))
    }
  }

  private nonisolated static func control(_ sign: Character) -> KeyEvent {
    KeyEvent(.character(sign), control: true)
  }

  /// The key of a code of ncurses, for terminals whose keys don't begin as usual.
  static func key(_ number: Int) -> Key? {
    let code = Int32(clamping: number)
    if let known = codes[code] { return known }
    return (1...24).first { postil_key_function(Int32($0)) == code }.map(Key.function)
  }

  private static let codes: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home,
    KEY_END: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_DC: .delete, KEY_IC: .insert,
    KEY_BACKSPACE: .backspace, KEY_ENTER: .enter, KEY_BTAB: .backtab,
  ]
}
