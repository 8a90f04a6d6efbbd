import Model

extension Page {
  /// Takes over what the mail's head says, and folds what stands below the message.
  mutating func takeMail(_ told: Metadata) {
    metadata = told
    takeMailTail()
  }

  /// Folds what mail programs and offices put below a message: the signature, the phone's greeting
  /// and the small print.
  private mutating func takeMailTail() {
    for range in signatures {
      for index in range { take(index, as: .boilerplate, because: "folded: a mail’s signature") }
    }
    for index in lines.indices where !isTaken(index) {
      let text = lines[index].text
      if MailPhrases.isDisclaimer(text) {
        take(index, as: .boilerplate, because: "folded: a mail’s small print")
      } else if MailPhrases.isGreetingOfADevice(text) {
        take(index, as: .boilerplate, because: "folded: says by what the mail was sent")
      }
    }
  }

  /// From each line of two hyphens (RFC 3676, section 4.3) at most fifteen lines, up to where a
  /// quote or a paragraph of more than forty words begins.
  private var signatures: [Range<Int>] {
    lines.indices.filter { lines[$0].text == "--" }.map { start in
      let depth = lines[start].margin.depth
      let rest = (start + 1..<min(start + 16, lines.count)).prefix {
        lines[$0].margin.depth == depth && lines[$0].shape.words <= 40
      }
      return start..<(rest.last ?? start) + 1
    }
  }
}

/// Wording that stands below mails.
enum MailPhrases {
  /// Two phrases are needed: an article may be about confidential mail.
  static func isDisclaimer(_ text: String) -> Bool {
    guard text.utf8.count <= 4000 else { return false }
    let words = " " + Phrases.words(of: text).joined(separator: " ") + " "
    return disclaimers.count { words.contains(" " + $0) } >= 2
  }

  static func isGreetingOfADevice(_ text: String) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    let words = Phrases.words(of: text)
    return words.count <= 8 && greetings.contains { words.starts(with: $0) }
  }

  private static let disclaimers = [
    "confidential", "privileged", "intended recipient", "intended solely", "intended only for",
    "received this message in error", "received this email in error",
    "received this e mail in error", "notify the sender", "delete this", "unauthorised",
    "unauthorized", "before printing", "views or opinions", "free of viruses",
    "vertraulich", "nicht der richtige adressat", "irrtümlich erhalten", "vernichten sie",
    "confidentiel", "destinataire", "par erreur", "confidencial", "destinatario",
    "por error", "destinatário", "por engano", "riservat", "vertrouwelijk", "geadresseerde",
  ]

  private static let greetings = [
    "sent from my", "sent from outlook", "sent via", "get outlook for", "von meinem",
    "gesendet von", "envoyé de mon", "enviado desde mi", "enviado do meu", "inviato da",
    "verzonden vanaf", "отправлено с", "发自我的", "iphoneから送信",
  ].map(Phrases.words(of:))
}
