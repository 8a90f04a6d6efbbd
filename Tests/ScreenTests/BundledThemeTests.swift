import Screen
import Testing

@Suite struct BundledThemeTests {
  @Test func thereAreDarkLightAndHighContrastOnes() throws {
    let themes = try BundledThemes.all()
    #expect(themes.count >= 7)
    #expect(Set(themes.map(\.slug)).count == themes.count)
    #expect(themes.contains { $0.slug == "terminal" && $0.palette == nil })
    #expect(themes.filter { $0.variant == .light }.count >= 2)
    #expect(themes.filter { $0.palette?.isBase24 == true }.count >= 1)
    let strong = themes.filter {
      ($0.contrast(of: .text, depth: .truecolor) ?? 0) > 20
    }
    #expect(strong.map(\.slug) == ["chalkboard", "inkwell"])
  }

  @Test func noneHasAFault() throws {
    for theme in try BundledThemes.all() {
      #expect(theme.checks().filter(\.isFault) == [], "\(theme.slug)")
    }
  }

  @Test func theirOwnInksNeedNoMoving() throws {
    for theme in try BundledThemes.all() {
      #expect(theme.checks() == [], "\(theme.slug)")
    }
  }

  /// Also where roles meet: two of them, and every mark under everything that lies over marks.
  @Test func everyPairOfRolesCanBeRead() throws {
    for theme in try BundledThemes.all() where theme.palette != nil {
      for depth in [ColourDepth.truecolor, .palette256] {
        for first in Role.allCases {
          for second in Role.allCases where second != .border && first != .border {
            let ratio = theme.contrast(of: Roles(first).with(second), depth: depth) ?? 0
            #expect(ratio >= 4.5, "\(theme.slug) \(depth) \(first)+\(second)")
          }
        }
      }
    }
  }

  @Test func marksDifferInTheirAttributesWithoutColour() throws {
    for theme in try BundledThemes.all() {
      let looks = Theme.told.map { theme.appearance(of: Roles($0), depth: .mono) }
      #expect(Set(looks).count == looks.count, "\(theme.slug)")
      #expect(looks.allSatisfy { $0.foreground == .terminal && $0.background == .terminal })
    }
  }

  @Test func aClaimIsUnderlinedInEveryDepth() throws {
    for theme in try BundledThemes.all() {
      for depth in ColourDepth.allCases {
        let claim = theme.appearance(of: Roles(.claim), depth: depth)
        #expect(claim.attributes.contains(.underline), "\(theme.slug) \(depth)")
      }
    }
  }

  @Test func aPreviewNamesEveryRole() throws {
    for theme in try BundledThemes.all() {
      let text = theme.preview().text
      for role in Role.allCases { #expect(text.contains(role.rawValue), "\(role)") }
    }
  }
}
