/// A colour in sRGB, each part 0–255.
package struct RGB: Hashable, Sendable, CustomStringConvertible {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// From six hexadecimal digits, with or without `#` before them; nil for anything else.
  package init?(hex: String) {
    let digits = hex.hasPrefix("#") ? hex.dropFirst() : hex[...]
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self.init(value: value)
  }

  /// From `0xRRGGBB`.
  package init(value: UInt32) {
    self.init(
      UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
      UInt8(truncatingIfNeeded: value))
  }

  /// As `0xRRGGBB`.
  package var value: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

  package var description: String {
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The mixture of this colour with `share` (0–1) of another.
  package func mixed(with other: RGB, share: Double) -> RGB {
    func part(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) * (1 - share) + Double(b) * share).rounded())
    }
    return RGB(part(red, other.red), part(green, other.green), part(blue, other.blue))
  }
}

/// How many colours a terminal shows.
package enum ColourDepth: String, CaseIterable, Hashable, Sendable {
  case truecolor
  case palette256 = "256"
  case ansi16 = "16"
  /// No colour: bold, underline, italic, dim and reverse alone.
  case mono
}

/// A colour as a terminal is told of it.
package enum Colour: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminal
  /// 0–15 are the terminal's ANSI colours, 16–255 xterm's cube and greys.
  case indexed(Int)
  case rgb(RGB)
}

/// What a cell looks like.
package struct Appearance: Hashable, Sendable {
  package var foreground: Colour
  package var background: Colour
  package var attributes: Attributes

  package init(
    foreground: Colour = .terminal, background: Colour = .terminal, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// What a terminal can do to letters beside colouring them.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let italic = Attributes(rawValue: 4)
  package static let underline = Attributes(rawValue: 8)
  package static let reverse = Attributes(rawValue: 16)
}
