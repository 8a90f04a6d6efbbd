extension Query {
  /// Whether an article's title, outlet, byline, date and numbers are as the query wants them. What is
  /// not known may be so.
  ///
  /// - Parameters:
  ///   - counts: nil where they are not known
  ///   - knowsNames: whether its title and byline are known
  package func isMet(
    by data: Metadata, _ counts: @autoclosure () -> ArticleCounts?, knowsNames: Bool = true
  ) -> Bool {
    articles.allSatisfy { sought in
      let (isWanted, counts) = (!sought.isExcluded, sought.thing.isCount ? counts() : nil)
      switch sought.thing {
      case .title(let words):
        return !knowsNames || (data.title.map(words.stand) == true) == isWanted
      case .outlet(let words): return (data.outlet.map(words.stand) == true) == isWanted
      case .author(let words):
        return !knowsNames || data.byline.contains(where: words.stand) == isWanted
      case .after(let date): return data.published.flatMap(date.isAfter) == isWanted
      case .before(let date): return data.published.flatMap(date.isAfter) == !isWanted
      case .count(let thing, let number):
        return counts.map { number.holds($0[thing]) == isWanted } ?? true
      case .standing: return true
      }
    }
  }

  /// Whether it asks how much there is in an article.
  package var countsMarks: Bool { articles.contains { $0.thing.isCount } }

  /// Whether a row of a list is as the query wants it, as far as that is seen in the row: but for its
  /// words, and for what it asks of passages.
  package func isMet(by summary: ArticleSummary, leftAt place: Place?) -> Bool {
    isMet(by: summary.metadata, summary.counts)
      && articles.allSatisfy { sought in
        guard case .standing(let standing) = sought.thing else { return true }
        return summary.stands(standing, leftAt: place) != sought.isExcluded
      }
  }
}

extension ArticleCondition {
  fileprivate var isCount: Bool {
    if case .count = self { true } else { false }
  }
}

extension ArticleSummary {
  fileprivate var counts: ArticleCounts {
    ArticleCounts(marks: marks, tags: tags.count, words: words)
  }

  fileprivate func stands(_ standing: ArticleStanding, leftAt place: Place?) -> Bool {
    switch standing {
    case .unread: place.progress == .unread
    case .begun: place.progress == .begun
    case .read: place.progress == .read
    // Of one whose marks cannot be read nobody knows.
    case .unmarked: markCount == 0 && !hasUnreadableMarks
    }
  }
}

// MARK: - What is asked of passages

/// What a filter of a list asks of the articles' passages, as searches.
package struct PassageQuestions: Hashable, Sendable {
  /// One passage meets all of these; nil where nothing is wanted of passages.
  package let wanted: Query?
  /// No passage meets any of these.
  package let unwanted: [Query]
}

extension Query {
  /// Nil where a row of the list answers it: tags that stand on marks alone. `ledgers` are nil where
  /// they are not known yet.
  package func passageQuestions(in ledgers: Ledgers?) -> PassageQuestions? {
    guard !passages.isEmpty, !rowsAnswer(ledgers) else { return nil }
    let wanted = passages.filter { !$0.isExcluded }
    return PassageQuestions(
      wanted: wanted.isEmpty ? nil : Query(passages: wanted),
      unwanted: passages.filter(\.isExcluded).map { one in
        Query(passages: [Sought(thing: one.thing, isExcluded: false)])
      })
  }

  private init(passages: [Sought<PassageCondition>]) {
    self.init(text: "")
    self.passages = passages
  }

  /// A tag on the claim that a mark makes is seen in no row. Of several tags one mark has to bear all.
  private func rowsAnswer(_ ledgers: Ledgers?) -> Bool {
    guard let ledgers, passages.count({ !$0.isExcluded }) < 2 else { return false }
    return passages.allSatisfy { sought in
      guard case .tag(let name) = sought.thing else { return false }
      return !ledgers.claims.contains { $0.tags.contains { $0.isOrIsBelow(name) } }
    }
  }

  /// Whether an article's tags are as the query wants them, where its row answers that.
  package func tagsAreMet(by summary: ArticleSummary) -> Bool {
    passages.allSatisfy { sought in
      guard case .tag(let name) = sought.thing else { return true }
      return summary.tags.contains { $0.isOrIsBelow(name) } != sought.isExcluded
    }
  }
}

extension Sequence {
  fileprivate func count(_ isOne: (Element) -> Bool) -> Int {
    reduce(0) { $0 + (isOne($1) ? 1 : 0) }
  }
}
