/// What the roles look like: a scheme of colours, or the terminal's own.
package struct Theme: Hashable, Sendable {
  package enum Variant: String, CaseIterable, Hashable, Sendable { case dark, light }

  /// The name by which it is chosen: small letters, digits and hyphens.
  package let slug: String
  package let name: String
  package let author: String
  package let description: String
  /// Nil where the terminal decides.
  package let variant: Variant?
  /// Nil for the terminal's own colours.
  package let palette: Palette?

  /// The colours of a base16 or base24 scheme.
  package struct Palette: Hashable, Sendable {
    /// base00 to base0F, and to base17 in a base24 scheme.
    private let colours: [RGB]

    /// 16 or 24 colours; nil otherwise.
    package init?(_ colours: [RGB]) {
      guard colours.count == 16 || colours.count == 24 else { return nil }
      self.colours = colours
    }

    package var isBase24: Bool { colours.count == 24 }

    package subscript(slot: Slot) -> RGB {
      colours[colours.indices.contains(slot.rawValue) ? slot.rawValue : slot.fallback.rawValue]
    }
  }

  package init(
    slug: String, name: String, author: String = "", description: String = "",
    variant: Variant? = nil, palette: Palette? = nil
  ) {
    self.slug = slug
    self.name = name
    self.author = author
    self.description = description
    self.variant = variant
    self.palette = palette
  }

  /// The terminal's own colours, right on light and dark alike.
  package static let terminal = Theme(slug: "terminal", name: "Terminal")
}
