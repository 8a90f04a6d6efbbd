/// A file of many mails, each behind a line that begins with `From ` (RFC 4155).
enum Mailbox {
  /// The bytes of each mail, in order; nil where there are fewer than two.
  static func mails(in bytes: [UInt8]) -> [ArraySlice<UInt8>]? {
    let starts = starts(in: bytes)
    guard starts.count > 1 else { return nil }
    return starts.indices.map { index in
      bytes[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : bytes.count)]
    }
  }

  /// Each mail as an entry; what is wrong with one costs the others nothing.
  static func entries(of mails: [ArraySlice<UInt8>]) -> [Entry] {
    mails.enumerated().map { index, mail in
      let original = Array(mail)
      return Entry(
        number: index + 1, name: name(of: mail), original: original, outcome: outcome(of: original))
    }
  }

  private static func outcome(of mail: [UInt8]) -> Result<Imported, ImportError> {
    do { return .success(try Mail.read(mail)) } catch { return .failure(error) }
  }

  /// The mail's id; of a mail without one, when it was sent and what it is about.
  private static func name(of mail: ArraySlice<UInt8>) -> String? {
    let head = MessageHead(mail)
    if let id = head["message-id"]?.filter({ !"<>".contains($0) }).nonEmpty { return id }
    return [head["date"], head["from"], head["subject"]].compactMap { $0 }
      .joined(separator: " ").nonEmpty
  }

  /// Where mails begin: at the start, and behind blank lines.
  private static func starts(in bytes: [UInt8]) -> [Int] {
    guard bytes.starts(with: sign) else { return [] }
    var starts: [Int] = []
    var (index, isBehindBlank) = (0, true)
    while index < bytes.count {
      let end = bytes[index...].firstIndex(of: 10) ?? bytes.count
      if isBehindBlank, bytes[index] == sign[0], opensMail(bytes[index...]) { starts.append(index) }
      isBehindBlank = end == index || end == index + 1 && bytes[index] == 13
      index = end + 1
    }
    return starts
  }

  private static let sign = Array("From ".utf8)

  /// Whether the line is one before a mail: a head follows, which says who wrote or what about.
  private static func opensMail(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(with: sign) else { return false }
    let head = MessageHead(bytes)
    return ["from", "date", "subject", "message-id", "received"].count { head[raw: $0] != nil } >= 2
  }

  /// A mail without what protects its lines that begin with `From `: a `>` before them.
  static func unescaped(_ mail: [UInt8]) -> [UInt8] {
    guard mail.starts(with: sign) else { return mail }
    var result: [UInt8] = []
    result.reserveCapacity(mail.count)
    for line in mail.split(separator: 10, omittingEmptySubsequences: false) {
      if !result.isEmpty { result.append(10) }
      let rest = line.drop { $0 == 0x3E }
      let isEscaped = rest.startIndex > line.startIndex && rest.starts(with: sign)
      result += isEscaped ? line.dropFirst() : line
    }
    return result
  }
}
