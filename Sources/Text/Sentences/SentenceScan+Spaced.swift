/// Abbreviations of several parts with spaces between, and other small signs that a stop is none.
extension SentenceScan {
  /// Whether a part of `z. B.`, `p. ex.`, `5 p. m.` or `EE. UU.` ends the sentence; nil for other
  /// words.
  func endsSpaced(_ start: Int, _ token: String, _ following: Following) -> Bool? {
    let previous = previousPart(before: start)
    if token.isSmallLetter {
      if token == "m", previous == "a" || previous == "p" { return !following.isNumber }
      if following.isPart || following.isNumber { return false }
    }
    if token.isDoubledLetter, following.word.isDoubledLetter { return false }
    guard token.first?.isLetter == true, let previous else { return nil }
    guard previous.isSmallLetter || previous.isDoubledLetter else { return nil }
    return previous.isSmallLetter || token.isDoubledLetter ? following.starts : nil
  }

  /// The token before a space and a dot, as `z` before `B` in `z. B.`.
  private func previousPart(before start: Int) -> String? {
    guard start >= scalars.startIndex + 3, scalars[start - 2] == "." else { return nil }
    guard scalars[start - 1] == " " || scalars[start - 1] == "\u{A0}" else { return nil }
    return token(before: start - 2).text
  }

  /// A word that stands alone in brackets within a sentence: `Col. (ret.) Hale`.
  func isAlone(in stop: Stop, _ start: Int) -> Bool {
    start > scalars.startIndex && scalars[start - 1] == "(" && scalar(stop.signsEnd) == ")"
      && stop.signsEnd == stop.start + 1 && scalars[start].properties.isLowercase
  }

  /// `I… I don’t know`: a short word begun again.
  func isStammer(_ stop: Stop, _ head: Head) -> Bool {
    let word = token(before: stop.start).text
    return word.unicodeScalars.count <= 2 && !head.isOpened && following(head).word == word
  }

  /// Whether the wide full stop at `index` stands within a number: `３．５`.
  func isDecimal(at index: Int) -> Bool {
    guard scalars[index] == "．", index > scalars.startIndex, let next = scalar(index + 1) else {
      return false
    }
    return scalars[index - 1].properties.numericType == .decimal
      && next.properties.numericType == .decimal
  }

  /// Whether the quote that the stop ends began behind a colon, at most 200 scalars before it: who
  /// says it was told already.
  func isIntroduced(_ stop: Stop) -> Bool {
    guard stop.hasQuote else { return false }
    let low = max(scalars.startIndex + 1, stop.start - 200)
    guard low < stop.start else { return false }
    let opening = scalars[low..<stop.start].lastIndex {
      $0 == "“" || $0 == "「" || $0 == "『" || $0 == "‘"
    }
    return opening.map { scalars[$0 - 1] == "：" || scalars[$0 - 1] == ":" } ?? false
  }
}

extension Following {
  /// One letter and a dot.
  var isPart: Bool { isName && word.unicodeScalars.count == 1 }
}

extension String {
  fileprivate var isSmallLetter: Bool {
    unicodeScalars.count == 1 && first?.isLowercase == true
  }

  /// The plural of an abbreviation in Spanish: `EE`, `UU`.
  fileprivate var isDoubledLetter: Bool {
    count == 2 && first == last && first?.isUppercase == true
  }
}
