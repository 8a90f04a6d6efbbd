import Foundation
import Model
import Storage
import Testing

@Suite struct AdditionsTests {
  private let one = Sample("The harbour was closed on Monday.", title: "Harbour")
  private let two = Sample("The quay leaks since Tuesday.", title: "Quay")

  private func build(
    _ sample: Sample, _ number: Int, _ additions: inout Additions
  ) throws -> Built {
    try additions.site().build(sample.article, original: Evidence(sample.bytes), number: number)
  }

  private func hidden(_ library: Library) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: library.root + "/articles")
      .filter { $0.hasPrefix(".") }.sorted()
  }

  @Test func whatIsBuiltIsNotSeenUntilItIsSettled() throws {
    try withLibrary { library, _ in
      do {
        var additions = try Additions(to: library)
        let built = [try build(one, 0, &additions), try build(two, 1, &additions)]
        #expect(try library.articleIDs() == [])
        #expect(try library.summaries().failed == [])
        let settled = try additions.settle(built).map { try $0.get() }
        #expect(settled == [.added(one.article.id), .added(two.article.id)])
      }
      #expect(try library.articleIDs() == [one.article.id, two.article.id].sorted())
      #expect(try library.article(two.article.id) == two.article)
      #expect(try hidden(library) == [])
    }
  }

  @Test func whatTwoBuildAtOnceIsOne() throws {
    try withLibrary { library, _ in
      var mine = try Additions(to: library)
      var yours = try Additions(to: library)
      let renamed = Sample("The harbour was closed on Monday.", title: "Under another name")
      let (a, b) = (try build(one, 0, &mine), try build(renamed, 0, &yours))
      #expect(try hidden(library).count == 2)
      let (first, second) = (mine.settle([a]), yours.settle([b]))
      #expect(first == [.success(.added(one.article.id))])
      #expect(second == [.success(.unchanged(one.article.id))])
      let ids = try library.articleIDs()
      #expect(ids == [one.article.id])
    }
  }

  @Test func onlyWhatTheDeadLeftIsSwept() throws {
    try withLibrary { library, _ in
      let articles = library.root + "/articles"
      for name in [".adding", ".adding-1/7"] {
        let folder = "\(articles)/\(name)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "half".write(toFile: folder + "/article.json", atomically: false, encoding: .utf8)
      }
      try FileManager.default.createSymbolicLink(
        atPath: articles + "/.adding-9", withDestinationPath: library.root)
      var living = try Additions(to: library)
      let built = try build(one, 0, &living)
      #expect(try hidden(library) == [".adding-1", ".adding-9"])
      #expect(FileManager.default.fileExists(atPath: library.root + "/postil.json"))
      _ = try library.add(two.article, original: two.bytes)
      let settled = living.settle([built])
      #expect(settled == [.success(.added(one.article.id))])
    }
  }

  /// Against a look through all articles.
  @Test func theCatalogueFindsTheArticleThatIsRenewed() throws {
    try withLibrary { library, _ in
      let words = (1...60).map { "Sentence number \($0) of it." }.joined(separator: " ")
      let old = Sample(words, title: "Running report")
      let new = Sample(words + " And one more.", title: "Running report")
      let other = Sample("Nothing in common with it, but where it came from.", title: "Other")
      var additions = try Additions(to: library)
      _ = additions.settle([try build(old, 0, &additions)])
      var later = try Additions(to: library)
      for (number, sample) in [new, other, old].enumerated() {
        let found = try library.article(renewedBy: sample.article)
        let settled = later.settle([try build(sample, number, &later)])
        let id = try #require(try settled.first?.get().id)
        #expect(found == nil ? id == sample.article.id : id == found)
      }
      #expect(try library.versions(of: old.article.id).count == 3)
      #expect(try library.articleIDs().count == 2)
    }
  }
}
