import Model
import Storage

/// The shapes in which commands print JSON, apart from the model's own.
enum Wire {
  static func taken(_ taken: Taken) -> JSON {
    .object([
      "id": .string(taken.id.value),
      "title": .optional(taken.article.metadata.title),
      "status": .string(taken.status),
      "path": .string(taken.path),
      "notes": .strings(taken.article.notes.map(\.reason)),
    ])
  }

  static func failure(_ path: String, _ error: CommandError) -> JSON {
    .object([
      "id": .null, "title": .null, "status": .string("failed"), "path": .string(path),
      "notes": .strings([error.words]),
    ])
  }

  static func summary(_ summary: ArticleSummary) -> JSON {
    let data = summary.metadata
    return .object([
      "id": .string(summary.id.value),
      "title": .optional(data.title),
      "byline": .strings(data.byline),
      "outlet": .optional(data.outlet),
      "published": .optional(data.published),
      "url": .optional(data.url),
      "language": .optional(data.language),
      "words": .number(summary.words),
      "marks": .number(summary.markCount),
      "tags": .strings(summary.tags.map(\.value)),
      "added": .string(summary.added.description),
      "source": .string(summary.source),
    ])
  }

  static func article(_ article: Article) -> JSON {
    let data = article.metadata
    return .object([
      "id": .string(article.id.value),
      "title": .optional(data.title),
      "byline": .strings(data.byline),
      "outlet": .optional(data.outlet),
      "published": .optional(data.published),
      "url": .optional(data.url),
      "language": .optional(data.language),
      "text": .string(article.text.string),
      "blocks": .array(article.blocks.map(block)),
      "sections": .array(article.sections.map(section)),
    ])
  }

  private static func block(_ block: Block) -> JSON {
    .object([
      "role": .string(block.role.rawValue),
      "level": block.level.map(JSON.number) ?? .null,
      "start": .number(block.span.start.value),
      "end": .number(block.span.end.value),
    ])
  }

  private static func section(_ section: Section) -> JSON {
    .object([
      "heading": .optional(section.heading),
      "level": .number(section.level),
      "start": .number(section.span.start.value),
      "end": .number(section.span.end.value),
    ])
  }
}

extension Wire {
  static func hit(_ hit: Finding.Hit, in finding: Finding) -> JSON {
    .object([
      "article": .string(finding.article.value),
      "title": .string(finding.title),
      "mark": .optional(hit.mark?.id.value),
      "start": .number(hit.place.span.start.value),
      "end": .number(hit.place.span.end.value),
      "snippet": .string(hit.words.text),
    ])
  }
}
