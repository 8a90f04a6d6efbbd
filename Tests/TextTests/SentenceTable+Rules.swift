/// Sentences by rule: what ends one and what does not; all of it invented.
extension SentenceTable {
  static let byRule: [[String]] = [
    plainSentences, titles, initials, countriesAndPlaces, companies, timesAndDates, numbers,
    latinAbbreviations, ellipses, quotes, brackets, listsAndAddresses, otherLanguages,
  ]

  static let plainSentences = [
    "",
    " \n ",
    "⟦Prices rose⟧",
    "⟦Prices rose.⟧ ⟦Nobody asked why.⟧",
    "  ⟦Prices rose.⟧  \n⟦Nobody asked why.⟧ ",
    "⟦Did prices rise?⟧ ⟦They did!⟧ ⟦Really?!⟧ ⟦Yes.⟧",
    "⟦First paragraph\nruns on⟧\n\n⟦Second⟧ \n\n⟦Third⟧",
  ]

  static let titles = [
    "⟦Gen. Ada Brook met Lt. Col. Tom Hale.⟧ ⟦They talked.⟧",
    "⟦Sen. Mara Quill (D-Ohio) and Rep. Jo Vance agreed.⟧ ⟦Others did not.⟧",
    "⟦Mr. Vane, Mrs. Vane and Dr. Orlo left.⟧ ⟦Ms. Reed stayed.⟧",
    "⟦The visit of Prof. The Duc Nguyen began.⟧",
    "⟦Vice Adm. R. K. Lund spoke.⟧",
    "⟦Maj.-Gen. Orsk resigned.⟧ ⟦Sgt. 1st Class Poe did not.⟧",
  ]

  static let initials = [
    "⟦J. K. Marlow wrote it.⟧ ⟦George W. Hart read it.⟧",
    "⟦The book by J.K. Marlow sold.⟧ ⟦T. S. A. Reed bought one.⟧",
    "⟦They took vitamin C.⟧ ⟦Doctors disagreed.⟧",
    "⟦There was no plan B.⟧ ⟦The army waited.⟧",
    "⟦Harry S. Tomkin won.⟧",
  ]

  static let countriesAndPlaces = [
    "⟦The U.S. Army moved.⟧ ⟦It stayed in the U.S.⟧ ⟦The U.K. did not.⟧",
    "⟦The U.N. Security Council met in Washington, D.C.⟧ ⟦He was there.⟧",
    "⟦U.S.-led talks with the U.S.’s allies failed.⟧",
    "⟦He left the U.S. in May.⟧ ⟦Russia watched.⟧",
    "⟦She lives on Main St. in Salem, Mass. with a cat.⟧",
    "⟦She lives in Salem, Mass.⟧ ⟦Orlo does not.⟧ ⟦He met Ga. Governor Vane.⟧",
    "⟦He met U.S. Under Secretary Vane.⟧ ⟦She left the U.S.⟧ ⟦Under a law, he did too.⟧",
    "⟦The church of St. Olaf burned.⟧ ⟦So did Mt. Vern.⟧",
    "⟦The U.S. “Far Light” programme ended.⟧",
  ]

  static let companies = [
    "⟦Orlo Inc. and Vane Co. merged.⟧ ⟦Brook Ltd. Holdings did not.⟧",
    "⟦He works for Orlo Inc.⟧ ⟦The firm is small.⟧",
    "⟦Yahoo! News said so.⟧ ⟦Orlo Corp., which lied, paid.⟧",
  ]

  static let timesAndDates = [
    "⟦It began at 5 a.m. Monday and ended at 6 p.m.⟧ ⟦Police left.⟧",
    "⟦At 5 p.m. EST he spoke.⟧ ⟦On Jan. 6 he fell.⟧ ⟦By Sept. 30 he rose.⟧",
    "⟦He was born in 1990.⟧ ⟦She was born in Jan.⟧ ⟦They met.⟧",
    "⟦At 7 a.m. he rose.⟧",
  ]

  static let numbers = [
    "⟦It cost $3.5 million.⟧ ⟦That is 4.2% more.⟧ ⟦5 people left.⟧",
    "⟦He was No. 5 on the list.⟧ ⟦He said no.⟧ ⟦They left.⟧",
    "⟦See Fig. 3, pp. 4–6 and Vol. II.⟧ ⟦Art. 5 applies.⟧",
    "⟦Version 1.2.3 came out.⟧ ⟦It grew by .5 points.⟧",
  ]

  static let latinAbbreviations = [
    "⟦Use fruit, e.g. apples, i.e. not nuts.⟧ ⟦It was Vane vs. Orlo.⟧",
    "⟦In Vane v. Orlo the court erred.⟧ ⟦Cats, dogs, etc.⟧ ⟦Birds came too.⟧",
    "⟦Cats, etc. were there.⟧ ⟦Reed et al. found it.⟧",
    "⟦She has a Ph.D. from Salem.⟧ ⟦He has a Ph.D.⟧ ⟦They met.⟧",
  ]

  static let ellipses = [
    "⟦He waited… and left.⟧ ⟦Then…⟧ ⟦Nothing.⟧",
    "⟦He waited ... and left.⟧ ⟦Then...⟧ ⟦Nothing.⟧",
    "⟦He waited . . . and left.⟧ ⟦Then . . .⟧ ⟦Nothing.⟧",
    "⟦… And then he left.⟧",
  ]

  static let quotes = [
    "⟦“It fell.”⟧ ⟦She left.⟧",
    "⟦“It fell.” she added.⟧ ⟦He nodded.⟧",
    "⟦“It fell,” she said.⟧ ⟦“We saw it.”⟧",
    "⟦'Why?' he asked.⟧ ⟦\"Why not?\" she said.⟧",
    "⟦“Stop!” cried Reed.⟧ ⟦“Why?” Reed asked.⟧ ⟦“Who?” Mr. O’Dell asked.⟧",
    "⟦“Why?”⟧ ⟦He said nothing.⟧ ⟦“Why?”⟧ ⟦The man left.⟧",
    "⟦He called it “a mess.”⟧ ⟦“We know,” she said.⟧",
    "⟦She said: “Go.”⟧ ⟦‘Why?’⟧ ⟦‘Because.’⟧",
    "⟦He lied.”⟧ ⟦“She did too.’”⟧ ⟦All did.⟧",
    "⟦“Did he?”—they shrugged.⟧ ⟦“Why?” — he asked.⟧",
    "⟦It was “over.”⟧⟦The end came.⟧",
    "⟦He asked “Why?”.⟧ ⟦Nobody knew.⟧",
  ]

  static let brackets = [
    "⟦It fell (or so they say).⟧ ⟦(He was there.)⟧ ⟦[She was not.]⟧",
    "⟦It fell.[12]⟧ ⟦It rose.¹²⟧ ⟦It stayed.[3][4]⟧",
    "⟦The firm (Orlo Inc.) fell.⟧ ⟦It (the U.S.) won.⟧",
  ]

  static let listsAndAddresses = [
    "⟦1. Open the door.⟧ ⟦2. Close it.⟧",
    "⟦a. Open the door.⟧ ⟦Wait.⟧",
    "⟦iv. Close the door.⟧ ⟦Wait.⟧",
    "⟦See www.example.org/a.b?c=d.⟧ ⟦Write to a.b@example.org today.⟧",
    "⟦Open notes.txt now.⟧ ⟦Use .NET or Node.js here.⟧",
    "⟦It works.⟧ ⟦iPhone sales fell.⟧ ⟦eBay rose.⟧",
  ]

  static let otherLanguages = [
    "⟦今天很好。⟧⟦你呢？⟧⟦走吧！⟧",
    "⟦“我来了。”她说。⟧⟦然后走了。⟧",
    "⟦他说：“我来了。”⟧⟦然后走了。⟧",
    "⟦「はい。」と言った。⟧⟦彼は去った。⟧",
    "⟦「はい。」⟧⟦「いいえ。」⟧",
    "⟦Am 3. Mai kam er.⟧ ⟦Er ging z.B. nach Hause, d.h. fort.⟧ ⟦„Ja.“⟧ ⟦Sie blieb.⟧",
    "⟦« Oui. »⟧ ⟦Elle part.⟧ ⟦« Non ! » dit-il.⟧",
    "⟦¿Qué?⟧ ⟦¡No!⟧ ⟦La Sra. Vega salió.⟧",
    "⟦Он ушёл.⟧ ⟦«Почему?» — спросил он.⟧ ⟦Она осталась.⟧",
    "⟦هل جاء؟⟧ ⟦نعم جاء.⟧ ⟦ذهب.⟧",
    "⟦वह गया।⟧ ⟦वह आया।⟧",
    "⟦그는 갔다.⟧ ⟦“왔다.”라고 말했다.⟧",
  ]
}
