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
    MetadataField.allCases.compactMap { field in
      guard self[field] != other[field] else { return nil }
      return FieldChange(field: field.rawValue, old: self[field], new: other[field])
    }
  }
}
