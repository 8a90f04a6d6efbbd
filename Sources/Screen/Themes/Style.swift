/// A slot of a base24 palette; base16 has the first sixteen.
///
/// https://github.com/tinted-theming/home, styling.md; base24's styling.md for 10–17.
package enum Slot: Int, CaseIterable, Hashable, Sendable {
  case base00, base01, base02, base03, base04, base05, base06, base07
  case base08, base09, base0A, base0B, base0C, base0D, base0E, base0F
  case base10, base11, base12, base13, base14, base15, base16, base17

  /// As theme files write it: `base0A`.
  package var name: String {
    let digits = String(rawValue, radix: 16, uppercase: true)
    return "base" + (digits.count < 2 ? "0" : "") + digits
  }

  /// Whether a base16 scheme has it.
  package var isBase16: Bool { rawValue < 16 }

  /// The slot that stands for one that a base16 scheme hasn't (base24's styling.md, "fallback").
  package var fallback: Slot {
    switch self {
    case .base10, .base11: .base00
    case .base12: .base08
    case .base13: .base0A
    case .base14: .base0B
    case .base15: .base0C
    case .base16: .base0D
    case .base17: .base0E
    default: self
    }
  }
}

/// What one role does to a cell: what it leaves nil stays as the roles before it made it.
struct Style: Hashable, Sendable {
  enum Ground: Hashable, Sendable {
    case slot(Slot)
    /// This share of a slot in base00.
    case tint(Slot, Double)
  }

  var ink: Slot?
  var ground: Ground?
  var attributes: Attributes = []
  /// The terminal's own sixteen colours; the default colour where nil.
  var ansiInk: Int?
  var ansiGround: Int?
  /// What shows the role where there are sixteen colours; the same as `attributes` where nil.
  var ansi: Attributes?
  /// What shows the role where there is no colour; the same as `attributes` where nil.
  var mono: Attributes?
  /// Whether, with 256 colours, the ink stands in for the tint, which the palette is too coarse for.
  var inkAt256: Slot?
}

extension Role {
  /// The one table of what roles look like. Long passages keep the ink of the text and are shown
  /// by their ground; each kind of mark also has attributes of its own, so that no colour carries
  /// a meaning alone.
  ///
  /// With sixteen colours, whose shades nobody knows, blue (4) is left out as too dark on black in
  /// many terminals, and white and black are used only together with a ground.
  var style: Style {
    switch self {
    case .text: Style(ink: .base05, ground: .slot(.base00))
    case .muted: Style(ink: .base03, ansi: .dim, mono: .dim)
    case .panel: Style(ink: .base05, ground: .slot(.base01))
    case .border: Style(ink: .base03, ansi: .dim, mono: .dim)
    case .bar: Style(ink: .base05, ground: .slot(.base01), ansi: .reverse, mono: .reverse)
    case .title: Style(ink: .base06, attributes: .bold)
    case .heading: Style(ink: .base0D, attributes: .bold)
    case .quote: Style(ink: .base0C, ansi: [], mono: [])
    case .link: Style(ink: .base0D, attributes: .underline)
    case .emphasis: Style(attributes: .italic)
    case .strong: Style(attributes: .bold)
    case .caption: Style(ink: .base04, attributes: .italic)
    case .code: Style(ink: .base0B, ansiInk: 2)
    case .key: Style(ink: .base0A, attributes: .bold)
    case .cursorLine: Style(ground: .slot(.base01), ansi: .bold, mono: .bold)
    case .tag: Style(ink: .base0F, ansiInk: 5)
    default: markStyle
    }
  }

  private var markStyle: Style {
    switch self {
    case .highlight:
      Style(
        ground: .tint(.base0A, 0.28), ansiInk: 0, ansiGround: 3, mono: [.bold, .italic])
    case .claim:
      Style(
        ground: .tint(.base0E, 0.2), attributes: .underline, ansiInk: 5, inkAt256: .base0E)
    case .source:
      Style(ground: .tint(.base0C, 0.24), attributes: .bold, ansiInk: 6, inkAt256: .base0C)
    case .cue:
      Style(
        ground: .tint(.base09, 0.2), attributes: .italic, ansiInk: 2, mono: [.italic, .dim],
        inkAt256: .base09)
    case .disputed:
      Style(ink: .base08, attributes: .underline, ansiInk: 1, mono: [.underline, .dim])
    case .verified: Style(ink: .base0B, ansiInk: 2, mono: [.underline, .italic, .dim])
    case .currentMark:
      // Without a ground it takes two, for each alone is that of a kind.
      Style(
        ground: .tint(.base0D, 0.34), attributes: .underline, ansi: [.italic, .underline],
        mono: [.italic, .underline])
    default: stateStyle
    }
  }

  private var stateStyle: Style {
    switch self {
    case .match:
      Style(
        ink: .base00, ground: .slot(.base0A), ansiInk: 0, ansiGround: 6,
        mono: [.reverse, .underline])
    case .currentMatch:
      Style(
        ink: .base00, ground: .slot(.base09), attributes: .bold, ansiInk: 0, ansiGround: 2,
        mono: [.reverse, .underline, .bold])
    case .selection:
      Style(ink: .base05, ground: .slot(.base02), ansi: .reverse, mono: .reverse)
    case .info: Style(ink: .base0D)
    case .ok: Style(ink: .base0B, ansiInk: 2)
    case .warning: Style(ink: .base09, attributes: .bold, ansiInk: 5)
    case .error: Style(ink: .base12, attributes: .bold, ansiInk: 1)
    default: Style()
    }
  }
}
