import Model

/// Colours to choose from: of one lightness, so that none shouts, and apart for eyes that do not tell
/// red from green (Okabe and Ito 2008, https://jfly.uni-koeln.de/color/).
enum TagColours {
  static let named: [(name: String, colour: String)] = [
    ("orange", "#E69F00"), ("sky blue", "#56B4E9"), ("bluish green", "#009E73"),
    ("yellow", "#F0E442"), ("blue", "#0072B2"), ("vermilion", "#D55E00"),
    ("reddish purple", "#CC79A7"), ("grey", "#999999"),
  ]

  /// Of a name, or of digits; nil for anything else.
  static func colour(_ text: String) -> String? {
    named.first { $0.name == text.lowercased() }?.colour ?? Tag.colour(text)
  }

  /// `vermilion`; the digits of another.
  static func name(of colour: String) -> String {
    named.first { $0.colour == colour }?.name ?? colour
  }
}
