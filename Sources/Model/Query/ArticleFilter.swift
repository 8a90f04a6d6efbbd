/// What a line says of a list of articles, as far as it can be read.
package struct ArticleFilter: Hashable, Sendable {
  /// As it was typed.
  package let line: String
  /// What must hold. What cannot be read is not in it.
  package let query: Query
  /// The same without what is typed just now, where that may become something else: it alone never
  /// empties a list.
  package let settled: Query?
  /// How a tag begins that is being typed.
  package let tag: TagName?
  /// The first thing that cannot be read.
  package let flaw: QueryFlaw?

  /// Everything is let through.
  package static let none = ArticleFilter("")

  /// A line that was typed to its end.
  package init(_ line: String) {
    self.init(line, Token.all(of: line), settled: nil)
  }

  /// A line that is being typed: the word at its end may go on.
  package init(typing line: String) {
    var tokens = Token.all(of: line)
    guard let last = tokens.last, line.last?.isWhitespace == false else {
      self.init(line, tokens, settled: nil)
      return
    }
    tokens[tokens.count - 1].isPrefix = last.field != nil && last.mayGoOn || last.isPrefix
    let before = last.mayBecomeMore ? ArticleFilter(line, tokens.dropLast(), settled: nil) : nil
    let isTag = last.field?.lowercased() == Query.Field.tag.rawValue
    let tag = isTag ? TagName(last.value) : last.tag
    guard let tag, !last.isExcluded else {
      self.init(line, tokens, settled: before?.query)
      return
    }
    self.init(line, tokens.dropLast(), settled: before?.query, tag: tag)
  }

  private init(
    _ line: String, _ tokens: some Sequence<Token>, settled: Query?, tag: TagName? = nil
  ) {
    var (query, flaw) = (Query(text: line.trimmingSpaces), QueryFlaw?.none)
    for token in tokens {
      do throws(QueryFlaw) { try query.add(token, .articles) } catch { flaw = flaw ?? error }
    }
    (self.line, self.query, self.settled, self.tag, self.flaw) = (line, query, settled, tag, flaw)
  }

  package var isEmpty: Bool { query.isEmpty && tag == nil }

  /// Whether a row has a tag that begins as one is being typed.
  package func begins(tagOf summary: ArticleSummary) -> Bool {
    guard let tag else { return true }
    return summary.tags.contains { $0.value.lowercased().hasPrefix(tag.value.lowercased()) }
  }
}

extension Token {
  /// Whether its value is words of which the last may be half typed.
  fileprivate var mayGoOn: Bool {
    switch field.flatMap({ Query.Field(rawValue: $0.lowercased()) }) {
    case .claim, .source, .by, .title, .outlet, .author: !value.isEmpty
    default: false
    }
  }

  /// Whether it is something with a field, or the beginning of a word that means something.
  fileprivate var mayBecomeMore: Bool {
    guard !isQuoted || field != nil else { return false }
    let typed = value.lowercased()
    let names =
      Query.Field.allCases.map(\.rawValue) + ArticleCount.allCases.map(\.rawValue)
      + ArticleStanding.allCases.map(\.rawValue)
    return field != nil || tag != nil || NumberBound.parts(of: value) != nil
      || names.contains { $0.hasPrefix(typed) }
  }
}

extension Query.Field {
  /// What may be said of a list without a colon.
  package static let otherHelp = "unread begun read unmarked · claims>3 marks>=10 words<500"
}
