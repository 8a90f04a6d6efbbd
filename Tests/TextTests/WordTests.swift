import TestSupport
import Model
import Testing

@testable import Text

@Suite struct WordTests {
  /// Checks that the words of a text are exactly the marked ones, and that each is found from
  /// each of its scalars.
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let (text, words) = (MarkedText(marked).text, MarkedText(marked).spans)
    #expect(Words.of(text, in: text.whole) == words, sourceLocation: sourceLocation)
    for value in 0..<text.count {
      let place = ScalarOffset(value)
      let holding = words.first { $0.contains(place) }
      let next = words.first { $0.start > place }?.start
      let previous = words.last { $0.start < place }?.start
      #expect(
        Words.word(at: place, in: text, within: text.whole) == holding,
        "word at \(value)", sourceLocation: sourceLocation)
      #expect(
        Words.nextStart(after: place, in: text, within: text.whole) == next,
        "next after \(value)", sourceLocation: sourceLocation)
      #expect(
        Words.previousStart(before: place, in: text, within: text.whole) == previous,
        "previous before \(value)", sourceLocation: sourceLocation)
    }
  }

  @Test func prose() {
    check("")
    check("  , — ")
    check("⟦Prices⟧ ⟦rose⟧ ⟦again⟧.")
    check("“⟦Don’t⟧ ⟦go⟧,” ⟦she⟧ ⟦said⟧ — ⟦twice⟧…")
    check("⟦twenty-one⟧ ⟦well-known⟧ ⟦men’s⟧ ⟦writers⟧’ '⟦tis⟧'")
    check("(⟦and⟧/⟦or⟧) — ⟦he⟧—⟦she⟧ ⟦end⟧- ⟦start⟧")
    check("⟦U.S⟧. ⟦R&D⟧ ⟦a_b⟧ ⟦x@example.org⟧ #⟦tag⟧")
  }

  @Test func numbers() {
    check("$⟦3.5⟧ ⟦1,000⟧ ⟦4⟧% ⟦2010⟧–⟦2015⟧ ⟦COVID-19⟧, ⟦5⟧, ⟦a⟧,⟦b⟧ ⟦3rd⟧")
  }

  @Test func otherScripts() {
    check("⟦Über⟧ ⟦naïve⟧ ⟦cafe\u{301}s⟧ ⟦Он⟧ ⟦ушёл⟧")
    check("⟦今天很好⟧。⟦你呢⟧？")
    check("⟦東京⟧⟦タワー⟧⟦へ⟧⟦行⟧⟦く⟧ ⟦한국어⟧")
    check("⟦हिन्दी⟧ ⟦نعم⟧")
  }

  @Test func asPeopleWriteThem() {
    check("⟦can’t⟧ ⟦o’clock⟧ ⟦won't⟧ ⟦rock⟧ ’⟦n⟧’ ⟦roll⟧ ’⟦90s⟧")
    check("⟦mother-in-law⟧, ⟦state-of-the-art⟧; ⟦e-mail⟧ ⟦F-16s⟧ ⟦G7⟧ ⟦5bn⟧ ⟦20th⟧")
    check("⟦12,345.67⟧ ⟦0.5⟧% €⟦3,50⟧ ⟦1990s⟧ ⟦10:30⟧ ⟦2025-05-03⟧ ⟦v2.0.1⟧")
    check("⟦U.S.-led⟧ ⟦U.N⟧.) ⟦Ph.D⟧. ⟦a.m⟧. ⟦J.K⟧. ⟦Inc⟧.")
    check("⟦l’homme⟧ ⟦aujourd’hui⟧ ⟦qu’il⟧ ⟦rendez-vous⟧ ⟦Straße⟧ ⟦piñata⟧")
    check("⟦習近平⟧⟦は⟧⟦2025⟧⟦年⟧⟦5⟧⟦月⟧⟦に⟧⟦パリ⟧⟦を⟧")
    check("⟦价格⟧“⟦上涨⟧”⟦3.5⟧%，⟦没人⟧。")
    check("⟦3월⟧ ⟦1일⟧ ⟦서울에서⟧ “")
    check("⟦two⟧…⟦three⟧ ⟦wait⟧--⟦what⟧ ⟦and⟧/⟦or⟧ ⟦AT&T⟧ ⟦R&D⟧ ⟦C⟧++ ⟦a⟧|⟦b⟧")
  }

  @Test func endsAreTheLastCluster() {
    let text: ScalarText = "one cafe\u{301}. x"
    func end(after value: Int) -> Int? {
      Words.end(after: ScalarOffset(value), in: text, within: text.whole)?.value
    }
    #expect((0..<text.count).map(end) == [2, 2, 7, 7, 7, 7, 7, 11, 11, 11, 11, nil])
  }

  @Test func onlyTheSpanIsLookedAt() {
    let text: ScalarText = "one two three"
    let span = Span(4, 7)
    #expect(Words.of(text, in: span) == [span])
    #expect(Words.nextStart(after: ScalarOffset(4), in: text, within: span) == nil)
    #expect(Words.previousStart(before: ScalarOffset(4), in: text, within: span) == nil)
  }
}
