extension Theme {
  /// What a cell with these roles looks like. Of two roles the later in the list of roles decides
  /// the colours; the attributes of all add up.
  package func appearance(of roles: Roles, depth: ColourDepth) -> Appearance {
    let styles = Roles.text.union(roles).all.map(\.style)
    switch (depth, palette) {
    case (.mono, _): return Appearance(attributes: sum(styles) { $0.mono ?? $0.attributes })
    case (.truecolor, let palette?), (.palette256, let palette?):
      let ink = Ink(styles, in: palette, depth: depth, isLine: roles.all.last == .border)
      return Appearance(
        foreground: depth.colour(ink.ink), background: depth.colour(ink.ground),
        attributes: sum(styles, \.attributes))
    default:
      return ansi(styles)
    }
  }

  /// The same with an ink of its own, where the terminal has enough colours for it.
  package func appearance(of roles: Roles, ink: RGB?, depth: ColourDepth) -> Appearance {
    var look = appearance(of: roles, depth: depth)
    if let ink, depth == .truecolor || depth == .palette256 { look.foreground = depth.colour(ink) }
    return look
  }

  private func sum(_ styles: [Style], _ part: (Style) -> Attributes) -> Attributes {
    styles.reduce(into: []) { $0.formUnion(part($1)) }
  }

  /// By a table of roles and not by the nearest colour: nobody knows the shades of the sixteen.
  private func ansi(_ styles: [Style]) -> Appearance {
    var look = Appearance(attributes: sum(styles) { $0.ansi ?? $0.attributes })
    for style in styles {
      // Black on a coloured ground is one thing: a later ink alone must not end up on that ground.
      if let ground = style.ansiGround {
        look.background = .indexed(ground)
        look.foreground = style.ansiInk.map(Colour.indexed) ?? .terminal
      } else if let ink = style.ansiInk, look.background == .terminal {
        look.foreground = .indexed(ink)
      }
    }
    return look
  }
}

/// The two colours of a cell, before they are fitted to the terminal.
struct Ink {
  private(set) var ink: RGB
  private(set) var ground: RGB

  init(_ styles: [Style], in palette: Theme.Palette, depth: ColourDepth, isLine: Bool = false) {
    ink = palette[.base05]
    ground = palette[.base00]
    for style in styles {
      if let slot = style.ink ?? (depth == .palette256 ? style.inkAt256 : nil) {
        ink = palette[slot]
      }
      ground = Self.ground(of: style, in: palette, depth: depth) ?? ground
    }
    ground = depth.shown(ground)
    let least = isLine ? Contrast.leastForLines : Contrast.least
    ink = Self.readable(ink, on: ground, ink: palette[.base05], depth: depth, least: least)
  }

  private static func ground(
    of style: Style, in palette: Theme.Palette, depth: ColourDepth
  ) -> RGB? {
    switch style.ground {
    case nil: nil
    case .slot(let slot): palette[slot]
    case .tint where depth == .palette256 && style.inkAt256 != nil: nil
    case .tint(let slot, let share): tint(slot, share, in: palette, depth: depth)
    }
  }

  /// The share of the slot in base00, or as much more as it takes to differ from the plain ground,
  /// the cursor's line and a selection as this depth shows them.
  private static func tint(
    _ slot: Slot, _ share: Double, in palette: Theme.Palette, depth: ColourDepth
  ) -> RGB {
    let others = [Slot.base00, .base01, .base02].map { depth.shown(palette[$0]) }
    let stronger = stride(from: share, through: 1, by: 0.08).map {
      palette[.base00].mixed(with: palette[slot], share: $0)
    }
    return stronger.first { !others.contains(depth.shown($0)) } ?? palette[slot]
  }

  /// The nearest colour of the 256 may lie on the wrong side of the limit: it is asked for more
  /// until it holds.
  private static func readable(
    _ colour: RGB, on ground: RGB, ink: RGB, depth: ColourDepth, least: Double
  ) -> RGB {
    for wanted in stride(from: least, through: 7, by: 0.25) {
      let found = Contrast.readable(colour, on: ground, towards: ink, least: wanted)
      if Contrast.ratio(depth.shown(found), ground) >= least { return depth.shown(found) }
    }
    let black = RGB(0, 0, 0)
    let white = RGB(255, 255, 255)
    return Contrast.ratio(black, ground) > Contrast.ratio(white, ground) ? black : white
  }
}

extension ColourDepth {
  /// The colour as this depth shows it.
  fileprivate func shown(_ colour: RGB) -> RGB {
    self == .palette256 ? Palette256.colour(Palette256.nearest(colour)) : colour
  }

  fileprivate func colour(_ rgb: RGB) -> Colour {
    self == .palette256 ? .indexed(Palette256.nearest(rgb)) : .rgb(rgb)
  }
}
