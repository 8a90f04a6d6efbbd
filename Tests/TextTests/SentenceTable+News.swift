/// Sentences as newspapers print them; all of it invented.
extension SentenceTable {
  static let news: [[String]] = [
    offices, namesAndAliases, moneyAndMeasures, timesOfDay, speech, lawAndScience,
    whatPagesLeaveBehind, hoursAndCountries, officesOfNews, placesAndFirms, figures, moreNews,
  ]

  static let offices = [
    "⟦Sen. Vane, R-Ky., spoke.⟧ ⟦Lt. Gov. Reed did not.⟧",
    "⟦Gov.-elect Orlo and Rep.-elect Brook won.⟧ ⟦Nobody else did.⟧",
    "⟦Former U.S. Rep. Jo Vance met U.N. Amb. Lund.⟧ ⟦Both smiled.⟧",
    "⟦Adm. J. P. Orsk (ret.) wrote it.⟧ ⟦The Rev. Al Poe read it.⟧",
    "⟦Prof. Dr. Hale’s book sold.⟧ ⟦Dr. Who’s did not.⟧",
    "⟦Mr. Speaker!⟧ ⟦Mr. President!⟧",
  ]

  static let namesAndAliases = [
    "⟦Tom Hale Jr. spoke.⟧ ⟦So did Tom Hale Sr.⟧ ⟦They agreed.⟧",
    "⟦Vane, a.k.a. The Fox, fled.⟧ ⟦Orlo stayed.⟧",
    "⟦Elizabeth II.⟧ ⟦She reigned.⟧ ⟦Then came Henry V.⟧ ⟦He did too.⟧",
    "⟦It was as in World War I.⟧ ⟦Nobody won.⟧",
    "⟦Is it a type C.⟧ ⟦Or type B?⟧",
  ]

  static let moneyAndMeasures = [
    "⟦He paid $5 million.⟧ ⟦“We’re done,” he said.⟧",
    "⟦Shares rose 1.5%.⟧ ⟦€3.20 was the price.⟧ ⟦$4 was too much.⟧",
    "⟦In the 1990s.⟧ ⟦The ’90s.⟧ ⟦1990.⟧",
    "⟦It is approx. 5 km from Salem.⟧ ⟦That is ca. 3 mi.⟧ ⟦Nobody walks.⟧",
    "⟦Rate it 5.⟧ ⟦Rate it 12.⟧ ⟦August came.⟧",
  ]

  static let timesOfDay = [
    "⟦It was 2:30 p.m. on Jan. 3, 2025, in Salem.⟧ ⟦It rained.⟧",
    "⟦Was it 5 p.m.?⟧ ⟦No.⟧ ⟦It was 6 p.m. ET on Tuesday.⟧",
    "⟦He slept until 9 a.m.⟧ ⟦Reed woke him.⟧",
    "⟦They met in Sept. and in Oct.⟧ ⟦He was late.⟧",
  ]

  static let speech = [
    "⟦He said “Stop.” and left.⟧ ⟦She said “No!” and stayed.⟧",
    "⟦He asked: What now?⟧ ⟦What next?⟧",
    "⟦“We won!”⟧ ⟦Reed’s voice broke.⟧ ⟦“Who won?” the man asked.⟧",
    "⟦“Go,” he said.⟧ ⟦“Now.”⟧ ⟦“‘Go.’”⟧ ⟦Why ‘go’?⟧",
    "⟦“Are you sure?” U.S. Sen. Vane asked.⟧ ⟦“I am!” Ms. Reed replied.⟧",
    "⟦“I am from the U.S.”⟧ ⟦The man left.⟧",
    "⟦“I waited…”⟧ ⟦Then she left.⟧ ⟦“But…” he began.⟧",
    "⟦\"It fell.\"⟧ ⟦\"It did not.\"⟧ ⟦'It did.'⟧",
    "⟦He wrote: “It fell.⟧ ⟦It rose.”⟧ ⟦She nodded.⟧",
  ]

  static let lawAndScience = [
    "⟦In Orlo v. Vane, No. 14-1418, the court agreed.⟧ ⟦See Sec. 3.⟧ ⟦Then Art. IV.⟧",
    "⟦Reed et al. (2010) said so.⟧ ⟦See p. 5.⟧ ⟦(See also p. 6.)⟧ ⟦Then stop.⟧",
    "⟦The virus (H5N1 vs. H1N1) spread.[4]⟧ ⟦Nobody died.⁵⟧ ⟦All lived.⟧",
  ]

  static let whatPagesLeaveBehind = [
    "⟦It fell.\u{200B}⟧ ⟦It rose.\u{FEFF}⟧",
    "⟦It fell.⟧\u{A0}⟦It rose.⟧\u{2003}⟦It stayed.⟧",
    "⟦It fell.⟧\r\n⟦It rose.⟧\r\n\r\n⟦A heading⟧\r\n\r\n⟦It stayed.⟧",
    "⟦Great!⟧ ⟦😀 Thanks!⟧ ⟦See https://example.org/a?b=1&c=2.0!⟧",
    "⟦SALEM, Ore. (Sample News) — It fell.⟧ ⟦— Reed⟧",
    "⟦...⟧",
    "⟦?⟧ ⟦!⟧ ⟦.⟧",
  ]

  static let hoursAndCountries = [
    "⟦The U.S. imposed tariffs on Orlo.⟧ ⟦Vane protested.⟧",
    "⟦Talks in the U.S. broke down.⟧",
    "⟦He lives in the U.S.⟧ ⟦It is a large country.⟧",
    "⟦The meeting starts at 9 a.m. on Friday and ends at 5 p.m. sharp.⟧",
    "⟦The polls close at 8 p.m.⟧ ⟦Officials will count all night.⟧",
    "⟦Doors open at 7 p.m. Eastern time.⟧ ⟦Bring a coat.⟧",
    "⟦It is 3 a.m.!⟧ ⟦Go to bed.⟧",
    "⟦Open 10 a.m.–5 p.m. daily.⟧ ⟦Closed in May.⟧",
  ]

  static let officesOfNews = [
    "⟦Lt. Gen. Ada Brook, Brig. Gen. Tom Hale and Rear Adm. Jo Lund testified.⟧ ⟦Nobody else did.⟧",
    "⟦Sens. Vane and Reed and Reps. Hale and Poe wrote it.⟧ ⟦It passed.⟧",
    "⟦D.A. Tom Hale met Attorney General A. J. Reed.⟧ ⟦They talked.⟧",
    "⟦Gov. Ray T. Hale vetoed it.⟧ ⟦Asst. Sec. Poe agreed.⟧",
    "⟦Ranked No. 1 in Nos. 3 and 4, he won.⟧",
    "⟦Was he No. 1?⟧ ⟦No.⟧ ⟦He was second.⟧",
  ]

  static let placesAndFirms = [
    "⟦The store on St. James St. closed.⟧ ⟦The one on Orlo Ave. did not.⟧",
    "⟦He moved to St. Olaf, Minn., in 1990.⟧ ⟦He never left.⟧",
    "⟦Orlo & Co. sued Vane Bros. and Reed Corp. on Monday.⟧ ⟦All three lost.⟧",
    "⟦Shares of Orlo Inc. fell 3 percent.⟧ ⟦Vane Ltd. rose.⟧",
    "⟦It was bought by Orlo Inc.⟧ ⟦“We are glad,” it said.⟧",
    "⟦The law took effect Jan. 1, 2024, and ends Dec. 31.⟧ ⟦It was never enforced.⟧",
    "⟦On Tues., Aug. 5, it rained.⟧ ⟦By Fri. it had stopped.⟧",
  ]

  static let figures = [
    "⟦Prices rose 0.3 percent in Feb. and 1.25 percent in March.⟧ ⟦Wages did not.⟧",
    "⟦It costs $1.2 billion.⟧ ⟦$800 million is paid.⟧",
    "⟦The index closed at 12,345.67.⟧ ⟦That was a record.⟧",
    "⟦He was born in 1961.⟧ ⟦2 years later, war came.⟧",
  ]

  static let moreNews = [
    "⟦LONDON, May 3 (Orlo Press) — Prices rose.⟧ ⟦WASHINGTON (OP) -- They fell.⟧",
    "⟦Vane v. Reed, 5 U.S. 137 (1803), says so.⟧ ⟦Sec. 230 and § 5.2 apply.⟧",
    "⟦See Chap. 3, vol. 2, pp. 10–12 and fn. 4.⟧ ⟦Then stop.⟧",
    "⟦Drs. Hale and Poe, M.D., spoke.⟧ ⟦So did Jo Lund, Ph.D.⟧ ⟦They agreed.⟧",
    "⟦He is 6 ft. 2 in. tall.⟧ ⟦He weighs 180 lbs. or so.⟧",
    "⟦Mr. and Mrs. Vane, Messrs. Hale and Poe, and Ms. Reed sued.⟧",
    "⟦He earned a B.A. in law and an M.B.A. from Orlo.⟧ ⟦She did not.⟧",
    "⟦“You’re joking!” said Sen. Vane.⟧ ⟦“No.”⟧",
    "⟦“Why now?” the U.S. official asked.⟧ ⟦“Why not?”⟧",
    "⟦He said, “I’m leaving.”⟧ ⟦Then he left.⟧",
    "⟦What does “A.I.” mean?⟧ ⟦Nobody knows.⟧",
    "⟦A.I. is here.⟧ ⟦The U.S.S.R. is gone.⟧",
    "⟦The D.C. Council met.⟧ ⟦So did the L.A. City Council.⟧",
    "⟦He wrote to the Dept. of State, attn. Vane.⟧ ⟦Nobody wrote back.⟧",
    "⟦It was Gen. Hale’s plan, not Adm. Lund’s.⟧ ⟦It failed.⟧",
    "⟦They beat Orlo 3-1.⟧ ⟦Vane beat Reed 2–0.⟧",
    "⟦She voted “yes.”⟧ ⟦(So did he.)⟧",
    "⟦Is it A, B or C?⟧ ⟦It is C.⟧ ⟦Or is it?⟧",
    "⟦The suspect, J., fled.⟧ ⟦Agent K. did not.⟧",
    "⟦Samuel L. Orlo and C. S. Vane met W. H. Reed.⟧ ⟦It rained.⟧",
    "⟦Hello, world!⟧ ⟦@orlo replied.⟧ ⟦#varn won.⟧",
    "⟦“What?”⟧ ⟦“Who?”⟧ ⟦“When?”⟧",
    "⟦Who?⟧ ⟦What?⟧ ⟦When?⟧",
    "⟦It is so.—Ed.⟧ ⟦It is not.⟧",
    "⟦He (the mayor!) lied.⟧ ⟦So did (did he?) the clerk.⟧",
    "⟦Rep. Jo Vance, D-N.Y., spoke.⟧ ⟦Sen. Poe, R-S.C., did not.⟧",
    "⟦The vote was 5 to 4.⟧ ⟦“Enough,” said Chief Justice R. B. Hale.⟧",
    "⟦He left at 5.⟧ ⟦She left at 6.⟧ ⟦Nobody stayed.⟧",
    "⟦The ship, the S.S. Orlo, sank in the St. Vern River near Ft. Hale.⟧ ⟦Nobody died.⟧",
    "⟦They live at 12 Vane Blvd. near Mt. Orlo.⟧ ⟦He left.⟧",
    "⟦“He asked: ‘Why?’” she said.⟧ ⟦“I told him.”⟧",
    "⟦It fell 5 pct. in May.⟧ ⟦Vane did too.⟧",
    "⟦Orlo et al. v. Vane et al. was heard on Sept. 3.⟧ ⟦It took an hour.⟧",
    "⟦Col. (ret.) Tom Hale and Maj. (res.) Jo Poe agreed.⟧ ⟦They left.⟧",
  ]
}
