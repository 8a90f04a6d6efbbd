import JSON
import Model
import Storage

/// The shapes in which commands print JSON, apart from the model's own.
enum Wire {
  static func taken(_ taken: Taken) -> JSON {
    .record([
      "id": .string(taken.id.value),
      "title": .orNull(taken.title),
      "status": .string(taken.status.rawValue),
      "path": .string(taken.path),
      "notes": .strings(taken.notes),
      "version": taken.renewal.map { .integer($0.version) },
      "marks": taken.renewal.map { marks($0.marks) },
    ])
  }

  private static func marks(_ report: CarryReport) -> JSON {
    .record([
      "kept": .integer(report.kept), "moved": .integer(report.moved),
      "orphans": .integer(report.orphaned),
    ])
  }

  static func failure(_ path: String, _ error: CommandError) -> JSON {
    .record([
      "id": .null, "title": .null, "status": .string("failed"), "path": .string(path),
      "notes": .strings([error.words]),
    ])
  }

  static func summary(_ summary: ArticleSummary) -> JSON {
    .object(
      metadata(summary.metadata, of: summary.id)
        + JSON.members([
          "words": .integer(summary.words),
          "marks": summary.hasUnreadableMarks ? .null : .integer(summary.markCount),
          "tags": .strings(summary.tags.map(\.value)),
          "added": .string(summary.added.description),
          "source": .string(summary.source),
        ]))
  }

  static func article(_ article: Article) -> JSON {
    .object(
      metadata(article.metadata, of: article.id, printed: article.metadata.printedByline)
        + JSON.members([
          "text": .string(article.text.string),
          "blocks": .array(article.blocks.map(block)),
          "sections": .array(article.sections.map(section)),
          "inlines": .array(article.inlines.map(inline)),
          "keywords": .strings(article.metadata.keywords),
          "modified": .orNull(article.metadata.modified),
          "description": .orNull(article.metadata.description),
          "notes": .array(article.notes.map(note)),
          "authors": .strings(article.metadata.byline),
        ]))
  }

  /// What the importer guessed, and why; without a place it is about the whole article.
  private static func note(_ note: ImportNote) -> JSON {
    .object(JSON.members(["reason": .string(note.reason)]) + (note.span.map(place) ?? []))
  }

  private static func block(_ block: Block) -> JSON {
    .object(
      JSON.members([
        "role": .string(block.role.rawValue),
        "level": block.level.map(JSON.integer) ?? .null,
      ]) + place(block.span) + list(block) + quote(block))
  }

  private static func quote(_ block: Block) -> [JSON.Member] {
    block.role == .quote ? JSON.members(["quoteDepth": .integer(block.quoteDepth)]) : []
  }

  /// Only of what stands in a list.
  private static func list(_ block: Block) -> [JSON.Member] {
    let isItem = block.role == .listItem
    guard isItem || block.depth > 0 else { return [] }
    let depth = JSON.members(["depth": .integer(block.depth)])
    return isItem ? depth + JSON.members(["marker": .orNull(block.marker)]) : depth
  }

  private static func inline(_ inline: Inline) -> JSON {
    let address = inline.kind.address.map { JSON.members(["address": .string($0)]) } ?? []
    return .object(
      JSON.members(["kind": .string(inline.kind.name)]) + address + place(inline.span))
  }

  private static func section(_ section: Section) -> JSON {
    .object(
      JSON.members([
        "heading": .orNull(section.heading),
        "level": .integer(section.level),
      ]) + place(section.span))
  }
}

// MARK: - What several shapes share

extension Wire {
  /// With the byline as it is printed, or without one the authors' names.
  private static func metadata(
    _ data: Metadata, of article: ID<Article>, printed: String? = nil
  ) -> [JSON.Member] {
    JSON.members([
      "id": .string(article.value),
      "title": .orNull(data.title),
      "byline": .strings(printed.map { [$0] } ?? data.byline),
      "outlet": .orNull(data.outlet),
      "published": .orNull(data.published),
      "url": .orNull(data.url),
      "language": .orNull(data.language),
    ])
  }

  static func place(_ span: Span) -> [JSON.Member] {
    JSON.members(["start": .integer(span.start.value), "end": .integer(span.end.value)])
  }

  static func signed(_ creator: String, _ created: Timestamp) -> [JSON.Member] {
    JSON.members(["creator": .string(creator), "created": .string(created.description)])
  }
}
