import Model

/// Words that names of organisations and outlets hold.
enum Organisations {
  static let words: Set<String> = Set(
    """
    university college school institute institution ministry department agency bureau office
    committee council commission court board bank party union association federation foundation
    coalition center centre society club league alliance assembly congress senate house parliament
    army navy force guard corps police service services administration authority fund group company
    corporation corp corp. inc inc. ltd ltd. llc co. partners holdings electric motors industries
    systems technologies airlines network project initiative campaign movement forum academy
    laboratory hospital church organisation organization treasury pentagon kremlin conference
    embassy staff command caucus trust studios press news media
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  ).union(outlets)

  private static let outlets: Set<String> = [
    "post", "times", "journal", "herald", "tribune", "guardian", "telegraph", "gazette",
    "chronicle",
    "globe", "examiner", "observer", "reuters", "cnn", "bbc", "nbc", "abc", "cbs", "msnbc", "npr",
    "magazine", "newsweek", "politico", "bloomberg", "broadcasting", "daily", "weekly", "week",
    "inquirer", "courier", "dispatch", "mail", "sun", "mirror", "independent", "afp", "interfax",
    "tass", "xinhua", "news", "press", "radio", "television", "tv",
  ]

  /// What kind of thing a name tells itself to be; nil where it does not tell.
  static func kind(of words: ArraySlice<SpokenWord>) -> SourceKind? {
    guard let last = words.last else { return nil }
    if outlets.contains(last.small) { return .outlet }
    if words.contains(where: { Self.words.contains($0.small) }) { return .organisation }
    if words.count == 1, last.isAcronym, last.text.unicodeScalars.count <= 8 {
      return .organisation
    }
    return nil
  }
}
