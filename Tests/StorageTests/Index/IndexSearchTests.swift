import Foundation
import Model
import Storage
import TestSupport
import Testing

/// What is found with the index is what is found where every text is read: over texts of many
/// scripts, by words that are cut out of them and changed as people type them.
@Suite struct IndexSearchTests {
  /// Signs that have others like them: composed and decomposed, capital and small, with forms of
  /// other widths, in more than one plane; and what stands between words.
  private static let signs: [String] = [
    "é", "e\u{301}", "ñ", "n\u{303}", "ü", "Å", "A\u{30A}", "\u{212B}", "ø", "ß", "ẞ", "İ", "ı",
    "i\u{307}", "ſ", "\u{212A}", "ﬁ", "ŉ", "ǰ", "ǅ", "Σ", "ς", "σ", "Ж", "ж", "ա", "և", "ა", "Ა",
    "漢", "字", "日本", "に", "ほん", "ガ", "カ\u{3099}", "ｶﾞ", "한", "\u{1112}\u{1161}\u{11AB}", "𠮷", "〇",
    "ש\u{5B8}", "م\u{651}", "ก\u{E33}", "क\u{94D}ष", "👩\u{200D}🚀", "🇩🇪", "𝔸", "𐐀", "𐐨",
    "'", "’", "‘", "ʼ", "`", "´", "\"", "“", "”", "„", "«", "-", "‐", "\u{2011}", "–", "—", "−",
    "\u{AD}", "\u{200B}", "\u{2060}", "…", "...", " ", " ", " ", "\u{A0}", "\u{3000}", "\u{2009}",
    "*",
    "%", "_", "(", ":", "^", "a", "b", "o", "r", "E", "N", "T", "4", "²", "½",
  ]

  private static func run(of count: ClosedRange<Int>, _ dice: inout Dice) -> String {
    (0..<Int.random(in: count, using: &dice)).map { _ in signs.randomElement(using: &dice) ?? "" }
      .joined()
  }

  /// Words out of a text, as they stand or as somebody types them.
  private static func query(from text: String, _ dice: inout Dice) -> String {
    let scalars = Array(text.unicodeScalars)
    let length = Int.random(in: 1...9, using: &dice)
    let start = Int.random(in: 0..<scalars.count - length, using: &dice)
    var cut = String.UnicodeScalarView()
    cut.append(contentsOf: scalars[start..<start + length])
    let words = String(cut)
    return switch Int.random(in: 0..<9, using: &dice) {
    case 0: words.uppercased()
    case 1: words.lowercased()
    case 2: words.replacing(/[’‘ʼ´`]/, with: "'")
    case 3: words.replacing(/[-‐–—−]/, with: "–")
    case 4: words.precomposedStringWithCanonicalMapping
    case 5: words.decomposedStringWithCanonicalMapping
    case 6: words.replacing(" ", with: "  ")
    case 7: run(of: 1...4, &dice)
    default: words
    }
  }

  @Test func whatIsFoundIsWhatStandsThere() throws {
    var dice = Dice(seed: 2_026)
    let texts = (0..<IndexBench.count).map { _ in Self.run(of: 60...120, &dice) }
    try IndexBench.run(texts) { bench in
      #expect(try bench.update().known == IndexBench.count)
      let articles = try bench.opened()
      var (hits, spared) = (0, 0)
      for _ in 0..<300 {
        let words = Self.query(from: texts.randomElement(using: &dice) ?? "", &dice)
        let found = try bench.finders(of: words, in: articles)
        let scalars = words.unicodeScalars.map { String($0.value, radix: 16) }
        #expect(found.by == found.without, "\(words) \(scalars)")
        if !found.without.isEmpty { hits += 1 }
        if found.asked < IndexBench.count { spared += 1 }
      }
      // Else nothing would have been tried.
      #expect(hits > 100 && spared > 100, "\(hits) found, \(spared) with the index's help")
    }
  }

  @Test(arguments: [
    ("café", 2), ("Café", 1), ("東京都", 2), ("京都庁", 1), ("o'brien", 3), ("O’Brien", 1),
    ("vice-president", 2), ("vice–president", 2), ("naïve", 1), ("co-operate now", 0),
  ])
  func wordsOfPeople(_ words: String, _ count: Int) throws {
    var texts = Array(repeating: "Nothing to see here.", count: IndexBench.count)
    texts[0] = "A café in 東京都庁, said O’Brien, the vice-president."
    texts[1] = "Café 東京都 and o'brien’s vice—president were naïve."
    texts[2] = "Ask O'BRIEN."
    try IndexBench.run(texts) { bench in
      try bench.update()
      let found = try bench.finders(of: words, in: try bench.opened())
      #expect(found.by == found.without && found.asked < IndexBench.count / 2)
      #expect(found.by.count == count)
    }
  }
}
