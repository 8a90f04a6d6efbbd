import TestSupport
import Foundation
import Importers
import Testing

/// Every input in `Dumps` against the dump beside it.
@Suite struct GoldenTests {
  private static let folder = PackageFolder.root.appending(path: "Tests/ImportersTests/Dumps")

  private static var inputs: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasSuffix(".dump") && !$0.hasPrefix(".") }.sorted()
  }

  @Test func thereAreInputs() { #expect(Self.inputs.count >= 8) }

  @Test(arguments: inputs) func importIsAsDumped(_ name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    let got = dump(try Importer.read(bytes, name: name))
    try Golden.check(got, at: Self.folder.appending(path: name + ".dump"))
  }
}
