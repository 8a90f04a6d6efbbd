/// Something about a theme that its author may want to know.
package struct ThemeFinding: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The slot's colour has too little contrast on the ground, and is shown as another.
    case moved(Slot, on: Slot, ratio: Double, shown: RGB)
    /// What is shown has too little contrast all the same.
    case faint(Role, depth: ColourDepth, ratio: Double)
    /// Two roles that must be told apart look the same.
    case alike(Role, Role, depth: ColourDepth)
    /// The file says one and the colours are the other.
    case wrongVariant
  }

  package let kind: Kind

  /// Whether the theme does not do what it must; the others are only worth knowing.
  package var isFault: Bool {
    switch kind {
    case .faint, .alike: true
    case .moved, .wrongVariant: false
    }
  }
}

extension Theme {
  /// What is to be said of the theme: faults first.
  package func checks() -> [ThemeFinding] {
    let kinds = faint() + alike() + moved() + wrongVariant()
    return kinds.map(ThemeFinding.init)
  }

  /// Roles that must be told apart by more than colour, and in every depth.
  package static let told: [Role] = [
    .text, .highlight, .claim, .source, .cue, .currentMark, .selection, .match, .currentMatch,
  ]

  private func faint() -> [ThemeFinding.Kind] {
    guard palette != nil else { return [] }
    return [ColourDepth.truecolor, .palette256].flatMap { depth in
      Role.allCases.compactMap { role in
        contrast(of: Roles(role), depth: depth).flatMap {
          $0 < role.leastContrast ? .faint(role, depth: depth, ratio: $0) : nil
        }
      }
    }
  }

  /// The contrast of ink and ground; nil where the terminal decides about one of them.
  package func contrast(of roles: Roles, depth: ColourDepth) -> Double? {
    let look = appearance(of: roles, depth: depth)
    guard let ink = look.foreground.rgb, let ground = look.background.rgb else { return nil }
    return Contrast.ratio(ink, ground)
  }

  private func alike() -> [ThemeFinding.Kind] {
    ColourDepth.allCases.flatMap { depth in
      Self.told.enumerated().flatMap { index, role in
        Self.told.dropFirst(index + 1).filter {
          appearance(of: Roles($0), depth: depth) == appearance(of: Roles(role), depth: depth)
        }.map { .alike(role, $0, depth: depth) }
      } + unseenUnderTheCursor(depth)
    }
  }

  /// A mark looks another under the cursor, whatever its kind.
  private func unseenUnderTheCursor(_ depth: ColourDepth) -> [ThemeFinding.Kind] {
    [Role.highlight, .claim, .source, .cue].filter {
      appearance(of: Roles($0), depth: depth)
        == appearance(of: Roles($0).with(.currentMark), depth: depth)
    }.map { .alike($0, .currentMark, depth: depth) }
  }

  private func moved() -> [ThemeFinding.Kind] {
    guard let palette else { return [] }
    let inks = Set(Role.allCases.compactMap(\.style.ink)).sorted { $0.rawValue < $1.rawValue }
    return inks.filter { $0 != .base00 }.compactMap { slot in
      let ratio = Contrast.ratio(palette[slot], palette[.base00])
      guard ratio < Contrast.least else { return nil }
      let shown = Contrast.readable(palette[slot], on: palette[.base00], towards: palette[.base05])
      return .moved(slot, on: .base00, ratio: ratio, shown: shown)
    }
  }

  private func wrongVariant() -> [ThemeFinding.Kind] {
    guard let palette, let variant else { return [] }
    let isDark = Contrast.luminance(palette[.base00]) < Contrast.luminance(palette[.base05])
    return isDark == (variant == .dark) ? [] : [.wrongVariant]
  }
}

extension Role {
  /// Lines need less than letters.
  package var leastContrast: Double {
    self == .border ? Contrast.leastForLines : Contrast.least
  }
}

extension Colour {
  /// Nil for colours that the terminal decides about.
  fileprivate var rgb: RGB? {
    switch self {
    case .rgb(let rgb): rgb
    case .indexed(let index) where index >= 16: Palette256.colour(index)
    case .indexed, .terminal: nil
    }
  }
}
