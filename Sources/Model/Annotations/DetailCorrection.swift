/// What a reader says of one field of an article's metadata.
///
/// Kept beside the marks and laid over what the importer read at each reading.
package struct DetailCorrection: Hashable, Sendable {
  package let field: MetadataField
  /// What the field holds: at most one text, of `byline` one for each name; empty where nothing is
  /// known.
  package let values: [String]
  package let creator: String
  package let created: Timestamp

  package init(_ field: MetadataField, _ values: [String], creator: String, created: Timestamp) {
    self.field = field
    self.values = values
    self.creator = creator
    self.created = created
  }
}
