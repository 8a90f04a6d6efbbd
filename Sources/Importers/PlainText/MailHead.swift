/// The head of a mail at the beginning of a text: `From: …`, `Subject: …`, and what stands before
/// a forwarded one.
///
/// The form is that of RFC 5322, section 2.2, and of what Outlook and webmail put above a message
/// that is answered or passed on.
struct MailHead: Sendable {
  /// The lines of the head, in order, each with the reason for folding it.
  private(set) var lines: [(text: String, reason: String)] = []
  private(set) var fields: [MailField: String] = [:]
  /// Where in the text what follows the head begins.
  private(set) var end: String.Index

  /// Nil where the text does not begin with a sender that is an address, or with two of sender,
  /// subject and date.
  init?(of text: Substring) {
    end = text.startIndex
    var place = text.startIndex
    var last: MailField?
    while place < text.endIndex, lines.count < 200 {
      let stop = text[place...].unicodeScalars.firstIndex(of: "\n") ?? text.endIndex
      let raw = text[place..<stop]
      guard let kind = take(raw, after: last) else { break }
      if kind != .blank { end = stop }
      if case .field(let field) = kind { last = field }
      place = stop < text.endIndex ? text.unicodeScalars.index(after: stop) : stop
    }
    let known = [.from, .subject, .date].count { fields[$0] != nil }
    guard known >= 2 || fields[.from]?.contains("@") == true else { return nil }
  }

  private enum Taken: Hashable { case blank, separator, field(MailField), continuation }

  /// Takes a line into the head; nil where it belongs to what follows.
  private mutating func take(_ raw: Substring, after last: MailField?) -> Taken? {
    guard raw.utf8.count <= 4000 else { return nil }
    let text = String(raw).collapsed
    if text.isEmpty { return fields.isEmpty ? .blank : nil }
    if last == nil, Self.isSeparator(text) {
      lines.append((text, "folded: says that a mail was passed on"))
      return .separator
    }
    let isIndented = raw.unicodeScalars.first?.isSpace == true
    if isIndented, let last {
      fields[last, default: ""] += " " + text
      lines.append((text, Self.reason))
      return .continuation
    }
    guard let (field, value) = Self.field(in: text) else { return nil }
    if fields[field] == nil { fields[field] = value }
    lines.append((text, Self.reason))
    return .field(field)
  }

  private static let reason = "folded: stands in the head of a mail"

  private static func field(in text: String) -> (MailField, String)? {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let name = String(text[..<colon].filter { $0 != "*" }).collapsed
    guard name.count <= 30 else { return nil }
    let value = String(text[text.index(after: colon)...].drop { $0 == "*" }).collapsed
    if let field = MailField(name: name) { return (field, value) }
    return name.lowercased().hasPrefix("x-") ? (.other, value) : nil
  }

  /// `---------- Forwarded message ---------`, `-----Original Message-----`, and the line that
  /// opens a mail in an mbox (RFC 4155).
  static func isSeparator(_ text: String) -> Bool {
    if text.hasPrefix("From "), text.contains("@"), text.contains(":") { return true }
    guard text.hasPrefix("--") || text.hasPrefix("__") || text.hasSuffix(":") else { return false }
    let words = Phrases.words(of: text)
    guard words.count <= 6 else { return false }
    return separators.contains { words.starts(with: $0) }
      || words.isEmpty && text.hasPrefix("____")
  }

  private static let separators = [
    "forwarded message", "begin forwarded message", "original message", "forwarded by",
    "weitergeleitete nachricht", "ursprüngliche nachricht", "anfang der weitergeleiteten",
    "message transféré", "message d origine", "message original", "mensaje reenviado",
    "mensaje original", "mensagem encaminhada", "mensagem original", "messaggio inoltrato",
    "messaggio originale", "doorgestuurd bericht", "oorspronkelijk bericht", "přeposlaná zpráva",
    "пересылаемое сообщение", "转发邮件", "原始邮件", "転送されたメッセージ",
  ].map(Phrases.words(of:))
}
