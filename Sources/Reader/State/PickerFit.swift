/// What is typed into a picker, in small letters as UTF-8.
struct Typed {
  /// As it was typed: keys have capitals.
  let key: [UInt8]
  let whole: [UInt8]
  let words: [[UInt8]]

  init(_ text: String) {
    let small = text.lowercased()
    key = Array(text.utf8)
    whole = Array(small.drop { $0 == "#" }.utf8)
    words = small.split(separator: " ").map { Array($0.utf8) }
  }

  /// Words that stand in a row.
  init(phrase: String) {
    whole = Array(phrase.lowercased().utf8)
    (key, words) = ([], [whole])
  }
}

/// A line of a picker in small letters as UTF-8, so that thousands are looked through at each key.
struct FoldedChoice: Hashable, Sendable {
  let name: [UInt8]
  let line: [UInt8]
  /// The keys of a command, as they are typed.
  let key: [UInt8]
  private let isOff: Bool

  init(_ choice: Choice) {
    (key, isOff) = (Array(choice.trail.utf8), choice.disabled != nil)
    name = Array(choice.foldedName.utf8)
    line = Array((choice.label + " " + choice.detail).lowercased().utf8)
  }

  init(name: String, about: String) {
    (self.name, key, isOff) = (Array(name.lowercased().utf8), [], false)
    line = self.name + [0x20] + Array(about.lowercased().utf8)
  }
}

extension FoldedChoice {
  /// Whether a word that begins one of the name's counts for more than one of the line: what can't be
  /// picked is not meant before what can.
  fileprivate func counts(_ word: [UInt8]) -> Bool {
    !isOff && Fit.score(word, in: name) == 2
  }
}

/// How well typed letters fit a line of a list.
///
/// Words that stand in the line as parts come first. Behind them comes a name that has a word's
/// letters in order (`Letters`).
struct Fit: Comparable {
  /// 4 where what was typed are the keys of a command, 3 where it is the whole name, 2 where the name goes on within the word that was
  /// typed last, 1 where it goes on with another word.
  private let start: Int
  private let score: Int
  /// How far apart letters stand that are no part; 0 where all words are parts.
  let spread: Int

  var isWhole: Bool { start == 3 }
  var goesOn: Bool { start == 2 || start == 3 }
  /// Whether a word is no part, and only its letters stand there in order.
  var isByLetters: Bool { spread > 0 }

  /// Nil where not every typed word stands in the line. The name that was typed whole comes first,
  /// then those that begin as typed; then a word counts most at the start of one of the name's words,
  /// and more at the start of another than within one.
  init?(_ typed: Typed, in choice: FoldedChoice, byLetters: Bool = false) {
    guard choice.key.isEmpty || typed.key != choice.key else {
      (start, score, spread) = (4, 0, 0)
      return
    }
    var (sum, spread) = (0, 0)
    for word in typed.words {
      let score = Self.score(word, in: choice.line)
      sum += score == 2 && choice.counts(word) ? 3 : score
      guard score == 0 else { continue }
      guard byLetters, let letters = Letters(word, in: choice.name) else { return nil }
      spread += 1 + letters.spread
    }
    (score, self.spread) = (sum, spread)
    start = spread > 0 ? 0 : Self.start(typed.whole, of: choice.name)
  }

  private static func start(_ typed: [UInt8], of name: [UInt8]) -> Int {
    guard name.starts(with: typed) else { return 0 }
    guard name.count > typed.count else { return 3 }
    return name[typed.count].isOfWord && typed.last?.isOfWord ?? true ? 2 : 1
  }

  /// Where a word is shown in the line: at the beginning of one of its words, else at its first place.
  static func place(of word: [UInt8], in line: [UInt8]) -> Int? {
    guard let first = word.first, line.count >= word.count else { return nil }
    var found: Int?
    for start in 0...(line.count - word.count) where line[start] == first {
      guard line[start...].starts(with: word) else { continue }
      if start == 0 || !line[start - 1].isOfWord { return start }
      found = found ?? start
    }
    return found
  }

  /// 2 where a word of the line begins so, 1 where it stands within one, 0 where it does not.
  static func score(_ word: [UInt8], in line: [UInt8]) -> Int {
    guard let first = word.first, line.count >= word.count else { return 0 }
    var best = 0
    for start in 0...(line.count - word.count) where line[start] == first {
      guard line[start...].starts(with: word) else { continue }
      if start == 0 || !line[start - 1].isOfWord { return 2 }
      best = 1
    }
    return best
  }

  static func < (a: Fit, b: Fit) -> Bool {
    if a.spread != b.spread { return a.spread > b.spread }
    return a.start == b.start ? a.score < b.score : a.start < b.start
  }
}

extension UInt8 {
  /// A letter or digit of ASCII, or a part of any other sign.
  var isOfWord: Bool {
    self >= 0x80 || (0x30...0x39).contains(self) || (0x61...0x7A).contains(self)
      || (0x41...0x5A).contains(self)
  }
}

extension String {
  /// Without white space at its edges.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
