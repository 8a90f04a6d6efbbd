/// Quotes, dots, brackets, notes, addresses and lists; all of it invented.
extension SentenceTable {
  static let signs: [[String]] = [
    questionsAndQuotes, dots, bracketsAndNotes, addresses, lists,
  ]

  static let questionsAndQuotes = [
    "⟦“Is it true?” she asked.⟧ ⟦“It is!” he said.⟧",
    "⟦“Who did it?”⟧ ⟦Nobody answered.⟧",
    "⟦She asked, “Who did it?” and left.⟧",
    "⟦Did he say “never”?⟧ ⟦He did.⟧",
    "⟦He yelled “Fire!”⟧ ⟦People ran.⟧",
    "⟦“I won’t go,” he said.⟧ ⟦“Not now.⟧ ⟦Not ever.”⟧",
    "⟦“We lost.⟧ ⟦But we will be back,” Reed said.⟧",
    "⟦‘It’s over,’ he said.⟧ ⟦‘They’ve won.’⟧",
    "⟦She called it “the end of the U.S.”⟧ ⟦He laughed.⟧",
    "⟦“They said: ‘Go home.’⟧ ⟦We went,” he said.⟧",
  ]

  static let dots = [
    "⟦“I… I don’t know,” he said.⟧ ⟦“Do you?”⟧",
    "⟦He said the plan was “… not finished.”⟧ ⟦It never was.⟧",
    "⟦“We are … hopeful,” she said.⟧",
    "⟦He waited ....⟧ ⟦Then he left.⟧",
    "⟦Why?..⟧ ⟦No!!⟧ ⟦Yes?!⟧ ⟦Well.⟧",
  ]

  static let bracketsAndNotes = [
    "⟦The firm (founded in 1990 by J. Orlo Jr.) failed.⟧ ⟦It owed $5.⟧",
    "⟦It grew (see Fig. 2).⟧ ⟦Then it shrank (Table 3).⟧",
    "⟦He agreed.⟧ ⟦(He later changed his mind.)⟧ ⟦She did not.⟧",
    "⟦[Editor’s note: This story was updated.]⟧ ⟦It fell.⟧",
    "⟦“It fell [sic!] on me,” he said.⟧ ⟦It had.⟧",
    "⟦It fell.[1]⟧ ⟦It rose.[a]⟧ ⟦It stayed.[citation needed]⟧ "
      + "⟦Then it fell.[note 3][4]⟧ ⟦All did.⟧",
    "⟦It fell.*⟧ ⟦It rose.†⟧ ⟦Nobody knew.‡⟧ ⟦So what?⟧",
    "⟦The river fell.12⟧ ⟦Then it rose again.3⟧ ⟦Nobody knew.⟧",
  ]

  static let addresses = [
    "⟦Visit https://example.org/a.⟧ ⟦Then call.⟧ ⟦Mail ada@example.org.⟧ ⟦Or go to example.com.⟧",
    "⟦Read it at Example.com and Example.co.uk.⟧ ⟦It is free.⟧",
    "⟦The file report.final.PDF is lost.⟧ ⟦Nobody has it.⟧",
    "⟦Orlo 3.12 and Vane 17.4.1 shipped.⟧ ⟦Users cheered.⟧",
  ]

  static let lists = [
    "⟦1) Count.⟧ ⟦2) Vote.⟧",
    "⟦(1) Count them.⟧ ⟦(2) Vote now.⟧",
    "⟦• Count the votes.⟧ ⟦• Announce them.⟧",
    "⟦There are three steps: 1. count, 2. check, 3. vote.⟧ ⟦All are needed.⟧",
    "⟦12. Who may vote?⟧ ⟦13. Who may not?⟧",
    "⟦He rose.⟧\n⟦1. Count.⟧\n⟦2. Vote.⟧",
  ]
}
