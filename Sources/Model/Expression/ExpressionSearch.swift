/// A search of an article with a regular expression, in small pieces of work. Nothing that runs from
/// one block into the next is found.
package struct ExpressionSearch: Hashable, Sendable {
  /// What was found in a piece of work, and whether it stands in boilerplate.
  package struct Found: Hashable, Sendable {
    package let span: Span
    package let isBoilerplate: Bool
  }

  /// More steps are not taken, be the expression what it may: some seconds of work.
  package static let mostWork = 500_000_000

  package let expression: SearchExpression
  /// The next block, and the search in the one before it.
  private var block = 0
  private var scan: ExpressionScan?
  private var worked = 0
  private var state = Progress.goingOn

  private enum Progress: Hashable, Sendable { case goingOn, over, givenUp }

  package init(_ expression: SearchExpression) { self.expression = expression }

  package var isGoingOn: Bool { state == .goingOn }
  /// Whether it was ended before the end of the text, for it took too much work.
  package var isGivenUp: Bool { state == .givenUp }

  /// How much of the article was looked through, in hundredths.
  package func percent(of article: Article) -> Int {
    isGoingOn || isGivenUp ? max(0, block - 1) * 100 / max(1, article.blocks.count) : 100
  }

  /// Does about so much work, in steps of the expression, and returns what was found, in order. The
  /// loose text is the article's, with case kept where the expression keeps it.
  package mutating func goOn(
    in article: Article, _ loose: LooseText, work: Int
  ) -> [Found] {
    var (left, found) = (work, [Found]())
    loose.loose.withUnsafeBufferPointer { signs in
      while isGoingOn, left > 0 {
        guard let range = scan?.next(in: signs, work: &left) else {
          if scan?.isOver ?? true { begin(article, loose) }
          left -= 1
          continue
        }
        let isBoilerplate = article.blocks[block - 1].role == .boilerplate
        found.append(Found(span: loose.span(of: range), isBoilerplate: isBoilerplate))
      }
    }
    worked += work - left
    if isGoingOn, worked > Self.mostWork { state = .givenUp }
    return found
  }

  /// Begins with the next block.
  private mutating func begin(_ article: Article, _ loose: LooseText) {
    guard block < article.blocks.count else {
      state = .over
      return
    }
    scan = ExpressionScan(expression, in: loose.range(of: article.blocks[block].span))
    block += 1
  }
}
