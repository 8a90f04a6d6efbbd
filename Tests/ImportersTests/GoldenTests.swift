import Foundation
import Importers
import Testing

/// Every input in `Dumps` against the dump beside it.
///
/// `POSTIL_REWRITE_GOLDEN=1` writes the dumps anew, and the test still fails, so that nothing
/// blesses itself.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Dumps")

  private static var inputs: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasSuffix(".dump") && !$0.hasPrefix(".") }.sorted()
  }

  @Test func thereAreInputs() { #expect(Self.inputs.count >= 8) }

  @Test(arguments: inputs) func importIsAsDumped(_ name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    let got = dump(try Importer.read(bytes, name: name))
    let golden = Self.folder.appending(path: name + ".dump")
    let expected = (try? String(contentsOf: golden, encoding: .utf8)) ?? ""
    #expect(got == expected)
    guard ProcessInfo.processInfo.environment["POSTIL_REWRITE_GOLDEN"] == "1" else { return }
    try got.write(to: golden, atomically: true, encoding: .utf8)
    Issue.record("rewritten: \(name).dump")
  }
}
