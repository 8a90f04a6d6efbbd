import TestSupport
import Screen
import Foundation
import Screen
import Testing

@testable import CLI

@Suite struct ThemesTests {
  private static let own = """
    system: base16
    name: Tarn
    variant: dark
    palette:
    \((0..<16).map { "  base0\(String($0, radix: 16, uppercase: true)): \"\($0 < 4 ? "202020" : "e0e0e0")\"" }
      .joined(separator: "\n"))
    """

  @Test func everyFileOfThemesIsBundled() throws {
    let folder = PackageFolder.root.appending(path: "themes").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files == BundledThemes.files.map { $0.slug + ".yaml" }.sorted())
    #expect(BundledThemes.all.map(\.slug) == BundledThemes.files.map(\.slug))
  }

  @Test func oursAreListedSoundAndShown() throws {
    let bench = try Sandbox()
    let listed = try bench.run("themes")
    listed.expectDone()
    try bench.run("themes", "check").expectDone()
    for theme in BundledThemes.all {
      #expect(listed.lines.contains { $0.hasPrefix(theme.slug + " ") })
      let shown = try bench.run("themes", "preview", theme.slug)
      shown.expectDone()
      #expect(shown.output.contains(theme.name) && !shown.output.contains("\u{1B}"))
    }
  }

  @Test func theUsersComeToThem() throws {
    let bench = try Sandbox()
    try bench.write(Self.own, to: "config/postil/themes/tarn.yaml")
    #expect(try bench.run("themes").output.contains("tarn  "))
    #expect(try bench.run("themes", "preview", "tarn").output.contains("Tarn · dark · base16"))
  }

  @Test func aBrokenThemeHidesNoOther() throws {
    let bench = try Sandbox()
    try bench.write(
      Self.own.replacing("202020", with: "2020"), to: "config/postil/themes/tarn.yaml")
    let listed = try bench.run("themes")
    listed.expectFailure("themes/tarn.yaml: base00: '2020' is no colour")
    #expect(listed.lines.count == BundledThemes.files.count)
    for (text, words) in [
      ("{", "not YAML"), ("- a", "not a list of"), ("name: Tarn", "base00 is missing"),
      (Self.own + "\nsize: 3", "unknown key size"), ("", "tarn.yaml"),
    ] {
      try bench.write(text, to: "tarn.yaml")
      try bench.run("themes", "check", "tarn.yaml").expectFailure("tarn.yaml: ", words)
    }
    try bench.write(Self.own, to: "config/postil/themes/tarn.yaml")
    try bench.run("themes", "preview", "nobody").expectFailure("nobody: no such theme")
  }

  @Test func whatCannotBeToldApartIsAFault() throws {
    let bench = try Sandbox()
    try bench.write(Self.own.replacing("e0e0e0", with: "303030"), to: "faint.yaml")
    let checked = try bench.run("themes", "check", "faint.yaml")
    #expect(checked.status == 1)
    #expect(checked.errors.contains("faint: text and selection look the same"))
  }
}
