import Model

/// Reads mails (RFC 5322, RFC 2045 to 2049): newsletters, statements, letters.
enum Mail {
  static func read(_ bytes: [UInt8]) throws(ImportError) -> Imported {
    guard !bytes.isEmpty else { throw .empty }
    let parts = MessageParts(Mailbox.unescaped(bytes))
    guard let chosen = MailBody(parts) else { throw .noText }
    var draft = chosen.draft
    draft.reasons = parts.reasons + chosen.reasons + draft.reasons
    draft.takeHead(parts.head)
    draft.reasons += attachments(in: parts, beside: chosen.parts)
    draft.nameAfterLead()
    return try draft.assembled(format: .mail, encoding: chosen.encoding)
  }

  private static let mostNamed = 20

  private static func attachments(
    in parts: MessageParts, beside read: [MessagePart]
  ) -> [String] {
    let numbers = Set(read.map(\.number))
    let others = parts.leaves.filter { part in
      !numbers.contains(part.number) && (part.isAttached || !part.media.hasPrefix("text/"))
    }
    let named = others.prefix(mostNamed).map { part in
      let name = part.fileName.map { "“\($0.prefix(120))”, " } ?? ""
      return "left out: \(name)\(part.media.prefix(80)), \(part.body.bytes.count) bytes"
    }
    let more = others.count - named.count
    return named + (more > 0 ? ["left out: \(more) attachments more"] : [])
  }
}

/// What of a mail is its text.
struct MailBody: Sendable {
  private(set) var draft = Draft()
  private(set) var reasons: [String] = []
  private(set) var parts: [MessagePart] = []
  private(set) var encoding = ""

  /// The first page that is not empty, else all that is plain text; nil where there is neither.
  init?(_ message: MessageParts) {
    let shown = message.leaves.filter { !$0.isAttached }
    for part in shown where part.media == "text/html" {
      guard let (page, broken) = part.decoded else { continue }
      draft = Self.page(page.text)
      guard !draft.pieces.isEmpty else { continue }
      take([part], page, broken)
      let hasPlain = shown.contains { $0.media == "text/plain" && $0.alternative != nil }
      if hasPlain { reasons.append("body: the mail’s HTML, not its plain text beside it") }
      return
    }
    let texts = shown.filter { $0.media.hasPrefix("text/") && $0.media != "text/html" }
    let found = texts.compactMap { part in part.decoded.map { (part, $0.text, $0.reasons) } }
    guard let first = found.first else { return nil }
    let flowing = found.map { FlowedText.text($0.1.text, $0.0.head.contentType) }
    draft = PlainText.read(flowing.joined(separator: "\n\n"))
    draft.takeSignature()
    take(found.map(\.0), first.1, found.flatMap(\.2))
  }

  private mutating func take(_ parts: [MessagePart], _ decoded: Decoded, _ broken: [String]) {
    self.parts = parts
    encoding = decoded.encoding
    reasons = broken + decoded.reasons
  }

  /// A newsletter is often several small articles: where most of the text would be folded, all of
  /// it is the body.
  private static func page(_ markup: String) -> Draft {
    var draft = HTML.read(markup, isLetter: true)
    let all = draft.pieces.reduce(0) { $0 + $1.text.utf8.count }
    let body = draft.pieces.reduce(0) { $0 + ($1.role.isBody ? $1.text.utf8.count : 0) }
    if body * 2 < all {
      draft.pieces = HTML.plainPieces(of: markup, lineBreak: String(BrokenLines.sign))
      draft.reasons = ["body: the whole mail, for no part of it holds most of the text"]
    }
    draft.pieces = draft.pieces.flatMap(BrokenLines.parted)
    return draft
  }
}

extension Draft {
  /// Takes what the header says: who wrote what when, and through which list.
  fileprivate mutating func takeHead(_ head: MessageHead) {
    let senders = MailAddress.names(in: head[raw: "from"] ?? head[raw: "sender"] ?? "")
    if !senders.isEmpty { metadata.byline = senders }
    metadata.published = head["date"].flatMap(MessageDate.iso) ?? metadata.published
    if let list = head[raw: "list-id"].flatMap(MailAddress.phrase) {
      metadata.outlet = list
    } else if head["list-unsubscribe"] != nil || head["list-post"] != nil {
      metadata.outlet = metadata.outlet ?? senders.first
    }
    let archived = head["archived-at"].map { $0.filter { !"<>".contains($0) } }
    metadata.url = archived.flatMap { Link.page($0, against: nil) } ?? metadata.url
    if let subject = head["subject"] { takeSubject(subject) }
  }

  /// The subject is the title; what looked like one within the mail is a heading of it.
  private mutating func takeSubject(_ subject: String) {
    metadata.title = subject
    reasons.removeAll { $0.hasPrefix("title:") }
    let wanted = PageTitle.folded(subject)
    var isThere = false
    for index in pieces.indices where pieces[index].role == .title {
      if !isThere, PageTitle.folded(pieces[index].text) == wanted {
        isThere = true
      } else {
        pieces[index].reasons.removeAll { $0.hasPrefix("title:") }
        pieces[index].role = .paragraph
      }
    }
    if !isThere {
      pieces.insert(Piece(.title, subject, because: ["title: the mail’s subject"]), at: 0)
    }
  }

  /// Folds what stands below the line `-- ` (RFC 3676, 4.3).
  fileprivate mutating func takeSignature() {
    guard let line = pieces.lastIndex(where: { $0.text.collapsed == "--" }) else { return }
    for index in pieces.indices[line...] where pieces[index].role != .boilerplate {
      pieces[index].take(as: .boilerplate, because: "folded: the sender’s signature")
    }
  }
}

/// Plain text whose paragraphs were broken into lines on the way (RFC 3676).
enum FlowedText {
  static func text(_ text: String, _ type: HeaderValue) -> String {
    guard type["format"]?.lowercased() == "flowed" else { return text }
    let joinsWords = type["delsp"]?.lowercased() == "yes"
    var result = ""
    // How deep in quotes the line stands that goes on; nil where none does.
    var going: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let rest = line.drop { $0 == ">" }
      let depth = line.utf8.count - rest.utf8.count
      // A space at the beginning was put there so that the line is not taken for something else.
      let words = rest.hasPrefix(" ") ? rest.dropFirst() : rest
      if going != depth {
        if going != nil { result += "\n" }
        if depth > 0 { result += String(repeating: ">", count: depth) + " " }
      }
      let isSoft = words.hasSuffix(" ") && words != "-- "
      result += isSoft ? (joinsWords ? words.dropLast() : words) : words + "\n"
      going = isSoft ? depth : nil
    }
    return result
  }
}

/// People in the header of a mail (RFC 5322, 3.4).
enum MailAddress {
  /// The names; of those without one, the addresses.
  static func names(in text: String) -> [String] {
    addresses(in: text).prefix(50).compactMap { address in
      phrase(address) ?? comment(address) ?? words(address.filter { !"<>".contains($0) })
    }
  }

  /// What stands before the address in brackets.
  static func phrase(_ text: String) -> String? {
    guard let bracket = text.lastIndex(of: "<") else { return nil }
    return words(String(text[..<bracket]))
  }

  private static func comment(_ text: String) -> String? {
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close
    else { return nil }
    return words(String(text[text.index(after: open)..<close]))
  }

  private static func words(_ text: String) -> String? {
    let plain = text.filter { $0 != "\"" && $0 != "\\" }
    return EncodedWords.decoded(plain).withoutControls.text.collapsed.nonEmpty
  }

  /// Split at commas that stand in no quotation.
  private static func addresses(in text: String) -> [String] {
    var all = [""]
    var isQuoted = false
    for sign in text.prefix(20_000) {
      if sign == "\"" { isQuoted.toggle() }
      if sign == ",", !isQuoted { all.append("") } else { all[all.count - 1].append(sign) }
    }
    return all.filter { $0.contains { !$0.isWhitespace } }
  }
}
