import Foundation
import Model
import Storage
import TestSupport
import Testing

/// A library of enough articles to be indexed, with odd texts and marks, and its index.
struct IndexBench {
  static let count = 70
  let library: Library
  let index: ArticleIndex
  let samples: [Sample]

  /// - Parameter texts: those of the articles, or odd ones.
  static func run(_ texts: [String]? = nil, _ body: (IndexBench) throws -> Void) throws {
    try withLibrary { library, folder in
      try body(try IndexBench(library, texts, in: folder))
    }
  }

  private init(_ library: Library, _ texts: [String]?, in folder: String) throws {
    self.library = library
    index = try #require(
      ArticleIndex(of: library, environment: ["XDG_CACHE_HOME": folder + "/cache"]))
    var dice = Dice(seed: 4)
    samples = (0..<Self.count).map { number in
      Sample(
        (texts?[number] ?? Self.text(&dice)) + " ⟦Mark \(number) here⟧ and ⟦there⟧.",
        title: "Title \(number)")
    }
    for sample in samples { _ = try library.add(sample.article, original: sample.bytes) }
    for (number, sample) in samples.enumerated() where number % 3 == 0 {
      try mark(sample, note: "Note №\(number): see the “Ledger”", second: number)
    }
  }

  /// Words in which signs stand that a search takes for others.
  private static let words = [
    "Harbour", "harbour’s", "“leaked”", "file–list", "İzmir", "STRASSE", "straße", "half\u{AD}way",
    "non\u{A0}breaking", "wait…", "a\u{200B}b", "the", "of", "Δelta", "\"plain\"", "x-y", "1984",
  ]

  private static func text(_ dice: inout Dice) -> String {
    (0..<12).map { _ in words.randomElement(using: &dice) ?? "" }.joined(separator: " ")
  }

  private func mark(_ sample: Sample, note: String, second: Int) throws {
    let mark = sample.mark(0, at: second)
    try library.commit(.addMark(mark), to: sample.article.id)
    let time = Signature.ada(second).time
    try library.commit(.editMark(mark.id, .setNote(note), time: time), to: sample.article.id)
    if second % 2 == 0 {
      let tag = Tag(name: try tag("war/Tarn-\(second)"))
      try library.commit(
        .group([.addTag(tag), .editMark(mark.id, .addTag(tag.name), time: time)]),
        to: sample.article.id)
    }
  }

  /// When no file is young any more.
  static var later: Timestamp { Timestamp(seconds: Int(Date().timeIntervalSince1970) + 10) }

  @discardableResult
  func update(until isOver: () -> Bool = { false }) throws -> IndexUpdate {
    try #require(try index.update(at: Self.later, until: isOver))
  }

  /// That lists and searches with the index are those without it.
  func expectSameAnswers(
    to queries: [String] = ["harbour's", "Mark 3", "#war/tarn", "Tidal", "e", "nowhere at all"],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (with, without) = (try library.summaries(by: index), try library.summaries())
    #expect(with.found == without.found, sourceLocation: sourceLocation)
    #expect(with.failed == without.failed, sourceLocation: sourceLocation)
    let opened = without.found.map(\.id)
    let broken = Set(try library.articleIDs()).subtracting(opened)
    let articles = try opened.map { try (library.article($0), library.annotations(of: $0)) }
    for words in queries {
      let pattern = Pattern(words)
      let candidates = Set(try candidates(for: Query(phrase: words)).ids)
      let holders = articles.filter { pattern.isFound(in: $0.0, $0.1) }.map(\.0.id)
      #expect(candidates.isSuperset(of: holders), "\(words)", sourceLocation: sourceLocation)
      #expect(candidates.isSuperset(of: broken), "\(words)", sourceLocation: sourceLocation)
    }
  }

  func candidates(for query: Query) throws -> Candidates {
    try library.candidates(for: QueryMeaning(query, in: try library.ledgers()), by: index)
  }

  static let queries = [
    "harbour", "Harbour", "HARBOUR", "harbour's", "leaked", "\"leaked\" file", "file-list",
    "izmir", "i\u{307}zmir", "İzmir", "strasse", "Straße", "halfway", "non breaking", "wait...",
    "ab", "e", "rbour the", "δelta", "mark 1", "see the \"ledger\"", "№4", "#war", "Tarn-6",
    "war/tarn", "nowhere at all", " of ", "\u{AD}", "x\" OR \"y", "1984",
  ]

  func opened() throws -> [OpenedSample] {
    try library.articleIDs().map { id in
      OpenedSample(article: try library.article(id), annotations: try library.annotations(of: id))
    }
  }

  /// Which articles have the pattern: as the index helps to find it, and as every text is read.
  func finders(
    of words: String, in articles: [OpenedSample]
  ) throws -> (by: [ID<Article>], without: [ID<Article>], asked: Int) {
    let pattern = Pattern(words)
    let holders = articles.filter { pattern.isFound(in: $0.article, $0.annotations) }
      .map(\.article.id)
    let candidates = try candidates(for: Query(phrase: words)).ids
    return (candidates.filter(holders.contains), holders, candidates.count)
  }

  func articlePath(_ number: Int) -> String {
    library.root + "/articles/\(samples[number].article.id)/article.json"
  }
}

struct OpenedSample {
  let article: Article
  let annotations: Annotations
}

extension Pattern {
  fileprivate func isFound(in article: Article, _ annotations: Annotations) -> Bool {
    let corrected = article.corrected(by: annotations)
    return !places(in: corrected).isEmpty || !foldedPlaces(in: corrected).isEmpty
      || annotations.marks.contains { mark in
        mark.searchedTexts.contains { !places(in: ScalarText($0)).isEmpty }
      }
  }
}
