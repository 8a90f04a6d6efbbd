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
    let result = try run(on: bytes, named: name)
    switch result.end {
    case .exited(0):
      do { return try Importer.read(pdfLayout: result.output) } catch {
        throw .importing(name, error)
      }
    case .exited: throw .file(name, reason: Self.complaint(result.errors))
    case .ended(let signal):
      throw .file(name, reason: "pdftotext was ended by a signal: \(Child.words(ofSignal: signal))")
    case .stopped: throw .stopped
    case .tookTooLong:
      throw .file(name, reason: "pdftotext took longer than \(Self.patience) seconds")
    case .wroteTooMuch: throw .file(name, reason: "pdftotext printed more than 512 MiB")
    case .notStarted(let number):
      throw .file(name, reason: "pdftotext: \(Descriptor.words(number))")
    }
  }

  private func run(on bytes: [UInt8], named name: String) throws(CommandError) -> Capture.Result {
    guard let program = Child.find(["pdftotext"], in: context) else {
      throw .programMissing(
        name, program: "pdftotext", package: "package poppler-utils, in Homebrew poppler")
    }
    let capture = Capture(
      seconds: Double(Self.patience), bytes: Self.limit, children: context.children)
    let arguments = [program, "-bbox-layout", "-enc", "UTF-8", "-", "-"]
    do {
      let file = try NamelessFile(holding: bytes, in: context.variable("TMPDIR") ?? "/tmp")
      return file.reading { capture.run(arguments, input: $0) }
    } catch {
      throw .file(name, reason: "no room for pdftotext’s input: \(Descriptor.words(error.number))")
    }
  }

  /// The last line that says something: what was fatal stands behind what was not.
  private static func complaint(_ errors: [UInt8]) -> String {
    let text = String(decoding: errors.suffix(4096), as: UTF8.self)
    if text.contains("Incorrect password") { return "a PDF that only opens with its password" }
    let line = text.split(separator: "\n").last.map(String.init) ?? ""
    return "no PDF that pdftotext can read" + (line.isEmpty ? "" : ": \(line)")
  }
}
