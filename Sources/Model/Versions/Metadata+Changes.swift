/// One field of the metadata, before and after. An absent value is an empty list.
package struct FieldChange: Hashable, Sendable {
  /// As the files call it: `title`, `byline`.
  package let field: String
  package let old: [String]
  package let new: [String]
}

extension Metadata {
  /// The fields that are different in a later version, the title first.
  package func changes(to other: Metadata) -> [FieldChange] {
    zip(fields, other.fields).compactMap { mine, theirs in
      guard mine.values != theirs.values else { return nil }
      return FieldChange(field: mine.name, old: mine.values, new: theirs.values)
    }
  }

  private var fields: [(name: String, values: [String])] {
    let single: [(String, String?)] = [
      ("outlet", outlet), ("published", published), ("modified", modified), ("url", url),
      ("language", language), ("description", description),
    ]
    return [("title", title.map { [$0] } ?? []), ("byline", byline)]
      + single.map { ($0, $1.map { [$0] } ?? []) }
  }
}
