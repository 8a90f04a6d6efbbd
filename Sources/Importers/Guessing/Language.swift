/// The language of a text that does not say it.
enum Language {
  /// By its script where that tells, else by the words that stand in every text of a language; nil
  /// where neither is clear. A BCP 47 tag.
  static func of(_ text: String) -> String? {
    let sample = String(text.prefix(20_000))
    return byScript(sample) ?? byWords(sample)
  }

  private static func byScript(_ text: String) -> String? {
    var counts: [String: Int] = [:]
    var letters = 0
    for scalar in text.unicodeScalars where scalar.isLetter {
      letters += 1
      if let script = scripts.first(where: { $0.range.contains(scalar.value) }) {
        counts[script.name, default: 0] += 1
      }
    }
    // Japanese is known by its kana, however many ideographs stand between.
    if counts["ja", default: 0] * 10 > letters, letters > 0 { return "ja" }
    guard let most = counts.max(by: { $0.value < $1.value }), most.value * 2 > letters else {
      return nil
    }
    return most.key == "cyrillic" ? cyrillic(text) : most.key
  }

  /// Letters that only one of the large languages has.
  private static func cyrillic(_ text: String) -> String {
    let counts = [("uk", "іїєґ"), ("ru", "ыэё"), ("sr", "ђћџљњј"), ("bg", "ъщ")].map {
      (language, letters) in (language, text.lowercased().count { letters.contains($0) })
    }
    return counts.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil } ?? "ru"
  }

  private static func byWords(_ text: String) -> String? {
    let words = Phrases.words(of: text)
    guard words.count >= 12 else { return nil }
    var found = Array(repeating: 0, count: stopWords.count)
    for word in words {
      for language in byStopWord[word] ?? [] { found[language] += 1 }
    }
    let counts = zip(stopWords, found).map { ($0.0, $1) }.sorted { $0.1 > $1.1 }
    guard let best = counts.first, counts.count > 1 else { return nil }
    return best.1 * 8 >= words.count && best.1 > counts[1].1 ? best.0 : nil
  }

  private static let scripts: [(name: String, range: ClosedRange<UInt32>)] = [
    ("el", 0x370...0x3FF), ("cyrillic", 0x400...0x52F), ("he", 0x590...0x5FF),
    ("ar", 0x600...0x6FF), ("hi", 0x900...0x97F), ("th", 0xE00...0xE7F),
    ("ko", 0xAC00...0xD7A3), ("ja", 0x3040...0x30FF), ("zh", 0x4E00...0x9FFF),
  ]

  /// For each of the words, the languages that have it.
  private static let byStopWord = stopWords.indices.reduce(into: [String: [Int]]()) {
    words, index in
    for word in stopWords[index].1 { words[word, default: []].append(index) }
  }

  /// The commonest short words of each language, without names.
  private static let stopWords: [(String, Set<String>)] = [
    ("en", "the of and to in a is that for it was on with as be by at from are this have not"),
    ("de", "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch"),
    ("fr", "le la les de des et en un une du que est pour qui dans par sur pas au plus ce il"),
    ("es", "el la los las de que y en un una del se por con para no es al su lo como más"),
    ("pt", "o a os as de que e em um uma do da dos das não para com por se no na é ao mais"),
    ("it", "il lo la i gli le di che e un una del della per non con si da in sono al è come"),
    ("nl", "de het een van en in is dat op te zijn voor met die niet aan er om ook als door"),
    ("sv", "och att det som en på är av för med den till inte om har de ett var men sig"),
    ("da", "og at det som en på er af for med den til ikke om har de et var men sig blev"),
    ("nb", "og at det som en på er av for med den til ikke om har de et var men seg ble"),
    ("fi", "ja on ei että se oli hän mutta kun myös ovat joka mukaan sekä tai niin ole"),
    ("pl", "i w na z do się nie że to jest o jak po co przez od dla za był ale tym"),
    ("cs", "a v na se je že to s z do i o ve k pro by za jako ale od po jsou podle"),
    ("hu", "a az és hogy nem is egy ez volt meg de csak már még ha mint azt el szerint"),
    ("ro", "și în de la a cu pe că nu o un din este care pentru mai sau se au fost"),
    ("tr", "ve bir bu da de için ile olarak çok daha en ne gibi olan sonra kadar ise dedi"),
  ].map { ($0.0, Set($0.1.split(separator: " ").map(String.init))) }
}

extension Unicode.Scalar {
  /// A letter (Unicode's property Alphabetic), told without a table where it is one of ASCII.
  fileprivate var isLetter: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
  }
}
