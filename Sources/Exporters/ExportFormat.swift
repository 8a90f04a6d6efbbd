/// The formats that marks go out in, by the names that people give them.
package enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  case markdown
  case csv
  case w3c

  /// One line for a list of formats.
  package var summary: String {
    switch self {
    case .markdown: "Markdown: a quote block per mark, under its article and section"
    case .csv: "CSV (RFC 4180): one row per mark, guarded against formulas"
    case .w3c: "W3C Web Annotation: JSON-LD, one collection"
    }
  }

  /// Without the dot.
  package var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .csv: "csv"
    case .w3c: "jsonld"
    }
  }
}
