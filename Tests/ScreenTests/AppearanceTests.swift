import Screen
import Testing

@Suite struct AppearanceTests {
  /// The examples of WCAG's own explanations, and the ends of the scale.
  @Test func contrastIsThatOfTheGuidelines() {
    func check(_ a: String, _ b: String, _ expected: Double) {
      let ratio = Contrast.ratio(RGB(hex: a) ?? RGB(0, 0, 0), RGB(hex: b) ?? RGB(0, 0, 0))
      #expect(abs(ratio - expected) < 0.01, "\(a) on \(b): \(ratio)")
    }
    check("000000", "ffffff", 21)
    check("777777", "ffffff", 4.48)
    check("767676", "ffffff", 4.54)
    check("ff0000", "ffffff", 4.0)
    check("123456", "123456", 1)
  }

  @Test func aFaintInkMovesTowardsTheTextUntilItCanBeRead() {
    let (paper, text) = (RGB(255, 255, 255), RGB(40, 40, 60))
    let moved = Contrast.readable(RGB(200, 200, 200), on: paper, towards: text)
    #expect(Contrast.ratio(moved, paper) >= 4.5)
    #expect(Contrast.ratio(moved, paper) < 6, "no farther than it must")
    #expect(Contrast.readable(text, on: paper, towards: text) == text)
    // Where even the text is too faint, black or white remain.
    let grey = RGB(128, 128, 128)
    #expect(Contrast.ratio(Contrast.readable(grey, on: grey, towards: grey), grey) >= 4.5)
  }

  @Test func paletteIndicesAreXterms() {
    #expect(Palette256.colour(16) == RGB(0, 0, 0))
    #expect(Palette256.colour(208) == RGB(255, 135, 0))
    #expect(Palette256.colour(232) == RGB(8, 8, 8))
    #expect(Palette256.colour(255) == RGB(238, 238, 238))
    #expect(Palette256.nearest(RGB(0, 105, 107)) == 23, "a dark teal is no grey")
    #expect(Palette256.nearest(RGB(250, 10, 10)) == 196)
    #expect(Palette256.nearest(RGB(20, 20, 140)) == 18)
    for index in 16...255 {
      let nearest = Palette256.nearest(Palette256.colour(index))
      #expect(Palette256.colour(nearest) == Palette256.colour(index))
    }
  }

  @Test func theLaterRoleDecidesTheColours() throws {
    let theme = try #require(try BundledThemes.all().first { $0.slug == "lamplight" })
    let palette = try #require(theme.palette)
    let both = theme.appearance(of: Roles(.claim).with(.selection), depth: .truecolor)
    #expect(both.background == .rgb(palette[.base02]))
    #expect(both.attributes == .underline)
    let nested = theme.appearance(of: Roles(.highlight).with(.source), depth: .truecolor)
    let source = theme.appearance(of: Roles(.source), depth: .truecolor)
    #expect(nested.background == source.background)
  }

  @Test func theTerminalsOwnThemeUsesNoOtherColours() {
    for depth in [ColourDepth.truecolor, .palette256, .ansi16] {
      for role in Role.allCases {
        let look = Theme.terminal.appearance(of: Roles(role), depth: depth)
        for colour in [look.foreground, look.background] {
          switch colour {
          case .terminal, .indexed(0..<16): break
          default: Issue.record("\(role): \(colour)")
          }
        }
      }
    }
    let text = Theme.terminal.appearance(of: .text, depth: .truecolor)
    #expect(text == Appearance())
  }

  @Test func sixteenColoursAreATableOfRolesWhateverTheTheme() throws {
    for theme in try BundledThemes.all() {
      for role in Role.allCases {
        #expect(
          theme.appearance(of: Roles(role), depth: .ansi16)
            == Theme.terminal.appearance(of: Roles(role), depth: .ansi16))
      }
    }
  }

  @Test func aTintWithTwoHundredFiftySixColoursDiffersFromTheGround() throws {
    for theme in try BundledThemes.all() where theme.palette != nil {
      let plain = theme.appearance(of: .text, depth: .palette256)
      let highlight = theme.appearance(of: Roles(.highlight), depth: .palette256)
      #expect(plain.background != highlight.background, "\(theme.slug)")
    }
  }
}
