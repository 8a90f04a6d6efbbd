import Foundation
import Model
import TestSupport
import Text

/// News articles in which trained annotators marked who says what: PolNeAR, in brat's files.
struct Annotated {
  struct Attribution {
    var source: [Span] = []
    var content: [Span] = []
    var cue: [Span] = []
  }

  let text: ScalarText
  let sentences: [Span]
  let attributions: [Attribution]

  /// A part of the corpus; nil where it is absent.
  static func articles(of part: String, limit: Int) throws -> [Annotated]? {
    guard let folder = PackageFolder.shared("corpora/polnear/\(part)") else { return nil }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".ann") }.sorted()
    // Spread over all publishers, whose names the files begin with.
    let step = max(1, names.count / limit)
    return try stride(from: 0, to: names.count, by: step).map {
      try Annotated("\(folder)/\(names[$0].dropLast(4))")
    }
  }

  private init(_ path: String) throws {
    let text = try ScalarText(String(contentsOfFile: path + ".txt", encoding: .utf8))
    self.text = text
    var spans: [String: [Span]] = [:]
    var found: [Attribution] = []
    for line in try String(contentsOfFile: path + ".ann", encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count > 1 else { continue }
      if fields[0].hasPrefix("T") {
        spans[fields[0]] = Self.spans(fields[1])
      } else if fields[0].hasPrefix("E") {
        found.append(Self.attribution(fields[1], spans))
      }
    }
    attributions = found
    sentences = Self.lines(of: text).flatMap { Sentences.of(text, in: $0, runsOn: true) }
  }

  /// `Source 89 106;110 114`.
  private static func spans(_ field: String) -> [Span] {
    field.drop { $0 != " " }.split(separator: ";").compactMap { part in
      let ends = part.split(separator: " ").compactMap { Int($0) }
      return ends.count == 2 ? Span(ends[0], ends[1]) : nil
    }
  }

  /// `Attribution:T4 Content:T3 Cue:T2 Source:T1`.
  private static func attribution(_ field: String, _ spans: [String: [Span]]) -> Attribution {
    var made = Attribution()
    for part in field.split(separator: " ") {
      let ends = part.split(separator: ":").map(String.init)
      guard ends.count == 2, let span = spans[ends[1]] else { continue }
      if ends[0].hasPrefix("Source") { made.source += span }
      if ends[0].hasPrefix("Content") { made.content += span }
      if ends[0].hasPrefix("Cue") { made.cue += span }
    }
    return made
  }

  private static func lines(of text: ScalarText) -> [Span] {
    var (found, start) = ([Span](), 0)
    for place in 0...text.count where place == text.count || text.scalars[place] == "\n" {
      if place > start { found.append(Span(start, place)) }
      start = place + 1
    }
    return found
  }
}

extension Annotated {
  /// What kind of words a source has: told by the word that the rest belongs to.
  enum Words { case pronoun, name, description }

  /// That word, and what kind it is; nil for a source without one.
  func head(of source: [Span]) -> (span: Span, words: Words)? {
    guard let first = source.first else { return nil }
    let words = text[first]
    if Self.pronouns.contains(words.lowercased()) { return (first, .pronoun) }
    let ends = [
      ",", " who ", " of ", " at ", " in ", " with ", " from ", " for ", " on ", " to ", " that ",
      "(", " and ", " —",
    ]
    let cut =
      ends.compactMap { words.range(of: $0)?.lowerBound }.filter { $0 > words.startIndex }
      .min() ?? words.endIndex
    let part = words[..<cut].unicodeScalars.count
    var end = text.trimmed(Span(first.start, first.start + part)).end.value
    var start = end
    while start > first.start.value, !text.scalars[start - 1].properties.isWhitespace { start -= 1 }
    if end - start > 2, text[Span(end - 2, end)].hasSuffix("s"),
      !text.scalars[end - 2].properties.isAlphabetic
    {
      end -= 2
    }
    guard end > start else { return nil }
    let isName = text.scalars[start].properties.isUppercase
    return (Span(start, end), isName ? .name : .description)
  }

  private static let pronouns: Set = [
    "he", "she", "they", "it", "i", "we", "you", "who", "that", "this", "which",
  ]
}
