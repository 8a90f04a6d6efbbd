/// Whether a stop ends its sentence: what stands before it, and what follows.
///
/// A stop before a word in small letters never ends one, whatever closes in between: `“It did.”
/// he added` is one sentence, and so is `“Why?” Smith asked`.
extension SentenceScan {
  func ends(_ stop: Stop, sentence start: Int) -> Bool {
    guard let next = scalar(stop.end) else { return true }
    if stop.kind == .full { return endsWithoutSpace(stop, next) }
    guard next.properties.isWhitespace else { return endsDirectly(stop, next) }
    let head = head(from: stop.end)
    guard let first = scalar(head.index) else { return true }
    if head.isNewParagraph { return true }
    if first.isContinuation || first.properties.isLowercase && !isBrand(at: head.index) {
      return false
    }
    switch stop.kind {
    case .full: return true
    case .strong: return !isName(before: stop) && !(stop.hasQuote && isSpoken(at: head.index))
    case .ellipsis: return stop.start > start
    case .point: return endsPoint(stop, sentence: start, head)
    }
  }

  /// After a stop without a space: in `3.5`, `U.S.-led` and `Inc.’s` none ends; in `said.”The`,
  /// where a space was lost, it does.
  private func endsDirectly(_ stop: Stop, _ next: Unicode.Scalar) -> Bool {
    if next.isEastAsian, stop.kind != .ellipsis {
      let last = scalars[max(scalars.startIndex, stop.start - 1)]
      return (stop.isClosed || last.isEastAsian) && endsWithoutSpace(stop, next)
    }
    if stop.kind == .ellipsis || !stop.isClosed { return false }
    return next.properties.isUppercase || next.isOpening
  }

  /// `「はい。」と言った` and `“好。”他说。` go on after the quote; `他说：` leads to the next one.
  private func endsWithoutSpace(_ stop: Stop, _ next: Unicode.Scalar) -> Bool {
    if next.isContinuation { return false }
    guard stop.isClosed else { return true }
    if (0x3041...0x309F).contains(next.value) { return false }
    var clause: [Unicode.Scalar] = []
    for scalar in scalars[stop.end...].prefix(10) {
      if scalar == "：" || scalar == ":" { return true }
      if !scalar.properties.isAlphabetic { break }
      clause.append(scalar)
    }
    return !clause.contains(where: Abbreviations.speaks)
  }

  private func endsPoint(_ stop: Stop, sentence start: Int, _ head: Head) -> Bool {
    let token = token(before: stop.start)
    let isFirst = token.start <= skippingOpening(from: start)
    if isFirst, !stop.isClosed, token.text.isListNumber { return false }
    let following = Following(
      word: word(at: head.index), isOpened: head.isOpened, isDotted: isDotted(at: head.index))
    switch Abbreviations.kind(of: token.text) {
    case .never: return stop.isClosed && following.starts
    case .beforeNumber: return !following.isNumber
    case .ambiguous: return following.starts
    case .country: return following.starts && !(following.isOpened && !following.isStarter)
    case .hour: return !following.isNumber && !Abbreviations.afterHours.contains(following.word)
    case .list: return true
    case .initial:
      return Abbreviations.beforeLetters.contains(previousWord(before: token.start))
        || following.isStarter
    case .number: return !Abbreviations.months.contains(following.word)
    case nil: return true
    }
  }
}

/// What follows a stop and white space.
private struct Head {
  /// The first scalar after opening quotes, brackets and dashes.
  var index: Int
  var isOpened = false
  var isNewParagraph = false
}

/// The word after an abbreviation.
private struct Following {
  let word: String
  let isOpened: Bool
  /// Whether it is one letter and a dot: the next of several initials.
  let isDotted: Bool

  var isNumber: Bool { word.first?.isNumber == true || word.isRoman }
  var isStarter: Bool { !isDotted && Abbreviations.starters.contains(word) }
  var starts: Bool { isStarter || isOpened }
}

extension SentenceScan {
  private func head(from index: Int) -> Head {
    var head = Head(index: index)
    var feeds = 0
    while let sign = scalar(head.index), sign.properties.isWhitespace {
      feeds += sign == "\n" ? 1 : 0
      head.index += 1
    }
    head.isNewParagraph = feeds > 1
    let first = head.index
    head.index = skippingOpening(from: first)
    head.isOpened = scalars[first..<head.index].contains(where: \.isOpeningQuote)
    return head
  }

  private func skippingOpening(from index: Int) -> Int {
    var index = index
    while let sign = scalar(index), sign.isOpening || sign.isDash || sign == " " { index += 1 }
    return index
  }

  /// What stands before a stop up to white space, an opening sign or a hyphen: at most 16 scalars.
  private func token(before stop: Int) -> (start: Int, text: String) {
    var start = stop
    while start > scalars.startIndex, stop - start < 16, !scalars[start - 1].isTokenEdge {
      start -= 1
    }
    return (start, String(String.UnicodeScalarView(scalars[start..<stop])))
  }

  private func word(at index: Int) -> String {
    let letters = scalars[index...].prefix(24).prefix {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return String(String.UnicodeScalarView(letters))
  }

  private func isDotted(at index: Int) -> Bool { scalar(index + 1) == "." }

  private func previousWord(before index: Int) -> String {
    var end = index
    while end > scalars.startIndex, end > index - 3, scalars[end - 1].properties.isWhitespace {
      end -= 1
    }
    return token(before: end).text.lowercased()
  }

  /// A name such as iPhone, which begins with a small letter wherever it stands.
  private func isBrand(at index: Int) -> Bool {
    scalar(index + 1)?.properties.isUppercase == true
  }

  /// A name that is written with an exclamation mark.
  private func isName(before stop: Stop) -> Bool {
    !stop.isClosed && stop.signsEnd == stop.start + 1 && scalars[stop.start] == "!"
      && Abbreviations.exclaimed.contains(token(before: stop.start).text)
  }

  /// Whether a name and a verb of saying follow: `“Why?” Mr Smith asked`.
  private func isSpoken(at index: Int) -> Bool {
    var index = index
    for count in 0..<5 {
      let next = word(at: index)
      if Abbreviations.verbsOfSaying.contains(next) { return count > 0 }
      let isTitle = Abbreviations.kind(of: next) == .never
      guard next.first?.isUppercase == true, isTitle || !Abbreviations.starters.contains(next)
      else { return false }
      let space = scalars[index...].prefix(24).firstIndex { $0.properties.isWhitespace }
      guard let space else { return false }
      index = space + 1
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Signs that carry a sentence on.
  fileprivate var isContinuation: Bool {
    switch self {
    case ",", ";", ":", "，", "、", "；", "：", "،", "؛": true
    default: false
    }
  }

  fileprivate var isOpeningQuote: Bool {
    switch self {
    case "“", "‘", "„", "‚", "«", "‹", "\"", "'", "「", "『", "»": true
    default: false
    }
  }

  fileprivate var isOpening: Bool {
    switch self {
    case "(", "[", "{", "¿", "¡", "（", "【", "《", "〈": true
    default: isOpeningQuote
    }
  }

  fileprivate var isDash: Bool { self == "—" || self == "–" || self == "-" || self == "•" }

  fileprivate var isTokenEdge: Bool {
    properties.isWhitespace || isOpening || isDash || self == "/" || self == "’" || self == "”"
  }

  /// Han and kana, between which no spaces stand.
  fileprivate var isEastAsian: Bool {
    (0x3041...0x30FF).contains(value) || value > 0x33FF && properties.isIdeographic
  }
}

extension String {
  fileprivate var isRoman: Bool { !isEmpty && allSatisfy { "IVXLC".contains($0) } && self != "I" }

  /// The number of a list's item: `1`, `12`, `a`, `B`, `iv`.
  fileprivate var isListNumber: Bool {
    guard let first else { return false }
    if allSatisfy(\.isNumber) { return count <= 3 }
    return count == 1 && first.isLetter || count <= 4 && allSatisfy { "ivx".contains($0) }
  }
}
