import Model
import TestSupport
import Testing

@testable import Provenance

@Suite struct CopiesTests {
  @Test func aHalfIsFoundInItsWhole() {
    var prose = Prose(seed: 1)
    let whole = prose.text(4000)
    let others = (0..<20).map { Body.text("o\($0)", prose.text(500).joined(separator: " ")) }
    for (start, count) in [(0, 2000), (2000, 2000), (1000, 400), (3960, 40)] {
      let part = Body.text("part", whole[start..<(start + count)].joined(separator: " "))
      let found = Copies.find(
        in: others + [part, Body.text("whole", whole.joined(separator: " "))])
      #expect(found.pairs == ["part~whole"] && found.passages.isEmpty)
      #expect(found.copies.first?.overlap == 1 && found.copies.first?.firstShare == 1)
    }
  }

  @Test func paragraphsMayStandInAnotherOrder() {
    var prose = Prose(seed: 2)
    let paragraphs = (0..<12).map { _ in prose.text(40).joined(separator: " ") }
    let texts = [
      Body.text("a", paragraphs.joined(separator: "\n\n")),
      Body.text("b", paragraphs.reversed().joined(separator: "\n\n")),
      Body.text("c", prose.text(400).joined(separator: " ")),
    ]
    let found = Copies.find(in: texts)
    #expect(found.pairs == ["a~b"])
    #expect(found.copies.first?.passages.count == 12 && found.copies.first?.secondShare == 1)
  }

  /// A tenth of the signs changed; and another text of the same signs.
  @Test(arguments: [0x4E00...0x51FF, 0x3041...0x3093, 0xE01...0xE2E] as [ClosedRange<UInt32>])
  func scriptsWithoutSpaces(_ signs: ClosedRange<UInt32>) {
    var prose = Prose(
      seed: 3, words: signs.map { String(String.UnicodeScalarView([Unicode.Scalar($0) ?? "x"])) })
    let text = prose.text(600)
    let texts = [
      Body.text("a", text.joined()), Body.text("b", prose.changed(text).joined()),
      Body.text("c", prose.text(600).joined()),
    ]
    #expect(Copies.find(in: texts).pairs == ["a~b"])
  }

  @Test(arguments: [
    "абвгдежзийклмнопрстуфхцчшщ", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "αβγδεζηθικλμνξοπρστυφχψω",
  ])
  func scriptsWithSpaces(_ letters: String) {
    let letters = letters.map(String.init)
    let words = (0..<2000).map { number -> String in
      let places = [number % 20, number / 20 % 20, number / 400, number % 7]
      return places.map { letters[$0] }.joined()
    }
    var prose = Prose(seed: 4, words: words)
    let text = prose.text(400)
    let texts = [
      Body.text("a", text.joined(separator: " ")),
      Body.text("b", prose.changed(text).joined(separator: " ").uppercased()),
      Body.text("c", prose.text(400).joined(separator: " ")),
    ]
    #expect(Copies.find(in: texts).pairs == ["a~b"])
  }

  @Test func aQuoteIsAPassageAndNoCopy() throws {
    var prose = Prose(seed: 5)
    let quote = prose.text(40).joined(separator: " ")
    let texts = ["a", "b", "c"].map { id in
      Body.text(
        id,
        [prose.text(160).joined(separator: " "), quote, "\(id)1 \(id)2"].joined(separator: "\n\n"))
    }
    let found = Copies.find(in: texts)
    #expect(found.copies.isEmpty && found.passages.count == 1)
    let group = try #require(found.passages.first)
    #expect(group.words == 40 && group.places.map(\.article.value) == ["a", "b", "c"])
    #expect(group.places.allSatisfy { $0.share == 40.0 / 202 })
    #expect(Copies.find(in: Array(texts.prefix(1))).passages.isEmpty)
  }

  /// What is shared must have thirty words; a few others may stand in it.
  @Test(arguments: [(29, 0), (30, 1), (200, 1)])
  func aPassageHasThirtyWords(_ count: Int, _ expected: Int) {
    var prose = Prose(seed: 6)
    let run = prose.text(count)
    let texts = ["a", "b"].map { id in
      var quote = run
      quote.insert(id, at: 10)
      return Body.text(id, (prose.text(500) + [id] + quote + [id]).joined(separator: " "))
    }
    #expect(Copies.find(in: texts).passages.count == expected)
  }

  @Test func twoPassagesOfOneTextAreTwo() {
    var prose = Prose(seed: 7)
    let (one, two) = (prose.text(40), prose.text(50))
    let texts = [
      Body.text("a", (prose.text(300) + one + prose.text(30) + two).joined(separator: " ")),
      Body.text("b", (one + prose.text(400)).joined(separator: " ")),
      Body.text("c", (prose.text(400) + two).joined(separator: " ")),
    ]
    let places = Copies.find(in: texts).passages.map { $0.places.map(\.article.value) }
    #expect(places == [["a", "c"], ["a", "b"]])
  }

  /// A copy's passages elsewhere are told of its original.
  @Test func ofCopiesOneStandsForAll() {
    var prose = Prose(seed: 8)
    let (text, quote) = (prose.text(300), prose.text(40))
    let wire = (text + quote).joined(separator: " ")
    let texts = [
      Body.text("copy", wire, published: "2025-09-30"),
      Body.text("wire", wire, published: "2025-09-29"),
      Body.text("own", (prose.text(300) + quote).joined(separator: " ")),
    ]
    let found = Copies.find(in: texts)
    #expect(found.pairs == ["wire<copy"])
    #expect(found.passages.map { $0.places.map(\.article.value) } == [["wire", "own"]])
  }

  /// Three copies and one refusal, or one copy that is held.
  @Test func whatIsDecidedIsNotProposedAgain() {
    let words = Prose.invented.prefix(100).joined(separator: " ")
    let texts = ["a", "b", "c"].map { Body.text($0, words) }
    func relation(_ from: String, _ to: String, isRefused: Bool = false) -> Relation {
      Relation(
        .copyOf, .articles(ID(from), ID(to)), basis: .judged, isRefused: isRefused,
        by: Signature(creator: "B.", time: Timestamp(seconds: 0)))
    }
    func pairs(_ relations: Relation...) -> [String] {
      Copies.find(in: texts, beside: relations).pairs
    }
    #expect(pairs() == ["a~b", "a~c", "b~c"])
    #expect(pairs(relation("b", "a")) == ["a~c", "b~c"])
    #expect(pairs(relation("b", "a"), relation("c", "a")) == [])
    #expect(pairs(relation("b", "a", isRefused: true)) == ["a~c", "b~c"])
    #expect(pairs(relation("a", "gone"), relation("gone", "gone")) == ["a~b", "a~c", "b~c"])
    let refused = ["ab", "ac", "bc"].map {
      relation(String($0.prefix(1)), String($0.suffix(1)), isRefused: true)
    }
    let found = Copies.find(in: texts, beside: refused)
    #expect(found.copies.isEmpty && found.passages.map(\.places.count) == [3])
  }

  @Test func nothingOfNothing() {
    let empty = ["a", "b", "c"].map { Body.text($0, "") }
    for texts in [[], empty, [Body.text("a", "~one two three\n\n~four five six")]] {
      #expect(Copies.find(in: texts).copies.isEmpty && Copies.find(in: texts).passages.isEmpty)
    }
  }

  @Test func theOrderGivenDoesNotMatter() {
    var prose = Prose(seed: 9)
    let quote = prose.text(35)
    var texts = (0..<30).map { number in
      let own = prose.text(100)
      return Body.text("t\(number)", (own + (number % 3 == 0 ? quote : [])).joined(separator: " "))
    }
    let wire = prose.text(120)
    texts += (0..<5).map { Body.text("c\($0)", prose.changed(wire).joined(separator: " ")) }
    let found = Copies.find(in: texts)
    #expect(!found.passages.isEmpty && !found.copies.isEmpty)
    for _ in 0..<5 { #expect(Copies.find(in: texts.shuffled(using: &prose.dice)) == found) }
  }
}
