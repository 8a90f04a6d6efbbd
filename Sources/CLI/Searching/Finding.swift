import Model

/// What a search found in one article.
struct Finding {
  let article: ID<Article>
  let title: String
  let hits: [Hit]
  /// How many places in folded boilerplate were passed over.
  let folded: Int

  /// Words of the text, or a mark whose note or tags hold them.
  struct Hit {
    let place: FoundPlace
    let mark: Mark?
  }

  /// Boilerplate is searched only where `isWhole`.
  init(_ query: Pattern, in opened: OpenArticle, isWhole: Bool = false) {
    let (article, marks) = (opened.article, opened.annotations.marks)
    self.article = article.id
    title = article.displayTitle
    let (open, folded) = (query.places(in: article), query.foldedPlaces(in: article))
    let inText = (isWhole ? (open + folded).sorted() : open).map {
      Hit(place: FoundPlace($0, in: article.text, context: 40), mark: nil)
    }
    let inMarks = marks.filter { $0.isFound(by: query) }.map {
      Hit(place: FoundPlace($0.extent, in: article.text, context: 0), mark: $0)
    }
    hits = inText + inMarks
    self.folded = isWhole ? 0 : folded.count
  }
}

extension Mark {
  fileprivate func isFound(by query: Pattern) -> Bool {
    searchedTexts.contains { !query.places(in: ScalarText($0)).isEmpty }
  }
}

extension Finding.Hit {
  /// The hit on one line: place and words around it, or the mark with its note.
  var words: (place: String, text: String) {
    guard let mark else { return (place.span.description, place.snippet) }
    let tags = mark.tags.map(\.description)
    let said = (tags + (mark.note.isEmpty ? [] : [Cells.oneLine(mark.note)])).joined(separator: " ")
    return (mark.id.value, said)
  }
}
