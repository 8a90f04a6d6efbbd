/// A name without what stands around it: titles, initials, what follows a comma or stands in brackets.
struct ProperName: Hashable, Sendable {
  /// Its words in small letters, without articles, initials, `Jr` and the like.
  let words: [String]
  /// In capital letters, where the name is nothing but initials: `RUSI`, `U.N.`.
  let initials: String?
  /// What the initials of its words give, with `of` and `for` and without.
  let shortForms: Set<String>
  /// Whether there is an `and` or an `of` in it, as names of offices have.
  let isJoined: Bool

  /// Nil for what names nobody: a description, a group ("supporters of", "officials"), a pronoun.
  init?(_ text: String) {
    let inner = text.prefix { $0 != "," && $0 != "(" && $0 != ";" }
    var all = inner.split(whereSeparator: \.isWhitespace).map { Word($0) }
    while let first = all.first, first.isArticle { all.removeFirst() }
    guard let last = all.last, last.isCapital else { return nil }
    let core = Self.core(of: all)
    guard let core, !core.isEmpty else { return nil }
    let kept = core.filter { !$0.isInitial && !$0.isSuffix && !$0.isJoining }
    guard !kept.isEmpty, kept.count < 12 else { return nil }
    words = kept.map(\.folded)
    isJoined = core.contains(where: \.isJoining)
    initials = core.count == 1 ? core[0].initials : nil
    let bare = kept.map(\.first).joined()
    let whole = core.filter { !$0.isArticle }.map(\.first).joined()
    shortForms = kept.count > 1 ? [bare.uppercased(), whole.uppercased()] : []
  }

  /// The words from the first capital one of the last run of them, behind a title in small letters;
  /// nil where a word such as `of` before them makes them somebody else's.
  private static func core(of all: [Word]) -> [Word]? {
    var start = all.endIndex
    for index in all.indices.reversed() {
      let word = all[index]
      if word.isCapital { start = index } else if !word.isJoining { break }
    }
    if all[..<start].contains(where: { $0.isTying || $0.isJoining }) { return nil }
    while start < all.endIndex - 1, all[start].isTitle { start += 1 }
    return Array(all[start...])
  }
}

/// A word of a name.
private struct Word: Hashable {
  private let text: String
  let folded: String

  /// Without the signs at its edges, and without a genitive's ending.
  init(_ raw: Substring) {
    var part = raw.drop { !$0.isLetter && !$0.isNumber }
    while let last = part.last, !last.isLetter, !last.isNumber, last != "." { part.removeLast() }
    for ending in ["'s", "’s"] where part.count > 2 && part.hasSuffix(ending) { part.removeLast(2) }
    text = String(part)
    folded = part.lowercased().filter { $0 != "." }
  }

  var first: String { folded.first.map { String($0) } ?? "" }
  var isCapital: Bool { text.first?.isUppercase == true || text.first?.isNumber == true }
  var isArticle: Bool { ["the", "a", "an"].contains(folded) }
  var isJoining: Bool {
    Self.joining.contains(folded) && text.first?.isLowercase == true
  }
  var isTying: Bool { Self.tying.contains(folded) }
  var isInitial: Bool { folded.count == 1 && text.first?.isUppercase == true }
  var isSuffix: Bool { ["jr", "sr", "ii", "iii", "iv"].contains(folded) }
  var isTitle: Bool { Self.titles.contains(folded) }

  /// `RUSI` and `U.N.` are, `Rusi` is not.
  var initials: String? {
    let letters = text.filter { $0 != "." }
    let isShort = (2...7).contains(letters.count) && letters.allSatisfy(\.isUppercase)
    return isShort ? letters : nil
  }

  private static let joining: Set<String> = [
    "of", "and", "for", "the", "on", "in", "de", "del", "la", "le", "di", "da", "du", "van", "von",
    "der", "den", "bin", "al", "el", "&",
  ]
  /// Before a name they make it somebody else's: `supporters of`, `according to`.
  private static let tying: Set<String> = [
    "of", "for", "from", "to", "by", "at", "with", "in", "on", "against", "near", "about",
  ]
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
    "president", "vice", "chancellor", "prime", "minister", "secretary", "general", "gen",
    "senator",
    "sen", "representative", "rep", "governor", "gov", "mayor", "judge", "justice", "chief",
    "colonel", "col", "captain", "capt", "lieutenant", "lt", "sergeant", "sgt", "admiral", "adm",
    "king", "queen", "prince", "princess", "pope", "rev", "reverend", "imam", "rabbi", "ambassador",
    "herr", "frau", "monsieur", "madame", "signor", "signora", "señor", "señora",
  ]
}
