import Model

/// A mark with what its article and assertions say about it.
struct ExportedMark {
  let mark: Mark
  /// The place of its section in `Article.sections`; nil for a mark outside every section, and for
  /// an orphan, whose place nobody knows.
  let section: Int?
  /// Whether the words no longer stand where the mark says.
  let isOrphan: Bool
  /// The assertions that this mark is the claim of.
  let attributions: [Attribution]
  /// The assertions that speak of this mark in any part.
  let assertions: [ID<Assertion>]

  var start: ScalarOffset { mark.extent.start }
}

/// One article's marks, ready to be written.
struct ExportedArticle {
  let article: Article
  let sections: [Section]
  /// In order of reading.
  let marks: [ExportedMark]
  /// In order of making.
  let attributions: [Attribution]
  let hasUnreadableMarks: Bool

  init(_ document: ExportDocument, names: NameIndex) {
    hasUnreadableMarks = document.hasUnreadableMarks
    let (article, annotations) = (document.article, document.annotations)
    let sections = article.sections
    let marks = Dictionary(annotations.marks.map { ($0.id, $0) }) { first, _ in first }
    let all = annotations.assertions.map { Attribution($0, names: names, marks: marks) }
    let byClaim = Dictionary(grouping: all, by: \.assertion.claimMark)
    let byMark = Self.mentions(in: annotations.assertions)
    self.marks = annotations.marks.map { mark in
      let stands = mark.isPlaced(in: article)
      return ExportedMark(
        mark: mark, section: stands ? sections.innermost(at: mark.extent.start) : nil,
        isOrphan: !stands, attributions: byClaim[mark.id] ?? [],
        assertions: byMark[mark.id] ?? [])
    }
    self.article = article
    self.sections = sections
    attributions = all
  }

  /// The section of a mark by its heading; nil for the lead and for an orphan.
  func heading(of mark: ExportedMark) -> String? { mark.section.flatMap { sections[$0].heading } }

  private static func mentions(in assertions: [Assertion]) -> [ID<Mark>: [ID<Assertion>]] {
    var found: [ID<Mark>: [ID<Assertion>]] = [:]
    for assertion in assertions {
      for mark in Set([assertion.claimMark] + assertion.sourceMarks + assertion.cueMarks) {
        found[mark, default: []].append(assertion.id)
      }
    }
    return found
  }
}

extension ExportRequest {
  var articles: [ExportedArticle] {
    let names = NameIndex(ledgers)
    return documents.map { ExportedArticle($0, names: names) }
  }
}

extension [Section] {
  /// The innermost section that holds the offset. Sections nest, and stand in order of reading: it
  /// is the last one that holds it.
  func innermost(at offset: ScalarOffset) -> Int? {
    lastIndex { $0.span.contains(offset) }
  }
}
