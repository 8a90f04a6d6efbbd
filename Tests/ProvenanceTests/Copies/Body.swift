import Model
import Provenance

/// Articles of nothing but their text: paragraphs with a blank line between them, of which those
/// that begin with `~` are boilerplate.
enum Body {
  static func article(_ id: String, _ text: ScalarText, published: String? = nil) -> Article {
    Article(
      id: ID(id), metadata: Metadata(published: published), text: text, blocks: blocks(of: text),
      original: Original(
        file: "original.txt", sha256: String(repeating: "0", count: 64), bytes: 0, source: "-",
        retrieved: Timestamp(seconds: 0), format: "text", encoding: "utf-8"))
  }

  static func text(_ id: String, _ text: String, published: String? = nil) -> BodyText {
    BodyText(article(id, ScalarText(text), published: published))
  }

  private static func blocks(of text: ScalarText) -> [Block] {
    var (blocks, start) = ([Block](), 0)
    let ends = text.occurrences(of: "\n\n").map(\.start.value) + [text.count]
    for end in ends {
      let role = end > start && text.scalars[start] == "~" ? BlockRole.boilerplate : .paragraph
      blocks.append(Block(role, span: Span(start, end)))
      start = end + 2
    }
    return blocks
  }
}

extension Copies {
  /// The pairs of copies as `a~b`, or `a<b` where b is known to be the younger one.
  var pairs: [String] {
    copies.map { "\($0.first)\($0.isOrdered ? "<" : "~")\($0.second)" }
  }
}
