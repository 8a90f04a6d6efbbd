import Testing

@testable import CLI

@Suite struct PathPatternTests {
  private func check(
    _ pattern: String, fits: [String], not others: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let parsed = PathPattern(pattern)
    for path in fits {
      #expect(parsed.matches(path), "\(pattern) \(path)", sourceLocation: sourceLocation)
    }
    for path in others {
      #expect(!parsed.matches(path), "\(pattern) \(path)", sourceLocation: sourceLocation)
    }
  }

  @Test func withoutASlashNamesAreMeant() {
    check("*.html", fits: ["a.html", "x/y/a.html", ".html"], not: ["a.htm", "a.html/b", "html"])
    check("a?c", fits: ["abc", "x/aéc"], not: ["ac", "abbc", "a/c"])
    check("drafts/", fits: ["drafts", "x/drafts"], not: ["drafts/a", "draft"])
    check("*", fits: ["a", "x/a"])
    check("", fits: [], not: ["a"])
  }

  @Test func withASlashPathsAreMeant() {
    check("2025/*.md", fits: ["2025/a.md"], not: ["a.md", "x/2025/a.md", "2025/x/a.md"])
    check("/a.md", fits: ["a.md"])
    check("**/a.md", fits: ["a.md", "x/a.md", "x/y/a.md"], not: ["xa.md", "x/ba.md"])
    check("x/**/a", fits: ["x/a", "x/y/a", "x/y/z/a"], not: ["xa", "x/ya", "y/x/a"])
    check("x/**", fits: ["x/a", "x/y/a", "x/"], not: ["x", "y/a"])
    check("x/**a", fits: ["x/a", "x/y/ba"], not: ["x/ab"])
  }

  @Test func bracketsAreOneSign() {
    check("[a-c]x", fits: ["ax", "cx"], not: ["dx", "x", "-x"])
    check("[!a-c]x", fits: ["dx", "y/dx"], not: ["ax"])
    check("[]x]", fits: ["]", "x"], not: ["[", "[]x]"])
    check("[a-]", fits: ["a", "-"], not: ["b"])
    check("[ab", fits: ["[ab"], not: ["a"])
    check(#"\*.md"#, fits: ["*.md"], not: ["a.md"])
  }

  @Test func noPatternTakesLong() {
    let pattern = String(repeating: "*a", count: 40) + "**/" + String(repeating: "*b", count: 40)
    check(pattern, fits: [], not: [String(repeating: "ab", count: 400) + "c"])
  }
}
