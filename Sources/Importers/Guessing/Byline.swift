/// Who wrote it, and for whom.
struct Byline: Hashable, Sendable {
  let names: [String]
  let outlet: String?

  /// From `By Ada Lind and Bo Marsh`; nil where the line is none.
  init?(line text: String) {
    guard let rest = Self.afterBy(text) else { return nil }
    let names = Self.names(in: rest)
    guard !names.isEmpty, names.allSatisfy(Self.isNameLike) else { return nil }
    self.names = names
    outlet = nil
  }

  /// From `Ada Lind, The Daily Varn`: a name and the outlet behind a comma.
  init?(signed text: String) {
    let parts = text.split(separator: ",", maxSplits: 1).map { String($0).collapsed }
    guard parts.count == 2, Self.isNameLike(parts[0]), Self.isNameLike(parts[1], atMost: 5) else {
      return nil
    }
    names = [parts[0]]
    outlet = Self.withoutEdition(parts[1])
  }

  /// The names in what a page gives for its author: `by Ada Lind & Bo Marsh`.
  static func names(in text: String) -> [String] {
    let rest = afterBy(text) ?? text
    let parts = rest.collapsed.replacing(" and ", with: ",").replacing(" & ", with: ",")
      .replacing(";", with: ",").replacing(" | ", with: ",")
    return parts.split(separator: ",").map { String($0).collapsed }.filter { !$0.isEmpty }
  }

  private static func afterBy(_ text: String) -> String? {
    let lower = text.lowercased()
    for opening in ["by ", "by: ", "written by ", "words by ", "story by ", "reported by "]
    where lower.hasPrefix(opening) {
      return String(text.dropFirst(opening.count))
    }
    return nil
  }

  /// Two to five words, each with a capital, apart from particles such as `van`.
  /// Whether it can be a person's name: two words at least.
  static func isName(_ text: String) -> Bool {
    text.contains(" ") && isNameLike(text) && !text.contains(where: \.isNumber)
  }

  private static func isNameLike(_ text: String) -> Bool { isNameLike(text, atMost: 5) }

  private static func isNameLike(_ text: String, atMost limit: Int) -> Bool {
    let words = text.split(separator: " ")
    guard (1...limit).contains(words.count), let first = words.first?.first else { return false }
    guard first.isUppercase || !first.isCased && first.isLetter else { return false }
    return words.allSatisfy { word in
      word.first.map { !$0.isLowercase } ?? false || particles.contains(String(word))
    } && !text.contains { ".!?:".contains($0) && text.last == $0 } && !text.contains("\"")
  }

  private static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "di", "da", "del", "la", "le", "al", "bin", "ibn", "of",
    "the",
    "for", "dos", "du", "el", "zu", "ten", "ter",
  ]

  /// `The Daily Varn US` is an edition of The Daily Varn.
  private static func withoutEdition(_ outlet: String) -> String {
    for edition in [" US", " UK", " USA", " International"] where outlet.hasSuffix(edition) {
      return String(outlet.dropLast(edition.count))
    }
    return outlet
  }
}
