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
    case .ellipsis: return stop.start > start && !isStammer(stop, head)
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
    guard stop.isClosed else { return !isDecimal(at: stop.start) }
    if isIntroduced(stop) { return true }
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
    let following = following(head)
    if let ends = endsSpaced(token.start, token.text, following) { return ends }
    if !isFirst, isAlone(in: stop, token.start) { return false }
    switch Abbreviations.kind(of: token.text) {
    case .never: return stop.isClosed && following.starts
    case .beforeNumber: return !following.isNumber
    case .ambiguous: return following.starts
    case .country: return following.starts && !(following.isOpened && !following.isStarter)
    case .state: return following.starts || isAfterComma(token.start) && !head.isBracketed
    case .hour: return !following.isNumber && !Abbreviations.afterHours.contains(following.word)
    case .list: return true
    case .initial:
      return Abbreviations.beforeLetters.contains(previousWord(before: token.start))
        || following.isStarter
    case .number:
      let previous = previousWord(before: token.start)
      if Abbreviations.articlesBeforeOrdinals.contains(previous) { return false }
      return !Abbreviations.months.contains(following.word)
        || !Abbreviations.beforeOrdinals.contains(previous)
    case nil: return true
    }
  }
}

extension String {
  /// The number of a list's item: `1`, `12`, `a`, `B`, `iv`.
  fileprivate var isListNumber: Bool {
    guard let first else { return false }
    if allSatisfy(\.isNumber) { return count <= 3 }
    return count == 1 && first.isLetter || count <= 4 && allSatisfy { "ivx".contains($0) }
  }
}
