import Importers
import Model
import Testing

/// Mails as they are copied out of a mail program; all of it invented.
@Suite struct CopiedMailTests {
  private func read(_ text: String) throws -> Imported {
    let imported = try Importer.read(Array(text.utf8), name: "a.txt")
    checkShape(imported)
    return imported
  }

  /// The sender's name, the subject and the day of a head.
  private func check(
    _ head: String, name: String?, title: String, day: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let mail = try read(head + "\n\nThe wall of the lower town is too low, and it always was.\n")
    #expect(mail.metadata.byline == (name.map { [$0] } ?? []), sourceLocation: sourceLocation)
    #expect(mail.metadata.title == title, sourceLocation: sourceLocation)
    #expect(mail.metadata.published == day, sourceLocation: sourceLocation)
    #expect(
      mail.texts(.boilerplate).count == head.split(separator: "\n").count,
      sourceLocation: sourceLocation)
    #expect(
      mail.texts(.paragraph) == ["The wall of the lower town is too low, and it always was."],
      sourceLocation: sourceLocation)
  }

  @Test func headsOfManyPrograms() throws {
    try check(
      "From: Ada Lind <ada@varn.example>\nSubject: Re: The wall\nDate: Sun, 4 May 2025 17:01:22 +0200",
      name: "Ada Lind", title: "The wall", day: "2025-05-04")
    try check(
      "From: \"Lind, Ada\" <ada@varn.example>\nSent: Sunday, May 4, 2025 5:01 PM\n"
        + "To: Marsh, Bo\nSubject: FW: RE: The wall",
      name: "Ada Lind", title: "The wall", day: "2025-05-04")
    try check(
      "Von: Ada Lind\nGesendet: 2025-05-04 17:01\nAn: Bo Marsh\nBetreff: AW: WG: Die Mauer",
      name: "Ada Lind", title: "Die Mauer", day: "2025-05-04")
    try check(
      "De : Ada Lind <ada@varn.example>\nEnvoyé : 2025-05-04\nÀ : Bo Marsh\nObjet : TR : Le mur",
      name: "Ada Lind", title: "Le mur", day: "2025-05-04")
    try check(
      "发件人： Ada Lind\n发送时间： 2025-05-04 17:01\n主题： 回复：The wall", name: "Ada Lind",
      title: "The wall", day: "2025-05-04")
    try check(
      "From: ada@varn.example\nSubject: The wall\n of Varn", name: nil, title: "The wall of Varn",
      day: nil)
  }

  @Test func whatIsPassedOnIsWhatItIsAbout() throws {
    let mail = try read(
      """
      From: Bo Marsh <bo@courier.example>
      Date: Mon, 5 May 2025 09:12:44 +0200
      Subject: Fwd: The wall

      Have a look at this.

      ---------- Forwarded message ---------
      From: Ada Lind <ada@varn.example>
      Date: Sun, May 4, 2025 at 5:01 PM
      Subject: The letter
      To: Bo Marsh <bo@courier.example>,
       Ene Holt <ene@varn.example>

      The council has known since the autumn that the wall is too low.
      """)
    #expect(mail.metadata.byline == ["Ada Lind"] && mail.metadata.title == "The letter")
    #expect(mail.metadata.published == "2025-05-04")
    #expect(mail.texts(.boilerplate).count == 9)
    #expect(mail.texts(.paragraph).first == "Have a look at this.")
  }

  @Test func quotesSignatureAndSmallPrint() throws {
    let mail = try read(
      """
      From: Ada Lind <ada@varn.example>
      Subject: The wall

      I know of two letters.

      > Do you know of any letter that was written before the flood? The mayor says
      > that there was none.
      >
      > And who read it?

      Nobody did.
      --\u{20}
      Ada Lind
      Waterworks of Varn

      Sent from my telephone

      This message is confidential. If you are not the intended recipient, tell us.
      """)
    #expect(
      mail.texts(.quote) == [
        "Do you know of any letter that was written before the flood? The mayor says that there "
          + "was none.", "And who read it?",
      ])
    #expect(mail.texts(.paragraph) == ["I know of two letters.", "Nobody did."])
    #expect(mail.reasons("folded: a mail’s signature") == 5)
    #expect(mail.reasons("quote:") == 2)
  }

  /// What begins in a similar way and is none.
  @Test(arguments: [
    "Date: the sweet fruit\nof the desert palm", "From: the harbour office\nTo: whom it concerns",
    "Note: it rained\nSubject: to change",
  ])
  func textsThatAreNoMails(_ text: String) throws {
    let imported = try read(text + "\n\nThe wall of the lower town is too low, and always was.")
    #expect(imported.reasons("folded: stands in the head") == 0)
  }
}

extension Imported {
  fileprivate func texts(_ role: BlockRole) -> [String] {
    blocks.filter { $0.role == role }.map { text[$0.span] }
  }

  fileprivate func reasons(_ beginning: String) -> Int {
    notes.count { $0.reason.hasPrefix(beginning) }
  }
}
