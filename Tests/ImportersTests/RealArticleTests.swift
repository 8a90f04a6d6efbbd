import TestSupport
import Foundation
import Importers
import Model
import Testing

/// Four articles as reporters saved them. They are no part of the repository: they lie in
/// `shared/articles` beside it, or in `$POSTIL_SHARED/articles`.
@Suite struct RealArticleTests {
  private static let folder = PackageFolder.sharedArticles

  /// The article, or nil where the folder is not there.
  private func article(_ name: String) throws -> Imported? {
    guard let folder = Self.folder else { return nil }
    let file = URL(filePath: folder).appending(path: name + ".txt")
    let imported = try Importer.read([UInt8](try Data(contentsOf: file)), name: file.path)
    checkShape(imported)
    return imported
  }

  @Test func rutte() throws {
    guard let article = try article("newsweek-rutte") else { return }
    #expect(article.format == .text)
    #expect(
      article.texts(.heading) == ["Why It Matters", "What To Know", "What People Are Saying"])
    #expect(article.texts(.caption).count == 2)
    #expect(article.texts(.caption).last?.hasPrefix("AP Photo/") == true)
    #expect(article.texts(.boilerplate).isEmpty && article.texts(.title).isEmpty)
    #expect(article.blocks.first?.role == .paragraph)
    #expect(article.metadata.title?.hasPrefix("If China invades Taiwan") == true)
    #expect(article.reasons("title:").count == 1)
    #expect(article.texts(.paragraph).count == 13)
  }

  @Test func airborne() throws {
    guard let article = try article("theweek-airborne") else { return }
    #expect(article.metadata.title == article.texts(.title).first)
    #expect(article.metadata.title?.hasSuffix("invasion of Taiwan") == true)
    #expect(article.metadata.byline == ["Justin Klawans"])
    #expect(article.metadata.published == "2025-09-29")
    #expect(article.metadata.outlet == "The Week")
    let headings = article.texts(.heading)
    #expect(headings.count == 2 && headings.allSatisfy { $0.hasPrefix("‘") && $0.hasSuffix("’") })
    #expect(article.texts(.caption).count == 2)
    // The standfirst, one paragraph of the lead, three in each section.
    #expect(article.texts(.paragraph).count == 8)
    #expect(article.texts(.paragraph).dropFirst().allSatisfy { $0.count > 300 })
    let last = article.blocks.lastIndex { $0.role == .paragraph } ?? 0
    #expect(article.blocks[(last + 1)...].allSatisfy { $0.role == .boilerplate })
    #expect(article.texts(.boilerplate).count == 69)
  }

  @Test func kurdistan() throws {
    guard let article = try article("kurdistan24-taiwan-policy") else { return }
    #expect(article.texts(.title).count == 1 && article.blocks.first?.role == .title)
    #expect(article.texts(.heading).isEmpty)
    let captions = article.texts(.caption)
    #expect(captions.count == 2 && Set(captions).count == 1)
    #expect(article.texts(.paragraph).count { $0.hasPrefix("ERBIL (Kurdistan24) –") } == 1)
    #expect(article.metadata.description == article.texts(.paragraph).first)
    #expect(article.blocks.last?.role == .boilerplate)
    #expect(article.texts(.boilerplate).count == 1)
  }

  @Test func lavrov() throws {
    guard let article = try article("newsweek-lavrov") else { return }
    #expect(article.format == .markdown)
    #expect(article.blocks.first?.role == .title)
    #expect(article.metadata.title?.hasPrefix("Russia Says") == true)
    let joined = article.reasons("joined:").compactMap(\.span)
    #expect(joined.count == 3 && Set(joined).count == 3)
    for words in [
      "relied on the need to respect", "sense of anxiety and", "has yet been confirmed.",
    ] {
      #expect(article.texts(.paragraph).count { $0.contains(words) } == 1)
    }
    #expect(article.blocks.suffix(4).allSatisfy { $0.role == .boilerplate })
    #expect(article.texts(.boilerplate).count == 4)
    #expect(article.metadata.url?.hasPrefix("https://www.newsweek.com/") == true)
    #expect(article.metadata.url?.hasSuffix("?piano_t=1") == true)
  }
}

extension Imported {
  fileprivate func texts(_ role: BlockRole) -> [String] {
    blocks.filter { $0.role == role }.map { text[$0.span] }
  }

  fileprivate func reasons(_ beginning: String) -> [ImportNote] {
    notes.filter { $0.reason.hasPrefix(beginning) }
  }
}
