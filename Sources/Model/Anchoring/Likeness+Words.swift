extension String {
  /// The words of a quote, signs of punctuation left out: a changed comma makes no other quote.
  var wordNames: [UInt64] {
    let text = ScalarText(self)
    let tokens = TokenText(text)
    return (0..<tokens.count).filter { token in
      let sign = text.scalars[tokens.starts[token]]
      return sign == "%" || !sign.isPunctuation
    }.map { tokens.names[$0] }
  }

  /// How many of the words two quotes share, 0 to 100: L. R. Dice's coefficient over their words.
  func likeness(to other: String) -> Int {
    let (mine, others) = (wordNames, other.wordNames)
    guard !mine.isEmpty, !others.isEmpty else { return mine.isEmpty && others.isEmpty ? 100 : 0 }
    var left = Dictionary(mine.map { ($0, 1) }, uniquingKeysWith: +)
    let shared = others.count { name in
      guard let count = left[name], count > 0 else { return false }
      left[name] = count - 1
      return true
    }
    return 200 * shared / (mine.count + others.count)
  }
}

extension Unicode.Scalar {
  fileprivate var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
