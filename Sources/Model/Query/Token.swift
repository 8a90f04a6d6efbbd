/// A part of the line.
struct Token {
  var isExcluded = false
  var field: String?
  var value = ""
  var isPrefix = false
  var isQuoted = false

  var words: SearchWords { SearchWords(value, isPrefix: isPrefix) }

  /// `#tag` without a field.
  var tag: TagName? {
    field == nil && !isQuoted && value.hasPrefix("#") ? TagName(value) : nil
  }

  static func all(of line: String) -> [Token] {
    var scan = Scan(line)
    var tokens: [Token] = []
    while let token = scan.next() { tokens.append(token) }
    return tokens
  }
}

/// Takes the line apart from its start.
private struct Scan {
  private var rest: Substring

  init(_ line: String) { rest = line[...] }

  mutating func next() -> Token? {
    rest = rest.drop(while: \.isWhitespace)
    guard let first = rest.first else { return nil }
    var token = Token()
    if first == "-" || first == "−", let second = rest.dropFirst().first, !second.isWhitespace {
      token.isExcluded = true
      rest = rest.dropFirst()
    }
    token.field = field()
    takeValue(&token)
    return token
  }

  /// Letters before a colon; `http://` is an address.
  private mutating func field() -> String? {
    let name = rest.prefix(while: \.isLetter)
    let after = rest[name.endIndex...]
    guard !name.isEmpty, after.first == ":", !after.hasPrefix("://") else { return nil }
    rest = after.dropFirst()
    return String(name)
  }

  private mutating func takeValue(_ token: inout Token) {
    if let quote = rest.first, quote.isQuotation {
      token.isQuoted = true
      rest = rest.dropFirst()
      let inner = rest.prefix { !$0.isQuotation }
      rest = rest[inner.endIndex...].dropFirst()
      token.value = String(inner).trimmingSpaces
      if rest.first == "*" {
        token.isPrefix = true
        rest = rest.dropFirst()
      }
    } else {
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest[word.endIndex...]
      token.value = String(word)
    }
    if token.value.hasSuffix("*"), token.value.contains(where: { $0 != "*" }) {
      token.value = String(token.value.reversed().drop { $0 == "*" }.reversed())
      token.isPrefix = true
    }
  }
}

extension Character {
  /// What opens or closes a phrase: the straight mark, and those that a page has.
  fileprivate var isQuotation: Bool { "\"“”„«»".contains(self) }
}
