extension Query {
  /// The fields of the language, in the order in which help tells them.
  package enum Field: String, CaseIterable, Hashable, Sendable {
    case claim, source, tag, grade, stance, kind, by, outlet, before, after

    /// What a value of it is, in a few words.
    package var help: String {
      switch self {
      case .claim: "words of a claim, or its id"
      case .source: "a name along the chain"
      case .tag: "the tag, and those below it"
      case .grade: "B2, B, 2, A..C or 1..3"
      case .stance: Stance.allCases.map(\.rawValue).joined(separator: ", ")
      case .kind: MarkKind.allCases.map(\.rawValue).joined(separator: ", ")
      case .by: "who marked it"
      case .outlet: "words of the outlet's name"
      case .before: "published before 2025, 2025-09 or 2025-09-29"
      case .after: "published then or later"
      }
    }
  }

  /// Reads a line. A quotation mark that nothing closes closes at the end.
  package init(reading line: String) throws(QueryFlaw) {
    self.init(text: line.trimmingSpaces)
    var scan = Scan(line)
    while let token = scan.next() { try add(token) }
    if !isEmpty, onlyExcludes { throw .onlyExcludes }
  }

  private mutating func add(_ token: Token) throws(QueryFlaw) {
    guard let name = token.field else {
      guard !token.value.isEmpty else { return }
      words.append(Sought(thing: token.words, isExcluded: token.isExcluded))
      return
    }
    guard let field = Field(rawValue: name.lowercased()) else {
      let near = Nearest.of(name.lowercased(), among: Field.allCases.map(\.rawValue))
      throw .unknownField(name, nearest: near)
    }
    guard !token.value.isEmpty else { throw .noValue(field) }
    if let condition = try Self.article(field, token) {
      articles.append(Sought(thing: condition, isExcluded: token.isExcluded))
    } else if let condition = try Self.passage(field, token) {
      passages.append(Sought(thing: condition, isExcluded: token.isExcluded))
    }
  }

  private static func article(
    _ field: Field, _ token: Token
  ) throws(QueryFlaw) -> ArticleCondition? {
    switch field {
    case .outlet: return .outlet(token.words.ignoringCase)
    case .before, .after:
      guard let date = DatePart(token.value) else { throw .badValue(field, token.value, nil) }
      return field == .before ? .before(date) : .after(date)
    default: return nil
    }
  }

  private static func passage(
    _ field: Field, _ token: Token
  ) throws(QueryFlaw) -> PassageCondition? {
    switch field {
    case .claim: return .claim(token.words.ignoringCase)
    case .source: return .source(token.words.ignoringCase)
    case .by: return .creator(token.words.ignoringCase)
    case .tag:
      guard let name = TagName(token.value) else { throw .badValue(field, token.value, nil) }
      return .tag(name)
    case .grade:
      guard let range = GradeRange(token.value) else { throw .badValue(field, token.value, nil) }
      return .grade(range)
    case .stance: return .stance(try one(field, token.value))
    case .kind: return .kind(try one(field, token.value))
    default: return nil
    }
  }

  /// The case that is called so; also by a beginning that no other has.
  private static func one<Value: RawRepresentable<String> & CaseIterable>(
    _ field: Field, _ text: String
  ) throws(QueryFlaw) -> Value {
    let typed = text.lowercased()
    if let whole = Value(rawValue: typed) { return whole }
    let found = Value.allCases.filter { $0.rawValue.hasPrefix(typed) }
    if found.count == 1, let only = found.first { return only }
    let near = Nearest.of(typed, among: Value.allCases.map(\.rawValue))
    throw .badValue(field, text, near)
  }
}

/// A part of the line.
private struct Token {
  var isExcluded = false
  var field: String?
  var value = ""
  var isPrefix = false

  var words: SearchWords { SearchWords(value, isPrefix: isPrefix) }
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

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
