import TestSupport
import Model
import Testing

@testable import Text

/// Sentences as newspapers print them; all of it invented.
@Suite struct NewsSentenceTests {
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let expected = MarkedText(marked)
    let found = Sentences.of(expected.text, in: expected.text.whole)
    #expect(
      found.map { expected.text[$0] } == expected.spans.map { expected.text[$0] },
      sourceLocation: sourceLocation)
  }

  @Test func offices() {
    check("⟦Sen. Vane, R-Ky., spoke.⟧ ⟦Lt. Gov. Reed did not.⟧")
    check("⟦Gov.-elect Orlo and Rep.-elect Brook won.⟧ ⟦Nobody else did.⟧")
    check("⟦Former U.S. Rep. Jo Vance met U.N. Amb. Lund.⟧ ⟦Both smiled.⟧")
    check("⟦Adm. J. P. Orsk (ret.) wrote it.⟧ ⟦The Rev. Al Poe read it.⟧")
    check("⟦Prof. Dr. Hale’s book sold.⟧ ⟦Dr. Who’s did not.⟧")
    check("⟦Mr. Speaker!⟧ ⟦Mr. President!⟧")
  }

  @Test func namesAndAliases() {
    check("⟦Tom Hale Jr. spoke.⟧ ⟦So did Tom Hale Sr.⟧ ⟦They agreed.⟧")
    check("⟦Vane, a.k.a. The Fox, fled.⟧ ⟦Orlo stayed.⟧")
    check("⟦Elizabeth II.⟧ ⟦She reigned.⟧ ⟦Then came Henry V.⟧ ⟦He did too.⟧")
    check("⟦It was as in World War I.⟧ ⟦Nobody won.⟧")
    check("⟦Is it a type C.⟧ ⟦Or type B?⟧")
  }

  @Test func moneyAndMeasures() {
    check("⟦He paid $5 million.⟧ ⟦“We’re done,” he said.⟧")
    check("⟦Shares rose 1.5%.⟧ ⟦€3.20 was the price.⟧ ⟦$4 was too much.⟧")
    check("⟦In the 1990s.⟧ ⟦The ’90s.⟧ ⟦1990.⟧")
    check("⟦It is approx. 5 km from Salem.⟧ ⟦That is ca. 3 mi.⟧ ⟦Nobody walks.⟧")
    check("⟦Rate it 5.⟧ ⟦Rate it 12.⟧ ⟦August came.⟧")
  }

  @Test func timesOfDay() {
    check("⟦It was 2:30 p.m. on Jan. 3, 2025, in Salem.⟧ ⟦It rained.⟧")
    check("⟦Was it 5 p.m.?⟧ ⟦No.⟧ ⟦It was 6 p.m. ET on Tuesday.⟧")
    check("⟦He slept until 9 a.m.⟧ ⟦Reed woke him.⟧")
    check("⟦They met in Sept. and in Oct.⟧ ⟦He was late.⟧")
  }

  @Test func speech() {
    check("⟦He said “Stop.” and left.⟧ ⟦She said “No!” and stayed.⟧")
    check("⟦He asked: What now?⟧ ⟦What next?⟧")
    check("⟦“We won!”⟧ ⟦Reed’s voice broke.⟧ ⟦“Who won?” the man asked.⟧")
    check("⟦“Go,” he said.⟧ ⟦“Now.”⟧ ⟦“‘Go.’”⟧ ⟦Why ‘go’?⟧")
    check("⟦“Are you sure?” U.S. Sen. Vane asked.⟧ ⟦“I am!” Ms. Reed replied.⟧")
    check("⟦“I am from the U.S.”⟧ ⟦The man left.⟧")
    check("⟦“I waited…”⟧ ⟦Then she left.⟧ ⟦“But…” he began.⟧")
    check("⟦\"It fell.\"⟧ ⟦\"It did not.\"⟧ ⟦'It did.'⟧")
    check("⟦He wrote: “It fell.⟧ ⟦It rose.”⟧ ⟦She nodded.⟧")
  }

  @Test func lawAndScience() {
    check("⟦In Orlo v. Vane, No. 14-1418, the court agreed.⟧ ⟦See Sec. 3.⟧ ⟦Then Art. IV.⟧")
    check("⟦Reed et al. (2010) said so.⟧ ⟦See p. 5.⟧ ⟦(See also p. 6.)⟧ ⟦Then stop.⟧")
    check("⟦The virus (H5N1 vs. H1N1) spread.[4]⟧ ⟦Nobody died.⁵⟧ ⟦All lived.⟧")
  }

  @Test func whatPagesLeaveBehind() {
    check("⟦It fell.\u{200B}⟧ ⟦It rose.\u{FEFF}⟧")
    check("⟦It fell.⟧\u{A0}⟦It rose.⟧\u{2003}⟦It stayed.⟧")
    check("⟦It fell.⟧\r\n⟦It rose.⟧\r\n\r\n⟦A heading⟧\r\n\r\n⟦It stayed.⟧")
    check("⟦Great!⟧ ⟦😀 Thanks!⟧ ⟦See https://example.org/a?b=1&c=2.0!⟧")
    check("⟦SALEM, Ore. (Sample News) — It fell.⟧ ⟦— Reed⟧")
    check("⟦...⟧")
    check("⟦?⟧ ⟦!⟧ ⟦.⟧")
  }
}
