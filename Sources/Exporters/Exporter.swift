package import Model

/// One article to be exported, with what people made of it.
package struct ExportDocument: Hashable, Sendable {
  /// The article as its corrections say.
  package let article: Article
  package let annotations: Annotations
  /// Whether nobody can tell now what was marked: then there are no annotations here.
  package let hasUnreadableMarks: Bool

  package init(article: Article, annotations: Annotations, hasUnreadableMarks: Bool = false) {
    self.article = article
    self.annotations = annotations
    self.hasUnreadableMarks = hasUnreadableMarks
  }
}

/// Everything that an export is made of; the same request gives the same text.
package struct ExportRequest: Hashable, Sendable {
  /// In the order in which they come out.
  package let documents: [ExportDocument]
  package let ledgers: Ledgers
  /// Who exports, and when.
  package let exported: Signature
  /// Whether a field of a table that a spreadsheet would evaluate is made text.
  package let guardsFormulas: Bool

  package init(
    documents: [ExportDocument], ledgers: Ledgers, exported: Signature, guardsFormulas: Bool = true
  ) {
    self.documents = documents
    self.ledgers = ledgers
    self.exported = exported
    self.guardsFormulas = guardsFormulas
  }
}

/// Turns marks into the text of a file that other programs read.
package enum Exporter {
  /// The whole file, every line ended.
  ///
  /// Of an article's text only what is marked goes out, whatever block it stands in. A mark whose
  /// words no longer stand in the text goes out with its stored quote, and is called an orphan.
  package static func write(_ request: ExportRequest, as format: ExportFormat) -> String {
    switch format {
    case .markdown: MarkdownExport(request).text
    case .csv: CSVExport(request).text
    case .w3c: WebAnnotationExport(request).text
    }
  }
}
