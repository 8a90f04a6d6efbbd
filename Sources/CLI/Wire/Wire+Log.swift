import JSON
import Model
import Storage

extension Wire {
  /// A line of the log.
  static func entry(_ entry: LogEntry) -> JSON {
    .object(
      JSON.members([
        "article": .orNull(entry.article?.value),
        "time": .string(entry.signature.time.description),
        "creator": .string(entry.signature.creator),
        "act": .string(entry.act),
        "label": .string(entry.label),
        "state": .string(entry.stands ? "done" : "undone"),
      ]) + matter(of: entry))
  }

  private static func matter(of entry: LogEntry) -> [JSON.Member] {
    switch entry.matter {
    case .step(let step, let subject, _): Wire.subject(subject) + concern(Concern(step))
    case .version(let version):
      JSON.members([
        "type": .string("version"), "version": .integer(version.number),
        "source": .string(version.source),
      ])
    case .removal(let removal):
      JSON.members(["type": .string("article"), "trash": .string(removal.trash.value)])
    }
  }

  private static func subject(_ subject: Subject?) -> [JSON.Member] {
    guard let subject else { return [] }
    return JSON.members([
      "type": .string(subject.kind.rawValue),
      "kind": subject.markKind.map { .string($0.rawValue) },
      "id": subject.id.map(JSON.string),
      "words": .string(subject.words),
    ])
  }

  /// The names of all that the step concerns; what there is none of is left out.
  private static func concern(_ concern: Concern) -> [JSON.Member] {
    JSON.members([
      "marks": names(concern.marks.map(\.value)),
      "assertions": names(concern.assertions.map(\.value)),
      "claims": names(concern.claims.map(\.value)),
      "sources": names(concern.sources.map(\.value)),
      "tags": names(concern.tags.map(\.value)),
      "fields": names(concern.fields.map(\.rawValue)),
    ])
  }

  private static func names(_ names: [String]) -> JSON? { names.isEmpty ? nil : .strings(names) }
}
