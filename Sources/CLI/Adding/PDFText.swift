import Importers

/// The text of a PDF, which poppler's `pdftotext` takes out as a child process.
struct PDFText {
  let context: Context

  /// Seconds that a report of thousands of pages does not take.
  private static let patience = 120
  /// Each word comes with its place, a hundred bytes or so.
  private static let limit = 512 << 20

  /// The article in the bytes of a PDF.
  func article(in bytes: [UInt8], named name: String) throws(CommandError) -> Imported {
    guard let program = Child.find(["pdftotext"], in: context) else {
      throw .programMissing(name, program: "pdftotext", package: "poppler-utils")
    }
    let arguments = [program, "-bbox-layout", "-enc", "UTF-8", "-", "-"]
    let result = Child.output(
      of: arguments, input: bytes, seconds: Self.patience, limit: Self.limit)
    switch result {
    case .ended(0, let output, _):
      do { return try Importer.read(pdfLayout: output) } catch { throw .importing(name, error) }
    case .ended(_, _, let errors): throw .file(name, reason: Self.complaint(errors))
    case .notStarted: throw .file(name, reason: "pdftotext could not be started")
    case .tookTooLong:
      throw .file(name, reason: "pdftotext took longer than \(Self.patience) seconds")
    case .printedTooMuch: throw .file(name, reason: "pdftotext printed more than 512 MiB")
    }
  }

  /// The last line that says something: what was fatal stands behind what was not.
  private static func complaint(_ errors: [UInt8]) -> String {
    let text = String(decoding: errors, as: UTF8.self)
    if text.contains("Incorrect password") { return "a PDF that only opens with its password" }
    let line = text.split(separator: "\n").last.map(String.init) ?? ""
    return "no PDF that pdftotext can read" + (line.isEmpty ? "" : ": \(line)")
  }
}
