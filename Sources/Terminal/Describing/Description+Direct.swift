internal import CNcurses

extension Description {
  /// The name of the description that is made for this process alone.
  static let privateName = "postil-private"

  /// The same terminal without the keys that begin with `ESC [` or `ESC O`: those are read by
  /// `ControlSequence`, which knows more of them.
  func withoutSequences() -> Description {
    var copy = self
    copy.names = Self.privateName
    copy.strings = zip(strings, Self.stringNames).map { string, name in
      guard name.hasPrefix("k"), let string, string.count > 1, string[0] == 27 else {
        return string
      }
      return string[1] == UInt8(ascii: "[") || string[1] == UInt8(ascii: "O") ? nil : string
    }
    return copy
  }

  /// The same terminal without the change of character set in each change of attributes: Postil draws
  /// with Unicode alone, and over ssh those bytes are a quarter of what a key costs.
  func withoutCharacterSets() -> Description {
    guard let on = string("smacs"), let off = string("rmacs"), !off.isEmpty else { return self }
    var copy = self
    let choice = Array("%?%p9%t".utf8) + on + Array("%e".utf8) + off + Array("%;".utf8)
    for (name, part) in [("sgr", choice), ("sgr0", off)] {
      copy.set(string: name, string(name).map { $0.removing(part) })
    }
    return copy
  }

  /// The same terminal, told colours as numbers: 0–15 its own sixteen, 16–255 its palette, and
  /// beyond that 0xRRGGBB. (The 256 darkest blues are therefore moved aside: `directNumber`.)
  func direct() -> Description {
    var copy = self
    copy.set(number: "colors", 0x100_0000)
    copy.set(number: "pairs", 0x7FFF)
    copy.set(string: "setaf", Self.colourString(base: "3", bright: "9"))
    copy.set(string: "setab", Self.colourString(base: "4", bright: "10"))
    for name in ["initc", "initp", "oc", "scp", "setf", "setb"] {
      copy.set(string: name, nil as String?)
    }
    copy.setFlag("ccc", false)
    // Without RGB curses makes a table of all sixteen million colours: half a gigabyte.
    copy.extendedFlags = extendedFlags.filter { $0 == "AX" || $0 == "XT" } + ["RGB"]
    return copy
  }

  /// In terminfo's language of parameters (terminfo(5), "Parameterized Strings").
  private static func colourString(base: String, bright: String) -> String {
    "\u{1B}[%?%p1%{8}%<%t\(base)%p1%d%e%p1%{16}%<%t\(bright)%p1%{8}%-%d%e"
      + "%p1%{256}%<%t\(base)8;5;%p1%d%e\(base)8;2;%p1%{65536}%/%d;"
      + "%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
  }

  private mutating func set(number name: String, _ value: Int32) {
    let index = Int(postil_number_index(name))
    if numbers.indices.contains(index) { numbers[index] = value }
  }

  private mutating func set(string name: String, _ value: String?) {
    set(string: name, value.map { Array($0.utf8) })
  }

  private mutating func set(string name: String, _ value: [UInt8]?) {
    let index = Int(postil_string_index(name))
    if strings.indices.contains(index) { strings[index] = value }
  }

  private mutating func setFlag(_ name: String, _ value: Bool) {
    let index = Int(postil_flag_index(name))
    if flags.indices.contains(index) { flags[index] = value }
  }
}

extension [UInt8] {
  /// Without the first place where a part stands.
  fileprivate func removing(_ part: [UInt8]) -> [UInt8] {
    let starts = indices.dropLast(Swift.max(0, part.count - 1))
    guard let start = starts.first(where: { self[$0...].starts(with: part) }) else { return self }
    return Array(self[..<start] + self[(start + part.count)...])
  }
}
