import Exporters
import Model
import Storage

extension ExportDocument {
  /// An article of a library as it goes out; and what of it cannot be read.
  static func reading(
    _ id: ID<Article>, of library: Library
  ) throws(CommandError) -> (document: ExportDocument, problem: CommandError?) {
    let (opened, problem) = try library.readable(id)
    let document = ExportDocument(
      article: opened.article, annotations: opened.annotations, hasUnreadableMarks: problem != nil)
    return (document, problem)
  }
}
