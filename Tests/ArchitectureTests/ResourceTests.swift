import Foundation
import Testing

/// What lies in the folders and what travels in the binary are the same.
@Suite struct ResourceTests {
  @Test func everyThemeIsEmbedded() throws {
    let files = Repository.files(below: "themes", ["yaml", "yml"])
    let names = files.map { ($0 as NSString).lastPathComponent.replacing(".yaml", with: "") }
    let embedded = Manifest.constant("themes", in: try Repository.text("Package.swift"))
    #expect(!names.isEmpty && Set(names) == embedded)
  }

  @Test func everySampleArticleIsEmbedded() throws {
    let folder = try Repository.names(in: "Sources/CLI/Sample").filter { !$0.hasSuffix(".swift") }
    let embedded = Manifest.constant("samples", in: try Repository.text("Package.swift"))
    #expect(folder.count == 6 && Set(folder) == embedded)
  }

  @Test func everySampleArticleSaysThatItIsOne() throws {
    for path in Repository.files(below: "Sources/CLI/Sample", ["txt", "md", "html"]) {
      let text = try Repository.text(path)
      #expect(text.contains("an invented sample, written for Postil"), "\(path)")
      let words = text.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace)
      #expect((150...400).contains(words.count), "\(path): \(words.count) words")
      let addresses = text.matches(of: /https?:\/\/([^\/"\s]+)/).map { String($0.1) }
      #expect(
        addresses.allSatisfy { $0.hasSuffix(".example") || $0 == "schema.org" }, "\(path)")
    }
  }
}
