import JSON
import Model
import Text

extension Wire {
  static func version(
    _ version: Version, of article: ID<Article>, places: [Encounter]
  ) -> JSON {
    .record([
      "article": .string(article.value),
      "version": .integer(version.number),
      "title": .orNull(version.title),
      "retrieved": .string(version.retrieved.description),
      "creator": .orNull(version.original.creator),
      "source": .string(version.source),
      "sha256": .string(version.sha256),
      "bytes": .integer(version.bytes),
      "words": .integer(version.words),
      "also": .array(places.map(place)),
    ])
  }

  /// Where the same bytes came from once more.
  private static func place(_ encounter: Encounter) -> JSON {
    .record([
      "source": .string(encounter.source), "retrieved": .string(encounter.retrieved.description),
      "creator": .orNull(encounter.creator),
    ])
  }

  /// Each change, those of the metadata first.
  static func changes(_ comparison: Comparison) -> [JSON] {
    let head = JSON.members([
      "article": .string(comparison.new.id.value),
      "from": .integer(comparison.old.version),
      "to": .integer(comparison.new.version),
    ])
    let fields = comparison.fields.map(field)
    let blocks = comparison.blocks.compactMap { change($0, in: comparison) }
    return (fields + blocks).map { .object(head + $0) }
  }

  private static func field(_ change: FieldChange) -> [JSON.Member] {
    JSON.members([
      "kind": .string("field"), "field": .string(change.field), "old": .strings(change.old),
      "new": .strings(change.new),
    ])
  }

  private static func change(_ change: BlockChange, in whole: Comparison) -> [JSON.Member]? {
    switch change {
    case .same: nil
    case .changed(let old, let new, let runs):
      sides("changed", side(whole.old, old), side(whole.new, new))
        + JSON.members(["words": .array(runs.map { run($0, in: whole) })])
    case .moved(let old, let new): sides("moved", side(whole.old, old), side(whole.new, new))
    case .removed(let old): sides("removed", side(whole.old, old), .null)
    case .added(let new): sides("added", .null, side(whole.new, new))
    }
  }

  private static func sides(_ kind: String, _ old: JSON, _ new: JSON) -> [JSON.Member] {
    JSON.members(["kind": .string(kind), "old": old, "new": new])
  }

  private static func side(_ article: Article, _ index: Int) -> JSON {
    let block = article.blocks[index]
    return .object(
      JSON.members(["role": .string(block.role.rawValue)]) + place(block.span)
        + JSON.members(["text": .string(article.text[block.span])]))
  }

  private static func run(_ run: WordRun, in whole: Comparison) -> JSON {
    let text = run.new.map { whole.new.text[$0] } ?? run.old.map { whole.old.text[$0] }
    return .record([
      "kind": .string(run.kind.rawValue),
      "old": run.old.map { .object(place($0)) } ?? .null,
      "new": run.new.map { .object(place($0)) } ?? .null,
      "text": .orNull(text),
    ])
  }
}
