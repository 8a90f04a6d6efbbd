import Model

/// A text that begins as mails do: who wrote it to whom, when and about what.
struct CopiedMail {
  private(set) var head: [Piece] = []
  private(set) var metadata = Metadata()
  /// The text behind the heads.
  private(set) var body: Substring

  /// Nil where the text begins in another way. A message that was passed on is what the text is
  /// about: its sender, date and subject stand for those of the mail around it.
  init?(_ text: String) {
    guard let outer = MailHead(of: text[...]) else { return nil }
    body = text[outer.end...]
    take(outer)
    while head.count < 1000, let next = Self.passedOn(in: body) {
      head += next.note
      take(next.head)
      body = body[next.head.end...]
    }
  }

  private mutating func take(_ mail: MailHead) {
    head += mail.lines.map { Piece(.boilerplate, $0.text, because: [$0.reason]) }
    if let subject = mail.fields[.subject].map(Self.withoutMarks), !subject.isEmpty {
      metadata.title = subject
    }
    if let name = mail.fields[.from].flatMap(Self.name) { metadata.byline = [name] }
    if let date = mail.fields[.date].flatMap(CalendarDate.first) { metadata.published = date }
  }

  /// The next mail's head, if at most three short lines of the sender's own stand before it.
  private static func passedOn(in rest: Substring) -> (note: [Piece], head: MailHead)? {
    var note: [Piece] = []
    var place = rest.startIndex
    while place < rest.endIndex, note.count <= 3 {
      let stop = rest[place...].unicodeScalars.firstIndex(of: "\n") ?? rest.endIndex
      guard rest[place..<stop].utf8.count <= 4000 else { return nil }
      let text = String(rest[place..<stop]).collapsed
      if MailHead.isSeparator(text), let head = MailHead(of: rest[place...]) { return (note, head) }
      if !text.isEmpty {
        guard Shape(text).words <= 40 else { return nil }
        note.append(Piece(.paragraph, text, because: ["note: stands before a mail passed on"]))
      }
      place = stop < rest.endIndex ? rest.unicodeScalars.index(after: stop) : stop
    }
    return nil
  }

  /// `Re: Fwd: The wall` is about the wall.
  static func withoutMarks(_ subject: String) -> String {
    var rest = subject[...]
    while let colon = rest.prefix(12).firstIndex(where: { $0 == ":" || $0 == "：" }),
      marks.contains(rest[..<colon].filter(\.isLetter).lowercased())
    {
      rest = rest[rest.index(after: colon)...].drop { $0 == " " }
    }
    return String(rest).collapsed
  }

  private static let marks: Set<String> = [
    "re", "aw", "sv", "antw", "odp", "fw", "fwd", "wg", "tr", "rv", "vs", "enc", "i", "r", "回复",
    "转发", "回覆", "転送",
  ]

  /// The person's name, not the address: `"Lind, Ada" <ada@varn.example>` is Ada Lind.
  private static func name(_ sender: String) -> String? {
    let cut = sender.firstIndex { $0 == "<" || $0 == "[" || $0 == "(" } ?? sender.endIndex
    var name = String(sender[..<cut].filter { $0 != "\"" && $0 != "*" }).collapsed
    if name.hasPrefix("'"), name.hasSuffix("'") { name = String(name.dropFirst().dropLast()) }
    let parts = name.split(separator: ",").map { String($0).collapsed }
    if parts.count == 2, !parts[0].contains(" ") || !parts[1].contains(" ") {
      name = parts[1] + " " + parts[0]
    }
    return name.isEmpty || name.contains("@") ? nil : name
  }
}
