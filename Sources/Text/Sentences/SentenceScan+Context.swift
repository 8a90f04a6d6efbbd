/// What follows a stop and white space.
struct Head {
  /// The first scalar after opening quotes, brackets and dashes.
  var index: Int
  var isOpened = false
  var isBracketed = false
  var isNewParagraph = false
}

/// The word after an abbreviation.
struct Following {
  let word: String
  let isOpened: Bool
  /// Whether it begins a name after all: the next of several initials, or a title.
  let isName: Bool

  var isNumber: Bool { word.first?.isNumber == true || word.isRoman }
  var isStarter: Bool { !isName && Abbreviations.starters.contains(word) }
  var starts: Bool { isStarter || isOpened }
}

extension SentenceScan {
  func head(from index: Int) -> Head {
    var head = Head(index: index)
    var feeds = 0
    while let sign = scalar(head.index), sign.properties.isWhitespace {
      feeds += sign == "\n" ? 1 : 0
      head.index += 1
    }
    head.isNewParagraph = feeds > 1 && !runsOn
    let first = head.index
    head.index = skippingOpening(from: first)
    head.isOpened = scalars[first..<head.index].contains(where: \.isOpeningQuote)
    head.isBracketed = scalar(first) == "("
    return head
  }

  func skippingOpening(from index: Int) -> Int {
    var index = index
    while let sign = scalar(index), sign.isOpening || sign.isDash || sign == " " { index += 1 }
    return index
  }

  /// What stands before a stop up to white space, an opening sign or a hyphen: at most 16 scalars.
  func token(before stop: Int) -> (start: Int, text: String) {
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

  func following(_ head: Head) -> Following {
    let pair = String(String.UnicodeScalarView(scalars[head.index...].prefix(15)))
    return Following(
      word: word(at: head.index), isOpened: head.isOpened,
      isName: scalar(head.index + 1) == "." || Abbreviations.namesLikeStarters.contains(pair))
  }

  func isAfterComma(_ index: Int) -> Bool {
    index >= scalars.startIndex + 2 && scalars[index - 1] == " " && scalars[index - 2] == ","
  }

  func previousWord(before index: Int) -> String {
    var end = index
    while end > scalars.startIndex, end > index - 3, scalars[end - 1].properties.isWhitespace {
      end -= 1
    }
    return token(before: end).text.lowercased()
  }

  /// A name such as iPhone, which begins with a small letter wherever it stands.
  func isBrand(at index: Int) -> Bool {
    scalar(index + 1)?.properties.isUppercase == true
  }

  /// A name that is written with an exclamation mark.
  func isName(before stop: Stop) -> Bool {
    !stop.isClosed && stop.signsEnd == stop.start + 1 && scalars[stop.start] == "!"
      && Abbreviations.exclaimed.contains(token(before: stop.start).text)
  }

  /// Whether a name and a verb of saying follow: `“Why?” Mr Smith asked`.
  func isSpoken(at index: Int) -> Bool {
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

extension String {
  fileprivate var isRoman: Bool { !isEmpty && allSatisfy { "IVXLC".contains($0) } && self != "I" }
}
