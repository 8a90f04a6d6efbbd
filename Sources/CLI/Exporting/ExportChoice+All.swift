import Exporters
import Reader

extension ExportChoice {
  /// The formats that the reader offers: those of `postil export`.
  static let all = ExportFormat.allCases.map {
    ExportChoice($0.rawValue, summary: $0.summary, ending: $0.fileExtension)
  }
}
