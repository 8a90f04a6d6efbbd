import Foundation
import Model
import Storage
import TestSupport
import Testing

@Suite struct IndexTests {
  @Test func answersAreThoseOfTheFiles() throws {
    try IndexBench.run { bench in
      let update = try bench.update()
      #expect(update.known == IndexBench.count && update.read == IndexBench.count)
      #expect(try bench.library.summaries(by: bench.index).read == 0)
      try bench.expectSameAnswers(to: IndexBench.queries)
    }
  }

  @Test func itTellsWhereNothingIs() throws {
    try IndexBench.run { bench in
      try bench.update()
      func count(_ words: String) throws -> Int {
        try bench.candidates(for: Query(phrase: words)).ids.count
      }
      #expect(try count("nowhere at all") == 0)
      #expect(try count("mark 17 here") == 1)
      #expect(try count("NOTE №15") == 1)
      #expect(try count("#war/tarn-30") == 1)
      // Two letters are no trigram, and nothing is certain.
      #expect(try count("zq") == IndexBench.count)
    }
  }

  @Test func whatChangedIsSeenAtOnceAndReadOnce() throws {
    try IndexBench.run { bench in
      try bench.update()
      var dice = Dice(seed: 9)
      for round in 0..<6 {
        let sample = bench.samples[Int.random(in: bench.samples.indices, using: &dice)]
        let notebook = try bench.library.notebook(of: sample.article.id)
        let change = RandomChange.next(sample, notebook, second: 100 + round, &dice)
        try bench.library.commit(change, to: sample.article.id)
        #expect(try bench.library.summaries(by: bench.index).read == 1)
        try bench.expectSameAnswers(to: ["mark", "note 1", "#peace"])
        #expect(try bench.update().read == 1)
      }
      try bench.expectSameAnswers()
    }
  }

  /// A change of a letter within the file, which leaves it its number, its size and its time, to the
  /// nanosecond.
  @Test func aForgedTimeDeceivesNobody() throws {
    try IndexBench.run { bench in
      try bench.update()
      let path = bench.articlePath(3)
      var before = stat()
      try #require(stat(path, &before) == 0)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let forged = Data(text.replacing("\"Title 3\"", with: "\"Tidal 3\"").utf8)
      let file = try #require(FileHandle(forWritingAtPath: path))
      try file.write(contentsOf: forged)
      #if canImport(Darwin)
        _ = futimens(file.fileDescriptor, [before.st_atimespec, before.st_mtimespec])
      #else
        _ = futimens(file.fileDescriptor, [before.st_atim, before.st_mtim])
      #endif
      try file.close()
      var after = stat()
      try #require(stat(path, &after) == 0)
      #expect(before.st_ino == after.st_ino && before.st_size == after.st_size)
      #expect(try bench.library.summaries(by: bench.index).read == 1)
      try bench.expectSameAnswers()
      let found = try bench.library.summaries(by: bench.index).found
      #expect(found.contains { $0.title == "Tidal 3" })
    }
  }

  @Test func whatIsRemovedIsGoneAndWhatIsRestoredIsBack() throws {
    try IndexBench.run { bench in
      try bench.update()
      let id = bench.samples[17].article.id
      func candidates() throws -> [ID<Article>] {
        try bench.candidates(for: Query(phrase: "mark 17 here")).ids
      }
      for isKeptUp in [false, true] {
        for result in try bench.library.remove([id], by: .ada(90)) { _ = try result.get() }
        if isKeptUp { #expect(try bench.update().known == IndexBench.count - 1) }
        try bench.expectSameAnswers()
        #expect(try candidates() == [])
        for trashed in try bench.library.trashed() {
          for result in try bench.library.restore([trashed.id], by: .ada(91)) {
            _ = try result.get()
          }
        }
        if isKeptUp { #expect(try bench.update().known == IndexBench.count) }
        try bench.expectSameAnswers()
        #expect(try candidates() == [id])
      }
    }
  }

  /// The index lies in the cache folder and nowhere else.
  @Test func theLibraryKnowsNothingOfIt() throws {
    try IndexBench.run { bench in
      let before = try files(below: bench.library.root, besidesHistory: false)
      try bench.update()
      try bench.expectSameAnswers()
      #expect(try files(below: bench.library.root, besidesHistory: false) == before)
    }
  }

  @Test func whatGoesComesAndBreaksIsFollowed() throws {
    try IndexBench.run { bench in
      try bench.update()
      try edit(bench.articlePath(5)) { _ in "{" }
      try FileManager.default.removeItem(
        atPath: bench.library.root + "/articles/\(bench.samples[6].article.id)")
      let new = Sample("A lighthouse that nobody ⟦has seen⟧.", title: "Lighthouse")
      _ = try bench.library.add(new.article, original: new.bytes)
      try bench.expectSameAnswers()
      let listed = try bench.library.summaries(by: bench.index)
      #expect(listed.failed.count == 1 && listed.found.count == IndexBench.count - 1)
      try bench.update()
      try bench.expectSameAnswers()
      let found = try bench.candidates(for: Query(phrase: "lighthouse")).ids
      #expect(found == [bench.samples[5].article.id, new.article.id].sorted())
    }
  }

  @Test func marksThatCannotBeReadHideNoArticle() throws {
    try IndexBench.run { bench in
      let id = bench.samples[0].article.id
      try bench.update()
      try edit(bench.library.root + "/articles/\(id)/marks.json") { _ in "{" }
      for _ in 1...2 {
        let listed = try bench.library.summaries(by: bench.index)
        #expect(listed.found.count == IndexBench.count && listed.read == 1)
        #expect(listed.failed.map(\.isAboutMarks) == [true])
        try bench.update()
      }
    }
  }

  /// Marks of a text that is not there have to be carried each time.
  @Test func marksOfAnotherTextAreReadFromTheFiles() throws {
    try IndexBench.run { bench in
      let sample = bench.samples[0]
      try edit(bench.library.root + "/articles/\(sample.article.id)/marks.json") {
        $0.replacing(sample.article.textHash, with: "0123456789abcdef")
      }
      try bench.update()
      #expect(try bench.library.summaries(by: bench.index).read == 1)
      try bench.expectSameAnswers()
    }
  }

  @Test func whatWasTouchedJustNowIsLeft() throws {
    try IndexBench.run { bench in
      let now = Timestamp(seconds: Int(Date().timeIntervalSince1970))
      try edit(bench.articlePath(0)) { $0 + "\n" }
      let update = try #require(try bench.index.update(at: now))
      #expect(update.left >= 1)
      try bench.expectSameAnswers()
      #expect(try bench.update().left == 0)
    }
  }

  @Test func aStoppedUpdateGoesOnWhereItWas() throws {
    try IndexBench.run { bench in
      var batches = 0
      let first = try bench.update {
        batches += 1
        return batches > 1
      }
      #expect(first.read > 0 && first.left == IndexBench.count - first.read)
      try bench.expectSameAnswers()
      let second = try bench.update()
      #expect(second.read == first.left && second.known == IndexBench.count)
    }
  }

  @Test func oneUpdatesAtATime() throws {
    try IndexBench.run { bench in
      var others: [IndexUpdate?] = []
      try bench.update {
        do { others.append(try bench.index.update(at: IndexBench.later)) } catch {
          Issue.record("\(error)")
        }
        return false
      }
      #expect(others.count > 1 && others.allSatisfy { $0 == nil })
    }
  }

  /// Whoever reads while another writes has the files.
  @Test func anUpdateIsReadRound() throws {
    try IndexBench.run { bench in
      try bench.update()
      for number in 0..<40 { try edit(bench.articlePath(number)) { $0 + "\n" } }
      try bench.update {
        do { try bench.expectSameAnswers(to: ["Mark 3"]) } catch { Issue.record("\(error)") }
        return false
      }
    }
  }

  @Test func nobodyElseCanReadIt() throws {
    try IndexBench.run { bench in
      try bench.update()
      let folder = (bench.index.path as NSString).deletingLastPathComponent
      func permissions(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      }
      #expect(try permissions(folder) == 0o700)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        #expect(try permissions(folder + "/" + name) == 0o600, "\(name)")
      }
    }
  }

  @Test func aSmallLibraryIsReadWithoutOne() throws {
    try withLibrary { library, folder in
      let index = try #require(ArticleIndex(of: library, environment: ["HOME": folder]))
      let sample = Sample("⟦One⟧ article.")
      _ = try library.add(sample.article, original: sample.bytes)
      _ = try index.update(at: IndexBench.later)
      #expect(try library.summaries(by: index).read == 1)
      #expect(index.path.hasPrefix(folder + "/.cache/postil/index/"))
      #expect(ArticleIndex(of: library, environment: [:]) == nil)
    }
  }
}
