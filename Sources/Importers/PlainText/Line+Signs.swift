extension Line {
  /// Whether the wording is that of a sign-up form or of small print. One phrase is enough for a
  /// label; prose needs two, or one and to speak to its reader.
  var isPromotion: Bool {
    guard shape.words <= 80 else { return false }
    let phrases = Phrases.count(in: text)
    guard phrases > 0 else { return false }
    if !shape.isProse { return shape.words <= 20 || phrases > 1 }
    if shape.hasQuotation { return phrases > 2 }
    return phrases > 1 || addressesReader
  }

  /// Whether it is a short line that speaks to its reader and quotes nobody.
  var addressesReader: Bool {
    shape.words <= 30 && !shape.hasQuotation && Phrases.addressesReader(text)
  }

  /// Whether it is four entries or more with bars, dots or arrows between, of five words at most.
  var isMenu: Bool {
    guard text.utf8.count <= 600 else { return false }
    let entries = text.unicodeScalars.split { "|｜·•»›¦/>".unicodeScalars.contains($0) }
      .map { String($0).collapsed }.filter { !$0.isEmpty }
    return entries.count >= 4 && entries.allSatisfy { Shape($0).words <= 5 }
  }

  /// Whether a `>` before it is a quote's: it stands before the entries of menus too.
  var isQuotable: Bool {
    shape.words > 4 || shape.words > 1 && (shape.ending == .stop || shape.ending == .question)
  }

  /// Whether it is signed as a quotation is: `— Ada Lind`.
  var beginsWithDash: Bool {
    text.unicodeScalars.first.map { "-–—―".unicodeScalars.contains($0) } == true
  }

  /// Whether it is a line drawn with signs.
  var isRule: Bool {
    text.unicodeScalars.count { !$0.isSpace } >= 3
      && text.unicodeScalars.allSatisfy { "-*_=~—–─━•·#+. ".unicodeScalars.contains($0) }
      && !text.unicodeScalars.allSatisfy { $0 == "." || $0.isSpace }
  }
}
