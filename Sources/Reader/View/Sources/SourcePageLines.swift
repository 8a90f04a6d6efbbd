import Model
import Provenance
import Screen

/// The lines of a source's record at a width.
struct SourcePageLines {
  let book: Book
  let keymap: Keymap
  let width: Int

  /// The sign of the cursor stands before them.
  private static let indent = 2
  private static let deeper = 4
  /// A passage or note that is longer is cut; it is whole in the article.
  private static let most = 4

  func of(_ item: SourcePage.Item) -> [RoledLine] {
    switch item {
    case .name(let name): wrapped([(name, Roles(.title))], indent: Self.indent)
    case .field(let name, let value):
      wrapped([(name + ": ", Roles(.muted)), (value, .text)], indent: Self.indent)
    case .merged(let id):
      wrapped(
        [("merged into it: ", Roles(.muted)), (book.ledgers.source(id)?.name ?? id.value, .text)],
        indent: Self.indent)
    case .relation(let relation): lines(of: relation)
    case .contradiction(let words):
      wrapped([("contradiction: ", Roles(.warning)), (words, .text)], indent: Self.indent)
    case .likely(let pair): lines(of: pair)
    case .heading(let text): [.blank, RoledLine(text, Roles(.heading), indent: 2, width: width)]
    case .cited(let cited):
      wrapped(
        [
          (book.counter.names.name(cited.source), Roles(.source)),
          (" · " + cited.articles.of("article"), Roles(.muted)),
        ], indent: Self.indent)
    case .telling(let place): lines(of: place)
    case .nothing(let text): [.blank] + wrapped([(text, Roles(.muted))], indent: Self.indent)
    }
  }

  private func wrapped(
    _ parts: [(String, Roles)], indent: Int, upTo most: Int = SourcePageLines.most
  ) -> [RoledLine] {
    var text = RoledText()
    for (words, roles) in parts { text.add(words, roles) }
    return text.lines(width: width, indent: indent, most: most)
  }

  /// A guess, and what speaks for it.
  private func lines(of pair: LikelySame) -> [RoledLine] {
    let name = book.counter.names.name
    let keys = keymap.spelled(
      "\(key: "merge-source") takes it, \(key: "take-back") refuses it", in: [.record, .sources])
    return wrapped(
      [
        ("perhaps ", Roles(.warning)), (name(pair.one), .text), (" = ", Roles(.muted)),
        (name(pair.other), .text),
        (" · \(pair.reason.words) · \(keys)", Roles(.muted)),
      ], indent: Self.indent)
  }

  /// What it says, and how that is known.
  private func lines(of relation: Relation) -> [RoledLine] {
    let place = relation.stated.map { stated -> String in
      let article = book.article(stated.article)
      return " in \(article?.outlet ?? article?.title ?? stated.article.value)"
    }
    let known =
      "\(relation.basis.rawValue)\(place ?? "") · \(relation.creator), \(relation.created.day)"
    let note = relation.note.isEmpty ? [] : [(": " + relation.note, Roles(.emphasis))]
    return wrapped(
      [
        (book.ledgers.words(of: relation), relation.isRefused ? Roles(.disputed) : .text),
        (" · " + known, Roles(.muted)),
      ] + note, indent: Self.indent)
  }

  /// The day and the outlet, by whom it has that, the passage and the claim.
  private func lines(of place: SourceSurvey.Place) -> [RoledLine] {
    guard let article = book.articles[safe: place.article],
      let assertion = article.assertions[safe: place.assertion]
    else { return [] }
    let grade = assertion.grade.isEmpty ? "" : " · \(assertion.grade)"
    let head: [(String, Roles)] = [
      (String((article.published ?? "no date").prefix(10)), Roles(.strong)),
      (" · " + (article.outlet ?? Fitted.text(article.title.onOneLine, width: width / 2)), .text),
      (
        " · " + assertion.stance.rawValue,
        assertion.stance == .denies ? Roles(.disputed) : Roles(.info)
      ),
      (grade, Roles(.key)),
    ]
    let chain = assertion.chainSteps.map { step in
      step.map(book.counter.names.name).joined(separator: " and ")
    }.joined(separator: " ← ")
    let words = article.mark(assertion.claimMark)?.quote ?? ""
    return wrapped(head, indent: Self.indent, upTo: 2)
      + wrapped([("← " + chain, Roles(.source))], indent: Self.deeper, upTo: 2)
      + (words.isEmpty ? [] : wrapped([("“\(words)”", Roles(.claim))], indent: Self.deeper))
      + claim(assertion)
  }

  private func claim(_ assertion: Assertion) -> [RoledLine] {
    guard let id = assertion.claim, let claim = book.ledgers.claim(book.ledgers.resolved(id)) else {
      return []
    }
    return [
      RoledLine("= " + claim.statement.onOneLine, Roles(.muted), indent: Self.deeper, width: width)
    ]
  }

  /// The item that stands in a row of the page; nil below the last.
  func item(at row: Int, of page: SourcePage) -> Int? {
    var left = row
    for number in page.items.indices.dropFirst(page.top) {
      left -= of(page.items[number]).count
      if left < 0 { return number }
    }
    return nil
  }
}
