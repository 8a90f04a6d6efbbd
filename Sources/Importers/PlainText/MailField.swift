/// A line of a mail's head.
enum MailField: Hashable, Sendable {
  case from, to, date, subject
  /// One that tells nothing about the text.
  case other

  /// By the name before the colon, as mail programs write it in several languages.
  init?(name: String) {
    guard let field = Self.names[name.lowercased()] else { return nil }
    self = field
  }

  private static let names: [String: MailField] = {
    var names: [String: MailField] = [:]
    for (field, list) in lists {
      for name in list.split(separator: ",") { names[String(name)] = field }
    }
    return names
  }()

  /// English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Czech, Swedish, Russian,
  /// Chinese and Japanese. The names of RFC 5322 come first.
  private static let lists: [(MailField, String)] = [
    (.from, "from,sender,von,de,da,van,od,från,fra,от,发件人,寄件者,差出人"),
    (
      .to,
      "to,cc,bcc,reply-to,an,à,para,a,aan,do,komu,till,til,кому,收件人,收件者,宛先,kopie,copie,kopia"
        + ",抄送,antwort an,répondre à"
    ),
    (
      .date,
      "date,sent,datum,gesendet,envoyé,enviado,enviado el,enviada em,data,inviato,verzonden,wysłano"
        + ",odesláno,skickat,sendt,дата,отправлено,日期,发送时间,寄件日期,日時,送信日時,fecha"
    ),
    (
      .subject,
      "subject,betreff,objet,asunto,assunto,oggetto,onderwerp,temat,předmět,ämne,emne,тема,主题,主旨"
        + ",件名"
    ),
    (
      .other,
      "message-id,mime-version,content-type,content-transfer-encoding,received,return-path"
        + ",delivered-to,importance,priority,attachments,anlagen,list-id,list-unsubscribe"
        + ",organization,references,in-reply-to,user-agent,dkim-signature,authentication-results"
    ),
  ]
}
