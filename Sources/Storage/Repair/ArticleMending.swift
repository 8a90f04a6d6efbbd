import JSON
package import Model

/// Reads an original anew: its bytes, where they came from, and the format that they were read as,
/// where that is known. Nil where nothing can be made of it.
package typealias Rereading = @Sendable ([UInt8], String, String?) -> Article?

/// What can be had of a damaged `article.json`: its fields as far as they can be read, and for the
/// rest what its original says once more.
struct ArticleMending {
  let id: ID<Article>
  /// The number of the version.
  let number: Int
  /// What can be read of the file.
  let fragments: Fragments
  /// The original's name and bytes; nil where it is not there.
  let original: (name: String, bytes: [UInt8])?
  let formats: Set<String>
  let reread: Rereading

  /// Nil where the original is needed and is not there, or is not certain to be the one.
  func article() -> Article? {
    let reading = isConfirmed ? reading : nil
    let wire = reading?.wire
    var json = fragments.fields.reduce(JSON.object([])) { $0.with($1.key, $1.value) }
    json = json.with("id", id.wire).with("number", number == 1 ? nil : number.wire)
    json = json.with("metadata", metadata(wire).wire)
    guard let original = mendedOriginal(wire) else { return nil }
    json = json.with("original", original.wire)
    guard let body = body(reading) else { return nil }
    json = json.with("text", body.text.string.wire).with("blocks", body.blocks.wire)
    json = json.with("inlines", Array(body.inlines).wireUnlessEmpty)
    let notes = (fragments.fields["notes"]?.items ?? []).filter(isNote(within: body.text))
    let isReread = body.text == reading?.text && notes.isEmpty
    json = json.with("notes", isReread ? wire?["notes"] : .array(notes))
    return Article.mended(json, { _, _ in nil })?.record
  }

  private var told: JSON? { object("original") }

  private func object(_ key: String) -> JSON? {
    if case .object(let members) = fragments.fields[key] { .object(members) } else { nil }
  }

  /// Whether the original is certain to be the version's.
  private var isConfirmed: Bool {
    guard let original else { return false }
    let sum = Evidence.sha256(original.bytes)
    return told?["sha256"]?.text == sum || number == 1 && id.value.hasSuffix(sum.prefix(8))
  }

  private var reading: Article? {
    guard let original else { return nil }
    let format = told?["format"]?.text.flatMap { formats.contains($0) ? $0 : nil }
    let name = told?["source"]?.text ?? original.name
    return reread(original.bytes, name, format)?.asVersion(number, named: original.name)
  }

  private func metadata(_ wire: JSON?) -> Metadata {
    let own = object("metadata") ?? wire?["metadata"] ?? .object([])
    let found = Metadata.mended(own) { key, _ in
      wire?["metadata"]?[key].map(Substitute.value) ?? .nothing
    }
    return found?.record ?? Metadata()
  }

  private func mendedOriginal(_ wire: JSON?) -> Original? {
    var own = told ?? wire?["original"] ?? .object([])
    if let original, isConfirmed {
      own = own.with("sha256", Evidence.sha256(original.bytes).wire)
      own = own.with("bytes", original.bytes.count.wire).with("file", original.name.wire)
    }
    if let format = own["format"]?.text, !formats.contains(format) { own = own.with("format", nil) }
    return Original.mended(own) { key, _ in
      if let value = wire?["original"]?[key] { return .value(value) }
      return key == "creator" || key == "response" ? .nothing : nil
    }?.record
  }

  private typealias Body = (text: ScalarText, blocks: [Block], inlines: Inlines)

  /// The text that the file has stays, if only the original says it cut in other blocks.
  private func body(_ reading: Article?) -> Body? {
    guard let text = fragments.fields["text"]?.text.map({ ScalarText($0) }) else {
      return reading.map { ($0.text, $0.blocks, $0.inlines) }
    }
    let rest = Article.mended(
      .record([
        "id": id.wire, "metadata": .object([]), "text": text.string.wire,
        "blocks": fragments.fields["blocks"], "inlines": fragments.fields["inlines"],
        "original": Self.anyOriginal,
      ])
    ) { key, _ in key == "inlines" ? .nothing : nil }
    if let rest, rest.record.coverFlaw == nil {
      let isSame = !rest.replaced.isEmpty && reading?.text == text
      return (text, rest.record.blocks, isSame ? reading?.inlines ?? [] : rest.record.inlines)
    }
    if let reading, reading.text == text { return (text, reading.blocks, reading.inlines) }
    return (text, text.paragraphs, [])
  }

  private static let anyOriginal = Original(
    file: "original", sha256: Evidence.sha256([]), bytes: 0, source: "-",
    retrieved: Timestamp(seconds: 0), format: "text", encoding: "utf-8"
  ).wire

  private func isNote(within text: ScalarText) -> (JSON) -> Bool {
    { note in
      do {
        let read = try ImportNote(wire: Value(json: note, isNewer: true))
        return (read.span?.end ?? .start) <= text.end
      } catch { return false }
    }
  }
}

extension Article {
  fileprivate func asVersion(_ number: Int, named name: String) -> Article {
    var article = number == 1 ? self : asVersion(number, of: id)
    article.original.file = name
    return article
  }
}

extension ScalarText {
  /// The text cut at its blank lines: all that is known where its blocks are lost.
  fileprivate var paragraphs: [Block] {
    let gaps = occurrences(of: ScalarText("\n\n"))
    var (blocks, next): ([Block], ScalarOffset) = ([], .start)
    for gap in gaps where gap.start >= next {
      blocks.append(Block(.paragraph, span: Span(next, gap.start)))
      next = gap.end
    }
    return isEmpty ? [] : blocks + [Block(.paragraph, span: Span(next, end))]
  }
}
