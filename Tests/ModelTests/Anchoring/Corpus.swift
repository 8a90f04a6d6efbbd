import Foundation
import Model
import TestSupport

/// Texts with the places that people marked in them.
struct Corpus {
  struct Marked {
    let article: Article
    let marks: [Mark]
  }

  let articles: [Marked]
  /// Words as often as the texts have them.
  let words: [[Unicode.Scalar]]
  let paragraphs: [[Unicode.Scalar]]

  init(_ texts: [(text: ScalarText, spans: [Span])]) {
    articles = texts.enumerated().map { number, text in
      let article = Self.article("a-\(number)", text.text)
      let marks = text.spans.filter(text.text.holds).enumerated().map { index, span in
        Mark(
          id: ID("m-\(index)"), kind: .highlight, anchors: [Anchor(span, in: text.text)],
          textHash: article.textHash, creator: "Ada", created: Timestamp(seconds: 0),
          modified: Timestamp(seconds: 0))
      }
      return Marked(article: article, marks: marks)
    }
    let all = texts.map(\.text.scalars)
    words = all.flatMap { $0.split { $0 == " " || $0 == "\n" }.map(Array.init) }
    paragraphs = all.flatMap { $0.split { $0 == "\n" }.map(Array.init) }
  }

  static func article(_ id: String, _ text: ScalarText) -> Article {
    Article(
      id: ID(id), metadata: Metadata(), text: text, blocks: [Block(.paragraph, span: text.whole)],
      original: Original(
        file: "original.txt", sha256: String(repeating: "0", count: 64), bytes: 0, source: "-",
        retrieved: Timestamp(seconds: 0), format: "text", encoding: "utf-8"))
  }

  /// Articles and marks in brat's standoff, from the folder; each part of a mark is one.
  init(standoffIn folder: String, limit: Int) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") }.sorted().prefix(limit)
    self.init(
      try names.map { name in
        let path = folder + "/" + name
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let notes = try String(contentsOfFile: path.dropLast(4) + ".ann", encoding: .utf8)
        return (ScalarText(text), Self.spans(notes))
      })
  }

  private static func spans(_ notes: String) -> [Span] {
    var spans: Set<Span> = []
    for line in notes.split(separator: "\n") where line.hasPrefix("T") {
      let fields = line.split(separator: "\t")
      guard fields.count > 1, !fields[1].hasPrefix("Attribution") else { continue }
      let places = fields[1].drop { $0 != " " }
      for part in places.split(separator: ";") {
        let ends = part.split(separator: " ").compactMap { Int($0) }
        if ends.count == 2 { spans.insert(Span(ends[0], ends[1])) }
      }
    }
    return spans.sorted()
  }

  /// Texts of our own: sentences of made-up words, some of them common and most of them rare.
  init(madeUp count: Int, dice: inout Dice) {
    let words = (0..<900).map { _ in Self.word(&dice) }
    var texts: [(text: ScalarText, spans: [Span])] = []
    for _ in 0..<count {
      var (text, spans): ([Unicode.Scalar], [Span]) = ([], [])
      for _ in 0..<Int.random(in: 8...24, using: &dice) {
        if !text.isEmpty { text += ["\n", "\n"] }
        for sentence in 0..<Int.random(in: 1...4, using: &dice) {
          if sentence > 0 { text.append(" ") }
          let start = text.count
          Self.sentence(of: words, into: &text, &dice)
          if Bool.random(using: &dice) { spans.append(Span(start, text.count)) }
          let space = text[start...].firstIndex(of: " ") ?? text.count
          if Int.random(in: 0..<4, using: &dice) == 0 { spans.append(Span(start, space)) }
        }
      }
      texts.append((ScalarText(scalars: text), spans))
    }
    self.init(texts)
  }

  private static func word(_ dice: inout Dice) -> [Unicode.Scalar] {
    let signs = Array("aeioubcdfglmnprstvé".unicodeScalars)
    return (0..<Int.random(in: 1...9, using: &dice)).map { _ in
      signs.randomElement(using: &dice) ?? "a"
    }
  }

  private static func sentence(
    of words: [[Unicode.Scalar]], into text: inout [Unicode.Scalar], _ dice: inout Dice
  ) {
    for index in 0..<Int.random(in: 4...28, using: &dice) {
      if index > 0 { text.append(" ") }
      let rank = pow(Double(words.count), Double.random(in: 0..<1, using: &dice))
      text += words[min(words.count - 1, Int(rank) - 1)]
    }
    text.append(".")
  }
}

extension Corpus {
  /// Edits the articles by chance until `count` marks were carried.
  func tally(marks count: Int, knowsOldText: Bool, dice: inout Dice) -> Tally {
    var tally = Tally()
    while tally.marks < count {
      for marked in articles where tally.marks < count {
        let rate = Double.random(in: 0.01...0.3, using: &dice)
        let edited = Edited(
          marked.article.text, rate: rate, paragraphRate: 0.02, words: words, foreign: paragraphs,
          dice: &dice)
        let new = Self.article(marked.article.id.value, edited.text)
        let carried = Annotations(marks: marked.marks)
          .carried(to: new, from: knowsOldText ? marked.article : nil).annotations
        for mark in marked.marks {
          if let after = carried.mark(mark.id) { tally.count(mark, after, edited, new) }
        }
      }
    }
    return tally
  }
}
