import TestSupport
import Model
import Testing

@testable import Text

/// Checks that the sentences of a text are exactly the marked ones.
private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let expected = MarkedText(marked)
  let found = Sentences.of(expected.text, in: expected.text.whole)
  #expect(
    found.map { expected.text[$0] } == expected.spans.map { expected.text[$0] },
    sourceLocation: sourceLocation)
  #expect(found == expected.spans, sourceLocation: sourceLocation)
}

@Suite struct SentenceTests {
  @Test func plainSentences() {
    check("")
    check(" \n ")
    check("⟦Prices rose⟧")
    check("⟦Prices rose.⟧ ⟦Nobody asked why.⟧")
    check("  ⟦Prices rose.⟧  \n⟦Nobody asked why.⟧ ")
    check("⟦Did prices rise?⟧ ⟦They did!⟧ ⟦Really?!⟧ ⟦Yes.⟧")
    check("⟦First paragraph\nruns on⟧\n\n⟦Second⟧ \n\n⟦Third⟧")
  }

  @Test func titles() {
    check("⟦Gen. Ada Brook met Lt. Col. Tom Hale.⟧ ⟦They talked.⟧")
    check("⟦Sen. Mara Quill (D-Ohio) and Rep. Jo Vance agreed.⟧ ⟦Others did not.⟧")
    check("⟦Mr. Vane, Mrs. Vane and Dr. Orlo left.⟧ ⟦Ms. Reed stayed.⟧")
    check("⟦The visit of Prof. The Duc Nguyen began.⟧")
    check("⟦Vice Adm. R. K. Lund spoke.⟧")
    check("⟦Maj.-Gen. Orsk resigned.⟧ ⟦Sgt. 1st Class Poe did not.⟧")
  }

  @Test func initials() {
    check("⟦J. K. Marlow wrote it.⟧ ⟦George W. Hart read it.⟧")
    check("⟦The book by J.K. Marlow sold.⟧ ⟦T. S. A. Reed bought one.⟧")
    check("⟦They took vitamin C.⟧ ⟦Doctors disagreed.⟧")
    check("⟦There was no plan B.⟧ ⟦The army waited.⟧")
    check("⟦Harry S. Tomkin won.⟧")
  }

  @Test func countriesAndPlaces() {
    check("⟦The U.S. Army moved.⟧ ⟦It stayed in the U.S.⟧ ⟦The U.K. did not.⟧")
    check("⟦The U.N. Security Council met in Washington, D.C.⟧ ⟦He was there.⟧")
    check("⟦U.S.-led talks with the U.S.’s allies failed.⟧")
    check("⟦He left the U.S. in May.⟧ ⟦Russia watched.⟧")
    check("⟦She lives on Main St. in Salem, Mass. with a cat.⟧")
    check("⟦She lives in Salem, Mass.⟧ ⟦Orlo does not.⟧ ⟦He met Ga. Governor Vane.⟧")
    check("⟦He met U.S. Under Secretary Vane.⟧ ⟦She left the U.S.⟧ ⟦Under a law, he did too.⟧")
    check("⟦The church of St. Olaf burned.⟧ ⟦So did Mt. Vern.⟧")
    check("⟦The U.S. “Far Light” programme ended.⟧")
  }

  @Test func companies() {
    check("⟦Orlo Inc. and Vane Co. merged.⟧ ⟦Brook Ltd. Holdings did not.⟧")
    check("⟦He works for Orlo Inc.⟧ ⟦The firm is small.⟧")
    check("⟦Yahoo! News said so.⟧ ⟦Orlo Corp., which lied, paid.⟧")
  }

  @Test func timesAndDates() {
    check("⟦It began at 5 a.m. Monday and ended at 6 p.m.⟧ ⟦Police left.⟧")
    check("⟦At 5 p.m. EST he spoke.⟧ ⟦On Jan. 6 he fell.⟧ ⟦By Sept. 30 he rose.⟧")
    check("⟦He was born in 1990.⟧ ⟦She was born in Jan.⟧ ⟦They met.⟧")
    check("⟦At 7 a.m. he rose.⟧")
  }

  @Test func numbers() {
    check("⟦It cost $3.5 million.⟧ ⟦That is 4.2% more.⟧ ⟦5 people left.⟧")
    check("⟦He was No. 5 on the list.⟧ ⟦He said no.⟧ ⟦They left.⟧")
    check("⟦See Fig. 3, pp. 4–6 and Vol. II.⟧ ⟦Art. 5 applies.⟧")
    check("⟦Version 1.2.3 came out.⟧ ⟦It grew by .5 points.⟧")
  }

  @Test func latinAbbreviations() {
    check("⟦Use fruit, e.g. apples, i.e. not nuts.⟧ ⟦It was Vane vs. Orlo.⟧")
    check("⟦In Vane v. Orlo the court erred.⟧ ⟦Cats, dogs, etc.⟧ ⟦Birds came too.⟧")
    check("⟦Cats, etc. were there.⟧ ⟦Reed et al. found it.⟧")
    check("⟦She has a Ph.D. from Salem.⟧ ⟦He has a Ph.D.⟧ ⟦They met.⟧")
  }

  @Test func ellipses() {
    check("⟦He waited… and left.⟧ ⟦Then…⟧ ⟦Nothing.⟧")
    check("⟦He waited ... and left.⟧ ⟦Then...⟧ ⟦Nothing.⟧")
    check("⟦He waited . . . and left.⟧ ⟦Then . . .⟧ ⟦Nothing.⟧")
    check("⟦… And then he left.⟧")
  }

  @Test func quotes() {
    check("⟦“It fell.”⟧ ⟦She left.⟧")
    check("⟦“It fell.” she added.⟧ ⟦He nodded.⟧")
    check("⟦“It fell,” she said.⟧ ⟦“We saw it.”⟧")
    check("⟦'Why?' he asked.⟧ ⟦\"Why not?\" she said.⟧")
    check("⟦“Stop!” cried Reed.⟧ ⟦“Why?” Reed asked.⟧ ⟦“Who?” Mr. O’Dell asked.⟧")
    check("⟦“Why?”⟧ ⟦He said nothing.⟧ ⟦“Why?”⟧ ⟦The man left.⟧")
    check("⟦He called it “a mess.”⟧ ⟦“We know,” she said.⟧")
    check("⟦She said: “Go.”⟧ ⟦‘Why?’⟧ ⟦‘Because.’⟧")
    check("⟦He lied.”⟧ ⟦“She did too.’”⟧ ⟦All did.⟧")
    check("⟦“Did he?”—they shrugged.⟧ ⟦“Why?” — he asked.⟧")
    check("⟦It was “over.”⟧⟦The end came.⟧")
    check("⟦He asked “Why?”.⟧ ⟦Nobody knew.⟧")
  }

  @Test func brackets() {
    check("⟦It fell (or so they say).⟧ ⟦(He was there.)⟧ ⟦[She was not.]⟧")
    check("⟦It fell.[12]⟧ ⟦It rose.¹²⟧ ⟦It stayed.[3][4]⟧")
    check("⟦The firm (Orlo Inc.) fell.⟧ ⟦It (the U.S.) won.⟧")
  }

  @Test func listsAndAddresses() {
    check("⟦1. Open the door.⟧ ⟦2. Close it.⟧")
    check("⟦a. Open the door.⟧ ⟦Wait.⟧")
    check("⟦iv. Close the door.⟧ ⟦Wait.⟧")
    check("⟦See www.example.org/a.b?c=d.⟧ ⟦Write to a.b@example.org today.⟧")
    check("⟦Open notes.txt now.⟧ ⟦Use .NET or Node.js here.⟧")
    check("⟦It works.⟧ ⟦iPhone sales fell.⟧ ⟦eBay rose.⟧")
  }

  @Test func otherLanguages() {
    check("⟦今天很好。⟧⟦你呢？⟧⟦走吧！⟧")
    check("⟦“我来了。”她说。⟧⟦然后走了。⟧")
    check("⟦他说：“我来了。”⟧⟦然后走了。⟧")
    check("⟦「はい。」と言った。⟧⟦彼は去った。⟧")
    check("⟦「はい。」⟧⟦「いいえ。」⟧")
    check("⟦Am 3. Mai kam er.⟧ ⟦Er ging z.B. nach Hause, d.h. fort.⟧ ⟦„Ja.“⟧ ⟦Sie blieb.⟧")
    check("⟦« Oui. »⟧ ⟦Elle part.⟧ ⟦« Non ! » dit-il.⟧")
    check("⟦¿Qué?⟧ ⟦¡No!⟧ ⟦La Sra. Vega salió.⟧")
    check("⟦Он ушёл.⟧ ⟦«Почему?» — спросил он.⟧ ⟦Она осталась.⟧")
    check("⟦هل جاء؟⟧ ⟦نعم جاء.⟧ ⟦ذهب.⟧")
    check("⟦वह गया।⟧ ⟦वह आया।⟧")
    check("⟦그는 갔다.⟧ ⟦“왔다.”라고 말했다.⟧")
  }

  @Test func sentenceAtAPlace() {
    let text: ScalarText = "One fell. Two rose. Three."
    func sentence(at offset: Int) -> String? {
      Sentences.sentence(at: ScalarOffset(offset), in: text, within: text.whole).map { text[$0] }
    }
    #expect(sentence(at: 0) == "One fell.")
    #expect(sentence(at: 9) == "One fell.")
    #expect(sentence(at: 10) == "Two rose.")
    #expect(sentence(at: 99) == "Three.")
    let second = Sentences.nextStart(after: .start, in: text, within: text.whole)
    #expect(second == ScalarOffset(10))
    let first = Sentences.previousStart(before: ScalarOffset(10), in: text, within: text.whole)
    #expect(first == .start)
  }
}
