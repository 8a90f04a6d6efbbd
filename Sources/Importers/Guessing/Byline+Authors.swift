/// Names out of what a page gives for its author.
extension Byline {
  /// Each author once, as named: without `By`, addresses, collectives such as `Staff`, titles and
  /// dates. A remark in brackets stays with its name.
  static func authors(_ given: [String]) -> [String] {
    var seen: Set<String> = []
    return given.flatMap(parts).filter { name in
      !isNobody(name) && seen.insert(PageTitle.folded(name)).inserted
    }
  }

  /// Whether what is left of a byline can be a name: it begins with a capital or in a script
  /// without any, and is no sentence.
  static func isPlausible(_ name: String) -> Bool {
    guard let first = name.first(where: { $0.isLetter }), !first.isLowercase else { return false }
    let words = name.split(separator: " ")
    return (1...12).contains(words.count) && words.count { $0.first?.isLowercase == true } < 6
      && !name.contains { "|{}<>=".contains($0) }
  }

  private static func parts(of text: String) -> [String] {
    let line = withoutTail(withoutOpening(text.collapsed))
    guard !Address.isAddress(line) else { return [] }
    let pieces = outsideBrackets(line).map { String($0).collapsed }
    if pieces.count == 2, isInverted(pieces) { return [line] }
    return joinedDegrees(pieces).flatMap(conjoined).map(withoutTail).filter { !$0.isEmpty }
  }

  /// `Lind, Ada`, as catalogues have it: one word, a comma, and what may be given names.
  private static func isInverted(_ parts: [String]) -> Bool {
    !parts[0].contains(" ") && !parts[0].isEmpty && parts[1].split(separator: " ").count <= 3
      && parts[1].first?.isUppercase == true && !isDegree(parts[1]) && !isNobody(parts[1])
  }

  /// What stands between commas, semicolons and bars that are not within brackets.
  private static func outsideBrackets(_ line: String) -> [Substring] {
    var parts: [Substring] = []
    var (start, depth) = (line.startIndex, 0)
    for index in line.indices {
      switch line[index] {
      case "(", "（", "[": depth += 1
      case ")", "）", "]": depth = max(0, depth - 1)
      case ",", ";", "|", "、", "•", "·":
        guard depth == 0 else { continue }
        parts.append(line[start..<index])
        start = line.index(after: index)
      default: break
      }
    }
    return parts + [line[start...]]
  }

  /// `MD` and `Jr.` belong to the name before them.
  private static func joinedDegrees(_ parts: [String]) -> [String] {
    parts.reduce(into: []) { joined, part in
      if let last = joined.last, isDegree(part) {
        joined[joined.count - 1] = last + ", " + part
      } else {
        joined.append(part)
      }
    }
  }

  private static func isDegree(_ text: String) -> Bool {
    let bare = text.filter { $0.isLetter }
    return degrees.contains(bare.lowercased()) && !text.contains(" ")
  }

  /// Two names with a word for `and` between them.
  private static func conjoined(_ text: String) -> [String] {
    if text.contains("(") { return [text] }
    for word in [" and ", " & ", " und ", " et ", " y ", " och ", " og ", " en ", " e ", " with "] {
      let parts = text.split(separator: word, omittingEmptySubsequences: true).map(String.init)
      let isCapital = parts.allSatisfy { $0.first?.isUppercase == true && $0.contains(" ") }
      if parts.count > 1, isCapital || word == " and " && parts.allSatisfy({ $0.count > 2 }) {
        return parts.flatMap(conjoined)
      }
    }
    return [text.hasPrefix("and ") ? String(text.dropFirst(4)) : text]
  }

  /// Without `By`, in the languages of most papers. Some of these words begin names as well, so
  /// that two words must follow them.
  private static func withoutOpening(_ text: String) -> String {
    let lower = text.lowercased()
    if let opening = openings.first(where: lower.hasPrefix) {
      return String(text.dropFirst(opening.count)).collapsed
    }
    guard let opening = shortOpenings.first(where: lower.hasPrefix) else { return text }
    let rest = String(text.dropFirst(opening.count)).collapsed
    return rest.contains(" ") ? rest : text
  }

  /// Without a date, an address of mail or a handle behind the name.
  private static func withoutTail(_ text: String) -> String {
    let words = text.split(separator: " ").map(String.init)
    let end = words.indices.dropFirst().first { index in
      ["on", "-", "–", "—", "/"].contains(words[index])
        || words[index].contains("@") && !words[index].contains("(")
        || [3, 4, 5].contains { isDate(words[index...].prefix($0)) }
    }
    return words[..<(end ?? words.count)].joined(separator: " ").trimming("-–—:*\"“”'’ ")
  }

  private static func isDate(_ words: ArraySlice<String>) -> Bool {
    CalendarDate.ofLine(words.joined(separator: " ")) != nil
  }

  /// Whether it is rather the name of an account.
  static func isHandle(_ name: String) -> Bool {
    !name.contains(" ")
      && (name.contains(where: \.isNumber) || name.contains("_") || name.first?.isLowercase == true)
  }

  /// Those who are nobody: an address, a handle, a number, words for the staff in general.
  private static func isNobody(_ name: String) -> Bool {
    guard name.contains(where: { $0.isLetter }), !Address.isAddress(name) else { return true }
    if name.hasPrefix("@") || name.hasPrefix("/") { return true }
    if name.contains("@") && !name.contains(" ") { return true }
    return Phrases.words(of: name).allSatisfy(collective.contains)
  }

  private static let openings = [
    "by: ", "by ", "written by ", "words by ", "story by ", "reported by ", "posted by ",
    "published by ", "author: ", "authors: ", "text by ", "report by ", "analysis by ",
    "autor: ", "auteur : ", "auteur: ", "作者：", "作者:", "記者：", "记者：", "文／", "文/",
  ]
  private static let shortOpenings = ["par ", "von ", "por ", "di ", "door ", "af ", "av "]
  private static let degrees: Set<String> = [
    "jr", "sr", "ii", "iii", "md", "phd", "ma", "msc", "mph", "rn", "esq", "dds", "mba", "jd",
  ]
  private static let collective: Set<String> = [
    "staff", "our", "the", "foreign", "web", "news", "newsroom", "editorial", "editor", "editors",
    "team", "desk", "reporter", "reporters", "reporting", "writer", "writers", "correspondent",
    "correspondents", "admin", "administrator", "webmaster", "unknown", "anonymous", "guest",
    "contributor", "author", "authors", "by", "online", "digital", "senior", "special", "to",
    "and", "more", "follow", "null", "undefined", "none", "last", "updated", "posted", "published",
    "redaktion", "redacción", "rédaction",
    "redazione", "redactie", "la", "de", "die",
  ]
}

extension String {
  /// Without any of the signs at either edge.
  fileprivate func trimming(_ signs: String) -> String {
    let start = drop { signs.contains($0) }
    let end = start.lastIndex { !signs.contains($0) }
    return end.map { String(start[...$0]) } ?? ""
  }
}
