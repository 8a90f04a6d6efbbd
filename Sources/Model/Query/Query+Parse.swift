extension Query {
  /// The fields of the language, in the order in which help tells them.
  package enum Field: String, CaseIterable, Hashable, Sendable {
    case claim, source, tag, grade, stance, kind, by, title, outlet, author, before, after

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
      case .title: "words of the title"
      case .outlet: "words of the outlet's name"
      case .author: "words of the byline"
      case .before: "published before 2025, 2025-09 or 2025-09-29"
      case .after: "published in 2025, 2025-09 or on 2025-09-29, or later"
      }
    }
  }

  /// What a line is for. Of a list also what must not be may be named alone, and words such as
  /// `unread` are conditions.
  package enum Use: Hashable, Sendable { case search, articles }

  /// Reads a line. A quotation mark that nothing closes closes at the end.
  package init(reading line: String, for use: Use = .search) throws(QueryFlaw) {
    self.init(text: line.trimmingSpaces)
    for token in Token.all(of: line) { try add(token, use) }
    if use == .search, !isEmpty, onlyExcludes { throw .onlyExcludes }
  }

  mutating func add(_ token: Token, _ use: Use) throws(QueryFlaw) {
    if let condition = try Self.comparison(token, use) ?? Self.standing(token, use) {
      articles.append(Sought(thing: condition, isExcluded: token.isExcluded))
      return
    }
    if use == .articles, let tag = token.tag {
      passages.append(Sought(thing: .tag(tag), isExcluded: token.isExcluded))
      return
    }
    guard let name = token.field else {
      guard !token.value.isEmpty else { return }
      words.append(Sought(thing: token.words, isExcluded: token.isExcluded))
      return
    }
    guard let field = Field(rawValue: name.lowercased()) else {
      throw Self.flaw(of: name, token.value, use)
    }
    guard !token.value.isEmpty else { throw .noValue(field) }
    if let condition = try Self.article(field, token) {
      articles.append(Sought(thing: condition, isExcluded: token.isExcluded))
    } else if let condition = try Self.passage(field, token) {
      passages.append(Sought(thing: condition, isExcluded: token.isExcluded))
    }
  }

  /// What to say of a field that does not exist: how else it is said, or the nearest name.
  private static func flaw(of name: String, _ value: String, _ use: Use) -> QueryFlaw {
    let typed = name.lowercased()
    let near = Nearest.of(typed, among: Field.allCases.map(\.rawValue))
    if let thing = ArticleCount(rawValue: typed), near == nil || Int(value) != nil {
      let example = "\(thing.rawValue)=\(Int(value) ?? 3)"
      return .saidOtherwise(name, "\(example) compares with a number, or > < >= <=")
    }
    if use == .articles, let standing = ArticleStanding(rawValue: typed) {
      return .saidOtherwise(name, "\(standing.rawValue) stands alone, or -\(standing.rawValue)")
    }
    if ["text", "word"].contains(typed) {
      return .saidOtherwise(name, "words are looked for as they are, without a field")
    }
    if ["date", "day", "published", "year"].contains(typed) {
      return .saidOtherwise(name, "after: and before: take days")
    }
    return .unknownField(name, nearest: near)
  }

  private static func article(
    _ field: Field, _ token: Token
  ) throws(QueryFlaw) -> ArticleCondition? {
    switch field {
    case .title: return .title(token.words.ignoringCase)
    case .outlet: return .outlet(token.words.ignoringCase)
    case .author: return .author(token.words.ignoringCase)
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

// MARK: - What is said without a colon

extension Query {
  /// `claims>3`; nil for what compares nothing. In a search words may have such signs in them.
  private static func comparison(
    _ token: Token, _ use: Use
  ) throws(QueryFlaw) -> ArticleCondition? {
    guard !token.isQuoted, token.field == nil, let parts = NumberBound.parts(of: token.value) else {
      return nil
    }
    guard let thing = ArticleCount(rawValue: parts.name.lowercased()) else {
      guard use == .articles else { return nil }
      let near = Nearest.of(parts.name, among: ArticleCount.allCases.map(\.rawValue))
      throw .unknownCount(parts.name, nearest: near)
    }
    guard let number = Int(parts.number), !parts.number.hasPrefix("+") else {
      guard use == .articles else { return nil }
      throw .noNumber(thing, parts.number)
    }
    return .count(thing, NumberBound(sign: parts.sign, number: number))
  }

  private static func standing(_ token: Token, _ use: Use) -> ArticleCondition? {
    guard use == .articles, !token.isQuoted, !token.isPrefix, token.field == nil else { return nil }
    return ArticleStanding(rawValue: token.value.lowercased()).map { .standing($0) }
  }
}

extension String {
  var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
