import Testing

@testable import Reader

/// Letters in order.
@Suite struct LettersTests {
  private func places(_ letters: String, _ name: String) -> String? {
    Letters(Array(letters.utf8), in: Array(name.utf8)).map { found in
      String(
        name.utf8.enumerated().map { number, byte in
          found.places.contains(number) ? Character(UnicodeScalar(byte)) : "."
        })
    }
  }

  @Test(
    arguments: [
      ("gtkpr", "gatekeeper", "g.t.k..p.r"), ("thm", "choose-theme", ".......th.m."),
      ("thm", "the theme", "....th.m."), ("hbm", "harbour board meets", "h.......b.....m...."),
      ("gk", "aged gatekeeper", ".....g...k....."), ("rt", "gate road t", ".....r....t"),
      ("kg", "gatekeeper", nil), ("ab", "ab", "ab"), ("a", "a", nil), ("tt", "at t", nil),
    ] as [(String, String, String?)])
  func lettersAreFoundInOrder(_ letters: String, _ name: String, _ expected: String?) {
    #expect(places(letters, name) == expected, "\(letters) in \(name)")
  }

  @Test func aSignIsNotTakenApart() {
    #expect(Letters(Array("aö".utf8), in: Array("a ö".utf8)) != nil)
    // The first part of é and the second of õ are those of no ö: Ã© Ãµ.
    #expect(Letters(Array("xö".utf8), in: Array("xé¶".utf8)) == nil)
  }
}
