import Model

/// Reads text without markup, as it comes out of a browser's clipboard, a dump of a page or a mail.
///
/// Never wrong in silence: what is no plain paragraph carries the reason for what it was taken for.
enum PlainText {
  static func read(_ text: String) -> Draft {
    let mail = CopiedMail(text)
    let all = Underlines.taken(Line.all(of: (mail?.body ?? text[...]).unicodeScalars))
    let hasHyphens = all.contains { Hyphens.isParted($0.text[...]) }
    let hyphens = hasHyphens ? Hyphens(all.lazy.map(\.text)) : Hyphens()
    let (lines, wrapped) = HardWraps.undone(ListLines.joined(all, hyphens), hyphens)
    var page = Page(lines.mended(hyphens))
    var draft = Draft()
    if wrapped { draft.reasons.append("joined: lines were broken to fit a width") }
    if let mail { page.takeMail(mail.metadata) }
    page.takeHead()
    page.takeBody()
    page.takeTail()
    draft.metadata = page.metadata
    draft.pieces = (mail?.head ?? []) + page.pieces
    if mail != nil { draft.reasons.append("mail: subject, sender and date are from its head") }
    draft.nameAfterLead()
    return draft
  }
}

extension Draft {
  /// Gives an article without title the name of its lead.
  mutating func nameAfterLead() {
    guard metadata.title == nil else { return }
    guard let lead = pieces.first(where: { $0.role.isBody }) ?? pieces.first else { return }
    metadata.title = LeadTitle.of(lead.text)
    reasons.append("title: the text has none, so the lead sentence stands for it")
  }
}
