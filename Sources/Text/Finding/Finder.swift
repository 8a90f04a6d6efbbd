package import Model

/// Finds the passages of articles that a query means.
///
/// Without a condition of a passage these are the sentences that hold the words, and the marks whose
/// notes, tags or claims hold them. With one they are the marks that meet it, in articles that hold
/// the words.
package struct Finder: Sendable {
  package let meaning: QueryMeaning
  private let isWhole: Bool
  private let wanted: [Int]
  private let unwanted: [Int]
  private let words: [SearchWords]

  /// Boilerplate is searched only where `isWhole`.
  package init(_ meaning: QueryMeaning, isWhole: Bool = false) {
    self.meaning = meaning
    self.isWhole = isWhole
    words = meaning.query.words.map(\.thing)
    wanted = words.indices.filter { !meaning.query.words[$0].isExcluded }
    unwanted = words.indices.filter { meaning.query.words[$0].isExcluded }
  }

  /// What the query finds in an article as it is corrected; nil where the article is not meant.
  package func find(in article: Article, _ annotations: Annotations) -> Finding? {
    guard meaning.isMet(by: article.metadata, ArticleCounts(article, annotations)) else {
      return nil
    }
    let marked = MarkedArticle(article, annotations)
    let places = SearchedText(article, isWhole: isWhole).places(of: words)
    let noted = annotations.marks.map { note(of: $0, annotations) }
    let holds: (Int) -> Bool = { number in
      !places.open[number].isEmpty || noted.contains { $0.holds(number) }
    }
    let folded = wanted.filter { !holds($0) }.reduce(0) { $0 + places.folded[$1].count }
    guard wanted.allSatisfy(holds), !unwanted.contains(where: holds) else {
      let isOnlyFolded = folded > 0 && wanted.allSatisfy { holds($0) || !places.folded[$0].isEmpty }
      return isOnlyFolded ? finding(article, [], folded: folded) : nil
    }
    let draft = Draft(marked, places.open, wanted: wanted)
    let found =
      meaning.query.passages.isEmpty
      ? draft.sentences + draft.marks(noted) : conditioned(draft, noted)
    guard !found.isEmpty || (meaning.query.passages.isEmpty && wanted.isEmpty) else { return nil }
    return finding(article, found.map { passage($0, marked) }, of: found)
  }

  private func finding(
    _ article: Article, _ passages: [FoundPassage], of drafts: [Drafted] = [], folded: Int = 0
  ) -> Finding {
    let whole = drafts.indices.filter { drafts[$0].held.count == wanted.count }
    let kept = whole.isEmpty ? passages : whole.map { passages[$0] }
    let data = article.metadata
    return Finding(
      article: article.id, textHash: article.textHash, title: article.displayTitle,
      outlet: data.outlet,
      published: data.published, passages: kept.sorted(by: Self.inOrder),
      isTogether: !whole.isEmpty, folded: folded)
  }

  private static func inOrder(_ a: FoundPassage, _ b: FoundPassage) -> Bool {
    switch (a.span, b.span) {
    case (let one?, let two?): one < two
    case (nil, _?): false
    case (_?, nil): true
    case (nil, nil): (a.mark?.id.value ?? "") < (b.mark?.id.value ?? "")
    }
  }

  /// The marks that meet the query's conditions.
  private func conditioned(_ draft: Draft, _ noted: [Noted]) -> [Drafted] {
    let annotations = draft.marked.annotations
    let asksAssertion = meaning.query.passages.contains {
      !$0.isExcluded && $0.thing.isOfAssertion
    }
    let asksKind = meaning.query.passages.contains { sought in
      if case .kind = sought.thing { return !sought.isExcluded }
      return false
    }
    var about: [ID<Mark>: [Assertion]] = [:]
    for assertion in annotations.assertions {
      for mark in [assertion.claimMark] + assertion.sourceMarks + assertion.cueMarks {
        about[mark, default: []].append(assertion)
      }
    }
    return annotations.marks.indices.compactMap { index in
      let mark = annotations.marks[index]
      let assertions = about[mark.id] ?? []
      // Of what says who says something the claim is shown, and not each part.
      let isPart = asksAssertion && !asksKind && !assertions.contains { $0.claimMark == mark.id }
      guard !isPart || assertions.isEmpty else { return nil }
      let ways: [Assertion?] = assertions.isEmpty ? [nil] : assertions
      guard let way = ways.first(where: { meaning.isMet(by: mark, $0, in: draft.marked) })
      else { return nil }
      return draft.drafted(mark, noted[index], way)
    }
  }
}

extension PassageCondition {
  /// Whether it speaks of who says something, and not of the mark alone.
  fileprivate var isOfAssertion: Bool {
    switch self {
    case .claim, .source, .grade, .stance: true
    case .tag, .kind, .creator: false
    }
  }
}

/// Which of the query's words stand in what was noted of a mark.
struct Noted {
  /// By the number of the words: where they stand in the note.
  var inNote: [Int: [Span]] = [:]
  /// Those that stand in a tag.
  var inTags: Set<Int> = []
  /// Those that stand in the claim's statement.
  var inClaim: Set<Int> = []
  var assertion: Assertion?

  var isEmpty: Bool { inNote.isEmpty && inTags.isEmpty && inClaim.isEmpty }
  var held: Set<Int> { inTags.union(inNote.keys).union(inClaim) }
  func holds(_ number: Int) -> Bool {
    inNote[number] != nil || inTags.contains(number) || inClaim.contains(number)
  }
}

extension Finder {
  fileprivate func note(of mark: Mark, _ annotations: Annotations) -> Noted {
    var noted = Noted()
    guard !words.isEmpty else { return noted }
    if !mark.note.isEmpty {
      let note = ScalarText(mark.note)
      for (number, one) in words.enumerated() {
        let places = one.places(in: note)
        if !places.isEmpty { noted.inNote[number] = places }
      }
    }
    for tag in mark.tags {
      for (number, one) in words.enumerated() where one.stand(in: tag.description) {
        noted.inTags.insert(number)
      }
    }
    guard mark.kind == .claim else { return noted }
    for assertion in annotations.assertions where assertion.claimMark == mark.id {
      noted.assertion = noted.assertion ?? assertion
      for number in words.indices where meaning.holds(number, assertion) {
        noted.inClaim.insert(number)
        noted.assertion = assertion
      }
    }
    return noted
  }
}
