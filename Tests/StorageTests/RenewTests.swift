import Foundation
import Model
import Storage
import Testing

@Suite struct RenewTests {
  private let first = Sample("The tide came early, and nobody on the quay was told.")
  private let second = Sample("The tide came late, and nobody on the quay was told.")
  private let third = Sample(
    "The tide never came, and nobody on the quay was told.", source: "/in/copy.txt")

  /// A library with the first version in it.
  private func withFirst(_ body: (Library, ID<Article>, String) throws -> Void) throws {
    try withLibrary { library, _ in
      let id = try library.add(first.article, original: first.bytes).id
      try body(library, id, library.root + "/articles/\(id)")
    }
  }

  private func renew(
    _ library: Library, _ id: ID<Article>, _ sample: Sample
  ) throws -> Renewed {
    try library.renew(id, with: sample.article, original: sample.bytes)
  }

  /// The texts of all versions with their bytes, each read by its number.
  private func check(
    _ library: Library, _ id: ID<Article>, _ samples: [Sample],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let versions = try library.versions(of: id)
    #expect(versions.map(\.number) == Array(1...samples.count), sourceLocation: sourceLocation)
    #expect(
      versions.map(\.sha256) == samples.map(\.article.original.sha256),
      sourceLocation: sourceLocation)
    for (index, sample) in samples.enumerated() {
      let article = try library.article(id, version: index + 1)
      #expect(article.id == id && article.version == index + 1, sourceLocation: sourceLocation)
      #expect(article.text == sample.article.text, sourceLocation: sourceLocation)
      #expect(
        try library.original(of: id, version: index + 1) == sample.bytes,
        sourceLocation: sourceLocation)
    }
    #expect(try library.original(of: id) == samples.last?.bytes, sourceLocation: sourceLocation)
    #expect(
      try library.article(id).text == samples.last?.article.text, sourceLocation: sourceLocation)
  }

  @Test func theNewestIsTheArticleAndTheOthersAreKept() throws {
    try withFirst { library, id, folder in
      let before = try files(below: folder)
      #expect(try renew(library, id, second) == .renewed(version: 2))
      #expect(try renew(library, id, third) == .renewed(version: 3))
      try check(library, id, [first, second, third])
      #expect(try library.articleIDs() == [id])
      let after = try files(below: folder)
      #expect(
        after.keys.sorted() == [
          "article.json", "original-3.txt", "versions/1/article.json", "versions/1/original.txt",
          "versions/2/article.json", "versions/2/original-2.txt",
        ])
      for (name, bytes) in before { #expect(after["versions/1/" + name] == bytes) }
    }
  }

  @Test func aVersionThatIsNotThereIsAnError() throws {
    try withFirst { library, id, _ in
      _ = try renew(library, id, second)
      for number in [0, 3, -1] {
        #expect(throws: StorageError.noSuchVersion(id, number)) {
          try library.article(id, version: number)
        }
      }
    }
  }

  @Test func whatASourceGaveLastIsNoNews() throws {
    try withFirst { library, id, folder in
      _ = try renew(library, id, second)
      _ = try renew(library, id, third)
      let before = try files(below: folder)
      #expect(try renew(library, id, third) == .unchanged)
      // The first source gave the second version last.
      #expect(try renew(library, id, second) == .unchanged)
      // A copy of known bytes, from elsewhere.
      let copy = Sample(
        "The tide came early, and nobody on the quay was told.", source: "/in/elsewhere.txt")
      #expect(try renew(library, id, copy) == .unchanged)
      #expect(try files(below: folder) == before)
      // That it stood there, too, is kept beside it.
      #expect(try library.add(copy.article, original: copy.bytes) == .seen(id))
      #expect(try library.add(copy.article, original: copy.bytes) == .unchanged(id))
      #expect(try library.encounters(of: id).map(\.source) == ["/in/elsewhere.txt"])
      var after = try files(below: folder)
      #expect(after.removeValue(forKey: "seen.json") != nil)
      #expect(after == before)
    }
  }

  @Test func aPageThatIsPutBackIsAVersionOfItsOwn() throws {
    try withFirst { library, id, _ in
      _ = try renew(library, id, second)
      #expect(try renew(library, id, first) == .renewed(version: 3))
      try check(library, id, [first, second, first])
    }
  }

  @Test func anyVersionsSourceLeadsToTheArticle() throws {
    try withFirst { library, id, _ in
      _ = try renew(library, id, third)
      for source in ["/in/harbour.txt", "/in/copy.txt"] {
        #expect(try library.resolve(source) == id)
      }
      #expect(try library.article(renewedBy: second.article) == id)
      let copy = Sample(
        "The tide came early, and nobody on the quay was told.", title: "Other",
        source: "/in/elsewhere.txt")
      #expect(try library.article(renewedBy: copy.article) == id)
      let other = Sample("Nothing of that.", title: "Other", source: "/in/elsewhere.txt")
      #expect(try library.article(renewedBy: other.article) == nil)
    }
  }

  @Test func bytesThatAreNotTheArticlesAreRefused() throws {
    try withFirst { library, id, folder in
      let before = try files(below: folder)
      #expect(throws: StorageError.self) {
        try library.renew(id, with: second.article, original: [1, 2, 3])
      }
      #expect(throws: StorageError.noSuchArticle("none")) {
        try library.renew(ID("none"), with: second.article, original: second.bytes)
      }
      #expect(try files(below: folder) == before)
    }
  }

  @Test func oneWriterAtATime() throws {
    try withFirst { library, id, _ in
      let samples = (0..<8).map { Sample("The tide came \($0) times.") }
      DispatchQueue.concurrentPerform(iterations: samples.count) { index in
        #expect(throws: Never.self) { _ = try renew(library, id, samples[index]) }
      }
      let versions = try library.versions(of: id)
      #expect(versions.map(\.number) == Array(1...9))
      #expect(Set(versions.map(\.sha256)).count == 9)
      for version in versions {
        let bytes = try library.original(of: id, version: version.number)
        #expect(Evidence.sha256(bytes) == version.sha256)
      }
    }
  }
}

/// An update fails or is killed: the article is the old one or the new one, and whole.
extension RenewTests {
  /// What lies in the way of each step, by its path in the article's folder.
  @Test(arguments: ["versions", "original-2.txt", ".original-2.txt.new", ".article.json.new"])
  func aFailedUpdateLeavesTheArticle(obstacle: String) throws {
    try withFirst { library, id, folder in
      let path = folder + "/" + obstacle
      if obstacle == "versions" {
        try Data().write(to: URL(filePath: path))
      } else {
        try FileManager.default.createDirectory(
          atPath: path + "/x", withIntermediateDirectories: true)
      }
      let error = #expect(throws: StorageError.self) { try renew(library, id, second) }
      guard case .unwritable = error else { throw try #require(error) }
      try check(library, id, [first])
      try FileManager.default.removeItem(atPath: path)
      #expect(try renew(library, id, second) == .renewed(version: 2))
      try check(library, id, [first, second])
    }
  }

  /// The names that lie in an article's folder after each write of an update, made from the two
  /// ends of one that was not killed.
  @Test func aKilledUpdateLeavesTheOldOrTheNew() throws {
    try withFirst { library, id, folder in
      let before = try files(below: folder)
      _ = try renew(library, id, second)
      let after = try files(below: folder)
      let kept = after.filter { $0.key.hasPrefix("versions/") }
      let half = Dictionary(
        uniqueKeysWithValues: kept.map { ("versions/.adding/x" + $0.key.suffix(4), $0.value) })
      let original = "original-2.txt"
      let cut = after[original].map { Array($0.dropLast(4)) }
      let states: [(files: [String: [UInt8]], isNew: Bool)] = [
        (before + half, false), (before + kept, false),
        (before + kept + [".original-2.txt.new": cut ?? []], false),
        (before + kept + [original: after[original] ?? []], false),
        (before + kept + [original: after[original] ?? [], ".article.json.new": [0x7B]], false),
        (before + after, true), (after, true),
        // Then another update, which was read as something else.
        (before + kept + ["original-2.html": [0x3C]], false),
      ]
      for (index, state) in states.enumerated() {
        try put(state.files, in: folder)
        try check(library, id, state.isNew ? [first, second] : [first])
        #expect(try library.versions(of: id).count == (state.isNew ? 2 : 1), "state \(index)")
        _ = try renew(library, id, second)
        try check(library, id, [first, second])
        _ = try renew(library, id, third)
        try check(library, id, [first, second, third])
        let names = try files(below: folder).keys.filter { !$0.contains("/") }
        #expect(names.sorted() == ["article.json", "original-3.txt"], "state \(index)")
      }
    }
  }

  @Test func somethingElseInAVersionsPlaceIsNotOverwritten() throws {
    try withFirst { library, id, folder in
      try put(
        try files(below: folder) + [
          "versions/1/article.json": [0x7B], "versions/1/original.txt": [],
        ],
        in: folder)
      let before = try files(below: folder)
      let error = #expect(throws: StorageError.self) { try renew(library, id, second) }
      #expect(error.map { "\($0)" }?.contains("in the way") == true)
      #expect(try files(below: folder) == before)
    }
  }

  /// Makes these the folder's only files.
  private func put(_ files: [String: [UInt8]], in folder: String) throws {
    let manager = FileManager.default
    try manager.removeItem(atPath: folder)
    for (name, bytes) in files {
      let url = URL(filePath: folder + "/" + name)
      try manager.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }
}

private func + (a: [String: [UInt8]], b: [String: [UInt8]]) -> [String: [UInt8]] {
  a.merging(b) { $1 }
}
