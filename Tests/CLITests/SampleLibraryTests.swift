import Importers
import Model
import Testing

@testable import CLI

/// The sample library shows what it says it shows.
@Suite struct SampleLibraryTests {
  private let signature = Signature(creator: "sample", time: Timestamp(seconds: 1_773_600_000))

  private func article(_ sample: SampleArticle) throws -> Article {
    let read = try Importer.read(sample.bytes, name: sample.fileName)
    return Article(
      id: ID(sample.fileName), metadata: read.metadata, text: read.text, blocks: read.blocks,
      original: Original(
        file: sample.fileName, sha256: "", bytes: sample.bytes.count, source: sample.fileName,
        retrieved: signature.time, format: read.format.rawValue, encoding: read.encoding),
      notes: read.notes)
  }

  /// Everything of the sample, applied in order.
  private func library() throws -> (books: [String: Annotations], ledgers: Ledgers) {
    var (books, ledgers): ([String: Annotations], Ledgers) = ([:], Ledgers())
    for sample in SampleLibrary.articles {
      var notebook = Notebook(ledgers: ledgers)
      let changes = try SampleLibrary.changes(
        to: article(sample), from: sample.fileName, ledgers: ledgers, by: signature)
      for change in changes { try notebook.apply(change) }
      books[sample.fileName] = notebook.annotations
      ledgers = notebook.ledgers
    }
    return (books, ledgers)
  }

  @Test func theThreeFormatsAreThereTwiceEach() throws {
    let formats = try SampleLibrary.articles.map {
      try Importer.read($0.bytes, name: $0.fileName).format
    }
    for format in [Format.text, .markdown, .html] {
      #expect(formats.filter { $0 == format }.count == 2)
    }
  }

  @Test func everyArticleHasItsTitle() throws {
    let titles = try SampleLibrary.articles.map { try article($0).metadata.title }
    #expect(
      titles == [
        "Two barrier gates failed to close in January test, leaked log shows",
        "Ansel Barrier failed a winter test, newspaper reports",
        "Ansel Barrier failed a winter test",
        "“I turned the wheel myself”: a gatekeeper on the night of the test",
        "What a sticking gate says about Port Ansel’s sea wall",
        "All nine gates closed in January, water authority says",
      ])
  }

  @Test func everyArticleHasItsOutletAndDay() throws {
    let known = try SampleLibrary.articles.map { try article($0).metadata }
    #expect(
      known.map(\.outlet) == [
        "The Ansel Courier", "Vellmark Daily", "Northshore Post", "Radio Tidewater",
        "The Meridian Review", "The Harbour Gazette",
      ])
    let days = known.compactMap { $0.published?.prefix(10) }
    #expect(days == days.sorted() && days.count == 6)
    #expect(days.allSatisfy { $0.hasPrefix("2026-03-") })
  }

  @Test func everyMarkAndAttributionIsMade() throws {
    let (books, ledgers) = try library()
    #expect(books.values.map(\.marks.count).reduce(0, +) == SampleLibrary.marks.count)
    #expect(books.values.map(\.assertions.count).reduce(0, +) == SampleLibrary.attributions.count)
    #expect(Set(SampleLibrary.marks.map(\.fileName)) == Set(books.keys))
    #expect(ledgers.sources.allSatisfy { $0.kind != .unknown })
    let tags = Set(SampleLibrary.marks.flatMap(\.tags))
    #expect(Set(ledgers.tags.map(\.name.value)) == tags)
  }

  @Test func noMarkStandsInBoilerplate() throws {
    let (books, _) = try library()
    for sample in SampleLibrary.articles {
      let article = try article(sample)
      for mark in try #require(books[sample.fileName]).marks {
        #expect(mark.stands(in: article.text))
        #expect(mark.spans.allSatisfy { !article.isBoilerplate($0) }, "\(mark.quote)")
      }
    }
  }

  @Test func threeOutletsAndACopyRestOnOneFile() throws {
    let (books, ledgers) = try library()
    let resting = books.filter { _, book in
      book.assertions.contains { ledgers.chain(of: $0).last == "Leaked maintenance log" }
    }
    #expect(
      Set(resting.keys) == [
        SampleLibrary.courier, SampleLibrary.daily, SampleLibrary.meridian,
        SampleLibrary.northshore,
      ])
    let denials = books.filter { $1.assertions.contains { $0.stance == .denies } }
    #expect(Array(denials.keys) == [SampleLibrary.gazette])
  }

  @Test func onlyTheCopyIsACopy() throws {
    let articles = try SampleLibrary.articles.map(article)
    for (index, one) in articles.enumerated() {
      for other in articles[(index + 1)...] {
        let shared = Self.sharedRuns(one, other)
        let isCopy =
          one.id.value == SampleLibrary.daily && other.id.value == SampleLibrary.northshore
        #expect(isCopy ? shared > 0.7 : shared < 0.1, "\(one.id) \(other.id): \(shared)")
      }
    }
  }

  /// The share of the second's runs of four words that the first has as well.
  private static func sharedRuns(_ one: Article, _ other: Article) -> Double {
    let (first, second) = (runs(of: one), runs(of: other))
    return Double(first.intersection(second).count) / Double(second.count)
  }

  private static func runs(of article: Article) -> Set<[Substring]> {
    let body = article.blocks.filter(\.role.isBody).map { article.text[$0.span] }
    let words = body.joined(separator: " ").split(whereSeparator: \.isWhitespace)
    return Set(words.indices.dropLast(3).map { Array(words[$0..<($0 + 4)]) })
  }
}
