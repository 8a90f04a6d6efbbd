package import Screen

/// What is known of a terminal's colours.
package struct ColourClues: Hashable, Sendable {
  /// What the configuration asks for.
  package var configured: ColourDepth?
  package var environment: [String: String]
  /// The description's number of colours, 0 for none.
  package var colours: Int
  /// Whether the description says that it takes red, green and blue: `RGB`, or tmux' `Tc`.
  package var takesRGB: Bool

  package init(
    configured: ColourDepth? = nil, environment: [String: String], colours: Int,
    takesRGB: Bool = false
  ) {
    self.configured = configured
    self.environment = environment
    self.colours = colours
    self.takesRGB = takesRGB
  }
}

extension ColourClues {
  /// GNU screen hands on what the terminal around it said, and takes no such colours; tmux takes them,
  /// and may have the same name.
  fileprivate var namesTruecolor: Bool {
    let isScreen = environment["TERM"]?.hasPrefix("screen") == true
    if isScreen, environment["TMUX", default: ""].isEmpty { return false }
    return ["truecolor", "24bit"].contains(environment["COLORTERM"]?.lowercased())
  }
}

extension ColourDepth {
  /// The configuration first, then NO_COLOR (https://no-color.org: set and not empty), COLORTERM,
  /// and the terminal's description.
  package init(_ clues: ColourClues) {
    if let configured = clues.configured {
      self = configured
    } else if clues.environment["NO_COLOR"].map(\.isEmpty) == false {
      self = .mono
    } else if clues.namesTruecolor {
      self = clues.colours >= 8 ? .truecolor : .mono
    } else {
      self = Self.described(clues)
    }
  }

  private static func described(_ clues: ColourClues) -> ColourDepth {
    if clues.takesRGB || clues.colours > 256 { return .truecolor }
    if clues.colours >= 256 { return .palette256 }
    return clues.colours >= 8 ? .ansi16 : .mono
  }
}
