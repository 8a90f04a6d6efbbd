import Model
import Testing

/// What is known about an article, put right.
@Suite struct DetailTests {
  private let signature = Signature(creator: "ana", time: Timestamp(seconds: 86_400))

  private func check(
    _ field: MetadataField, good: [String], bad: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for text in good {
      let values = try? field.values(of: [text])
      #expect(values == [text], sourceLocation: sourceLocation)
    }
    for text in bad {
      #expect(throws: DetailFlaw.self, "\(text)", sourceLocation: sourceLocation) {
        try field.values(of: [text])
      }
    }
  }

  @Test func datesAreDaysOrTimes() {
    check(
      .published,
      good: [
        "2025-09-29", "2024-02-29", "2025-09-29T07:05", "2025-09-29T07:05Z", "2025-09-29 07:05:09",
        "2025-09-29T07:05:09.250+02:00", "2025-09-29T07:05-0530", "2016-12-31T23:59:60Z",
      ],
      bad: [
        "today", "2025-02-29", "2025-09", "2025-09-29T", "2025-09-29T7",
        "2025-09-29T24:00", "2025-09-29T07:60", "2025-09-29T07:05+", "2025-09-29T07:05Z0",
        "2025-09-29T07:05:09.", "2025-09-29x",
      ])
  }

  @Test func aDayIsUnderstoodAsPeopleTypeIt() throws {
    for text in [
      "29 September 2025", "29th sep 2025", "Sept. 29, 2025", "September 29th 2025", "2025-9-29",
      "Monday, 29 September 2025", "29.09.2025", "9/29/2025", "2025/09/29", "29-Sep-2025",
      "2025 September 29",
    ] { #expect(try MetadataField.modified.values(of: [text]) == ["2025-09-29"], "\(text)") }
    for text in [
      "3/4/2025", "29 Septembre 2025", "31 February 2025", "29 September", "September 2025",
      "29 September 25", "29 Ma 2025", "0 May 2025", "29 September 2025 or so", "２９ May 2025",
      "99999999999999999999 May 2025",
    ] {
      #expect(throws: DetailFlaw.noDate(text), "\(text)") {
        try MetadataField.published.values(of: [text])
      }
    }
    #expect(try MetadataField.title.values(of: ["29 September 2025"]) == ["29 September 2025"])
  }

  @Test func addressesAreOfTheWeb() {
    check(
      .url, good: ["https://quay.example/a?b=c#d", "HTTP://x.example", "http://[::1]/"],
      bad: [
        "quay.example", "ftp://quay.example", "https://", "https:///a", "https://a b",
        "https://a\u{1B}[m",
      ])
  }

  @Test func languagesAreTags() {
    check(
      .language, good: ["en", "pt-BR", "zh-Hant-TW", "x-quay", "i-klingon", "de-CH-1996"],
      bad: [
        "english", "engl", "english language", "e", "en_GB", "en-", "-en", "x", "12",
        "en-abcdefghi",
        "português",
      ])
  }

  @Test func whiteSpaceIsLevelledAndEmptyIsUnknown() throws {
    #expect(try MetadataField.title.values(of: ["  The \n quay "]) == ["The quay"])
    #expect(try MetadataField.title.values(of: ["  "]) == [])
    #expect(try MetadataField.byline.values(of: ["Ada  Tern", "", "Bo"]) == ["Ada Tern", "Bo"])
    #expect(throws: DetailFlaw.several(.title)) { try MetadataField.title.values(of: ["a", "b"]) }
  }

  @Test func aCorrectionLiesOverWhatWasImportedUntilItIsTakenBack() throws {
    var article = Article.sample("Prices rose.")
    article.metadata.byline = ["Ada"]
    article.metadata.printedByline = "By Ada, in Tarn"
    let id = article.id
    var book = Notebook()
    func correct(_ field: MetadataField, _ texts: [String]) throws -> String? {
      let change = try Correcting(article, book.annotations, by: signature).detail(field, texts)
      let label = change?.label(in: book)
      if let change { try book.apply(change) }
      return label
    }
    #expect(try correct(.byline, ["Bo", "Cy"]) == "byline: Bo, Cy")
    #expect(try correct(.title, ["Tide"]) == "title: Tide")
    #expect(try correct(.title, ["Tide"]) == nil)
    let corrected = article.corrected(by: book.annotations)
    #expect(corrected.metadata.byline == ["Bo", "Cy"] && corrected.metadata.title == "Tide")
    // The printed line tells nothing of the names that were given.
    #expect(corrected.metadata.printedByline == nil)
    #expect(corrected.id == id && ArticleSummary(article, book.annotations).title == "Tide")
    #expect(try correct(.byline, []) == "byline made unknown")
    #expect(try correct(.byline, ["Ada"]) == "byline as it was imported")
    #expect(book.annotations.detail(.byline) == nil)
  }
}
