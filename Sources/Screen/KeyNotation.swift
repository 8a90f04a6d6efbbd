extension KeyEvent {
  static let names: [(String, Key)] = [
    ("Enter", .enter), ("Tab", .tab), ("S-Tab", .backtab), ("Esc", .escape),
    ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert), ("Up", .up),
    ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
    ("PageUp", .pageUp), ("PageDown", .pageDown), ("Space", .character(" ")),
    ("lt", .character("<")),
  ]

  private static let signs: [Character: Key] = [
    "⏎": .enter, "⇥": .tab, "⇤": .backtab, "⎋": .escape,
  ]

  /// The name of one key as scripts and keymaps write it: `a`, `Enter`, `C-d`, `A-x`, `F5`.
  package init?(name: String) {
    var (rest, control, alt, shift) = (name[...], false, false, false)
    while rest.count > 2, rest.dropFirst().first == "-", rest != "S-Tab" {
      switch rest.first {
      case "C": control = true
      case "A": alt = true
      case "S": shift = true
      default: return nil
      }
      rest = rest.dropFirst(2)
    }
    guard let key = Self.key(named: String(rest)) else { return nil }
    self.init(key, control: control, alt: alt, shift: shift)
  }

  private static func key(named name: String) -> Key? {
    if let named = names.first(where: { $0.0.lowercased() == name.lowercased() && $0.0.count > 1 })
    {
      return named.1
    }
    if name.count == 1, let sign = name.first { return signs[sign] ?? .character(sign) }
    if name.first == "F", let number = Int(name.dropFirst()), (1...24).contains(number) {
      return .function(number)
    }
    return nil
  }

  /// The name by which `init(name:)` reads the key again.
  package var name: String {
    let held = (control ? "C-" : "") + (alt ? "A-" : "") + (shift ? "S-" : "")
    return held + bareName
  }

  private var bareName: String {
    if case .function(let number) = key { return "F\(number)" }
    if let named = Self.names.first(where: { $0.1 == key && $0.0 != "lt" }) { return named.0 }
    if case .character(let sign) = key { return String(sign) }
    return "?"
  }

  /// The key as a person reads it in help and footer: `^D`, `Tab`, `⏎`.
  package var label: String {
    if control, !alt, case .character(let sign) = key, sign != " " {
      return "^" + sign.uppercased()
    }
    return key == .enter ? (alt || control ? name : "Enter") : name
  }

  /// The keys of a script: every sign is a key, but `<Enter>`, `<C-d>` and so on are one key each,
  /// `<lt>` is `<`, and `⏎ ⇥ ⇤ ⎋` are Enter, Tab, Shift-Tab and Esc. Line feeds are passed over.
  ///
  /// - Throws: `NotationError` with the name that is no key.
  package static func script(_ text: String) throws(NotationError) -> [KeyEvent] {
    var keys: [KeyEvent] = []
    var rest = text[...]
    while let sign = rest.first {
      rest = rest.dropFirst()
      if sign == "<", let close = rest.firstIndex(of: ">") {
        let name = String(rest[..<close])
        guard let key = KeyEvent(name: name) else { throw NotationError(name: name) }
        keys.append(key)
        rest = rest[rest.index(after: close)...]
      } else if !sign.isNewline {
        keys.append(KeyEvent(signs[sign] ?? .character(sign)))
      }
    }
    return keys
  }
}

/// A name in a script or keymap that is no key.
package struct NotationError: Error, Hashable, Sendable {
  package let name: String
}
