import JSON
import Model
import Storage

/// The shapes in which commands print JSON, apart from the model's own.
enum Wire {
  static func taken(_ taken: Taken) -> JSON {
    .record([
      "id": .string(taken.id.value),
      "title": .orNull(taken.article.metadata.title),
      "status": .string(taken.status),
      "path": .string(taken.path),
      "notes": .strings(taken.article.notes.map(\.reason)),
    ])
  }

  static func failure(_ path: String, _ error: CommandError) -> JSON {
    .record([
      "id": .null, "title": .null, "status": .string("failed"), "path": .string(path),
      "notes": .strings([error.words]),
    ])
  }

  static func summary(_ summary: ArticleSummary) -> JSON {
    let data = summary.metadata
    return .record([
      "id": .string(summary.id.value),
      "title": .orNull(data.title),
      "byline": .strings(data.byline),
      "outlet": .orNull(data.outlet),
      "published": .orNull(data.published),
      "url": .orNull(data.url),
      "language": .orNull(data.language),
      "words": .integer(summary.words),
      "marks": .integer(summary.markCount),
      "tags": .strings(summary.tags.map(\.value)),
      "added": .string(summary.added.description),
      "source": .string(summary.source),
    ])
  }

  static func article(_ article: Article) -> JSON {
    let data = article.metadata
    return .record([
      "id": .string(article.id.value),
      "title": .orNull(data.title),
      "byline": .strings(data.byline),
      "outlet": .orNull(data.outlet),
      "published": .orNull(data.published),
      "url": .orNull(data.url),
      "language": .orNull(data.language),
      "text": .string(article.text.string),
      "blocks": .array(article.blocks.map(block)),
      "sections": .array(article.sections.map(section)),
    ])
  }

  private static func block(_ block: Block) -> JSON {
    .record([
      "role": .string(block.role.rawValue),
      "level": block.level.map(JSON.integer) ?? .null,
      "start": .integer(block.span.start.value),
      "end": .integer(block.span.end.value),
    ])
  }

  private static func section(_ section: Section) -> JSON {
    .record([
      "heading": .orNull(section.heading),
      "level": .integer(section.level),
      "start": .integer(section.span.start.value),
      "end": .integer(section.span.end.value),
    ])
  }
}

extension Wire {
  static func hit(_ hit: Finding.Hit, in finding: Finding) -> JSON {
    .record([
      "article": .string(finding.article.value),
      "title": .string(finding.title),
      "mark": .orNull(hit.mark?.id.value),
      "start": .integer(hit.place.span.start.value),
      "end": .integer(hit.place.span.end.value),
      "snippet": .string(hit.words.text),
    ])
  }
}
