import Testing

@testable import Reader

/// Texts of the interface brought to a width.
@Suite struct FittedTests {
  private func check(
    _ text: String, _ width: Int, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(Fitted.text(text, width: width) == expected, sourceLocation: sourceLocation)
  }

  @Test func whatHasRoomStaysAsItIs() {
    check("two gates", 9, "two gates")
    check("漢字", 4, "漢字")
    check("", 5, "")
    check("gates", 0, "")
  }

  @Test func whatIsCutEndsBehindAWord() {
    check("two gates failed", 15, "two gates…")
    check("two gates failed", 10, "two gates…")
    check("two gates failed", 9, "two…")
    check("closed in January, they say", 20, "closed in January…")
    check("ten words — and more", 13, "ten words…")
    check("one part … and another", 12, "one part…")
    check("one part … and another", 11, "one part…")
    check("marked #gates/4 and more", 14, "marked…")
    check("written to two-gates-that-did-not-close.md", 30, "written to two-gates-that-did…")
    check("all of them two-gates-that-did.md", 20, "all of them two…")
    check("see quay.example/gates/4 and", 19, "see quay.example/…")
  }

  @Test func aWordIsCutOnlyWhereItAloneIsWider() {
    check("Donaudampfschiff", 8, "Donauda…")
    check("a Donaudampfschiff", 8, "a Donau…")
    check("a Donaudampfschiff", 17, "a…")
  }

  @Test func pathsAndWideSignsMayBeParted() {
    check("not written: /home/ana/marks.md", 26, "not written: /home/ana/…")
    check("漢字漢字漢字", 8, "漢字漢…")
    check("港 said 漢字漢字", 12, "港 said 漢…")
  }

  /// At every width: what is kept are the first words, whole, and no wider than the room.
  @Test func noWordIsCutAtAnyWidth() {
    let text = "Gates 4 and 7 stopped short of the sill, and were raised by hand; é 漢字 ends."
    for width in 9...100 {
      let fitted = Fitted.text(text, width: width)
      #expect(fitted.glyphs.width <= width)
      guard fitted != text else { continue }
      let kept = String(fitted.dropLast())
      let next = text.dropFirst(kept.count).first
      #expect(text.hasPrefix(kept) && fitted.last == "…")
      #expect(next?.isLetter != true || kept.last?.isASCII == false, "\(width): \(fitted)")
    }
  }
}
