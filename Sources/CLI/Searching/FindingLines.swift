import JSON
import Model
import Text

/// What was found, as people read it.
struct FindingLines {
  let context: Context

  func lines(of finding: Finding) -> [String] {
    var table = Table(overflow: .wrapped)
    for passage in finding.passages { table.add("  " + place(of: passage), text(of: passage)) }
    return Cells.hung([Visible.line(heading(of: finding))], in: context)
      + table.lines(in: context)
  }

  private func heading(of finding: Finding) -> String {
    let about = [finding.outlet, finding.published.map { String($0.prefix(10)) }]
      .compactMap(\.self).joined(separator: ", ")
    return "\(finding.article)  \(finding.title)" + (about.isEmpty ? "" : "  (\(about))")
  }

  /// The mark by which other commands know it, or the place in the text.
  private func place(of passage: FoundPassage) -> String {
    passage.mark?.id.value ?? passage.span?.description ?? ""
  }

  private func text(of passage: FoundPassage) -> String {
    let words = Cells.oneLine(passage.words.marked)
    guard let mark = passage.mark else { return words }
    var parts = ["\(mark.kind.rawValue) “\(words)”"]
    if passage.span == nil { parts.append("orphan") }
    if !passage.chain.isEmpty { parts.append("← " + passage.chain.joined(separator: " ← ")) }
    if let assertion = passage.assertion {
      if assertion.stance != .supports { parts.append(assertion.stance.rawValue) }
      if !assertion.grade.isEmpty { parts.append(assertion.grade.description) }
    }
    parts += mark.tags.map(\.description)
    return (parts + passage.notes.map { Cells.oneLine($0.marked) }).joined(separator: " · ")
  }
}

extension [FoundWords] {
  /// With `⟦ ⟧` around what was looked for.
  var marked: String { map { $0.isMatch ? "⟦\($0.words)⟧" : $0.words }.joined() }
  var plain: String { map(\.words).joined() }
}

extension Wire {
  /// A line for each passage; one for the article where it is found without any.
  static func finding(_ finding: Finding) -> [JSON] {
    let article = JSON.members([
      "article": .string(finding.article.value), "title": .string(finding.title),
      "outlet": .orNull(finding.outlet), "published": .orNull(finding.published),
    ])
    guard !finding.passages.isEmpty else {
      return [.object(article + JSON.members(["mark": .null, "start": .null, "end": .null]))]
    }
    return finding.passages.map { .object(article + passage($0)) }
  }

  private static func passage(_ passage: FoundPassage) -> [JSON.Member] {
    let assertion = passage.assertion
    return JSON.members([
      "mark": .orNull(passage.mark?.id.value),
      "kind": passage.mark.map { .string($0.kind.rawValue) },
      "start": passage.span.map { .integer($0.start.value) } ?? .null,
      "end": passage.span.map { .integer($0.end.value) } ?? .null,
      "snippet": .string(
        passage.words.plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")),
      "matches": .array(passage.matches.map { .object(place($0)) }),
      "chain": passage.chain.isEmpty ? nil : .strings(passage.chain),
      "claim": assertion?.claim.map { .string($0.value) },
      "stance": assertion.map { .string($0.stance.rawValue) },
      "grade": assertion.flatMap { $0.grade.isEmpty ? nil : .string($0.grade.description) },
      "tags": passage.mark.map { .strings($0.tags.map(\.value)) },
      "note": passage.mark.map { .string($0.note) },
    ])
  }
}
