import TestSupport
import Exporters
import Model
import Testing

@Suite struct GoldenTests {
  @Test(arguments: ExportFormat.allCases)
  func theSampleComesOutAsBefore(format: ExportFormat) throws {
    try check(Ferry.documents, "several", format)
    try check(Array(Ferry.documents.prefix(1)), "single", format)
    try check([], "empty", format)
  }

  private func check(_ documents: [ExportDocument], _ name: String, _ format: ExportFormat) throws {
    let text = Exporter.write(Ferry.request(documents), as: format)
    try Golden.check(text, "\(name).\(format.fileExtension)")
  }
}
