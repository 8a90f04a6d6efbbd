import Foundation
import Model
import Storage
import TestSupport
import Testing

/// Whatever happens to the index costs an update, and no answer.
@Suite struct IndexDamageTests {
  /// Damages the index's file, or what lies beside it.
  enum Harm: CaseIterable {
    case deleted, randomByte, randomPage, emptied, cut, cutByAByte, folder, text, pipe, link
    case newerSchema, olderSchema, noSeal, emptySeal, oddSeal, folderForSeal, pipeForSeal
    case folderForLock, pipeForLock, journal, log, killed

    /// How often it strikes, each time elsewhere.
    var rounds: Int {
      switch self {
      case .randomByte, .randomPage, .cut, .killed: 4
      default: 1
      }
    }

    func strike(_ path: String, _ dice: inout Dice) throws {
      switch self {
      case .deleted: try FileManager.default.removeItem(atPath: path)
      case .randomByte: try scribble(1, path, &dice)
      case .randomPage: try scribble(4096, path, &dice)
      case .emptied: try cut(path) { _ in 0 }
      case .cut: try cut(path) { .random(in: 0..<$0, using: &dice) }
      case .cutByAByte: try cut(path) { $0 - 1 }
      case .text: try Data("no database at all".utf8).write(to: URL(fileURLWithPath: path))
      case .folder: try becomeFolder(path)
      case .pipe: try becomePipe(path)
      case .link: try becomeLink(path)
      case .newerSchema: try edit(path + ".seal") { $0.replacing("index 4\n", with: "index 99\n") }
      case .olderSchema: try edit(path + ".seal") { $0.replacing("index 4\n", with: "index 0\n") }
      case .emptySeal: try edit(path + ".seal") { _ in "" }
      case .noSeal: try FileManager.default.removeItem(atPath: path + ".seal")
      case .oddSeal: try edit(path + ".seal") { _ in "\u{1B}[2J" }
      case .folderForSeal: try becomeFolder(path + ".seal")
      case .pipeForSeal: try becomePipe(path + ".seal")
      case .folderForLock: try becomeFolder(path + ".lock")
      case .pipeForLock: try becomePipe(path + ".lock")
      case .journal: try Harm.noise(path + "-journal", &dice)
      case .log: try Harm.noise(path + "-wal", &dice)
      case .killed:
        try scribble(1, path, &dice)
        // As though somebody had been killed over it.
        try edit(path + ".seal") { String($0.prefix { $0 != "\n" }) + "\n" }
      }
    }

    private func scribble(_ count: Int, _ path: String, _ dice: inout Dice) throws {
      let file = try #require(FileHandle(forUpdatingAtPath: path))
      let place = UInt64.random(in: 0..<(try file.seekToEnd() - UInt64(count)), using: &dice)
      try file.seek(toOffset: place)
      try file.write(contentsOf: Data((0..<count).map { _ in .random(in: 0...255, using: &dice) }))
      try file.close()
    }

    private func cut(_ path: String, _ length: (UInt64) -> UInt64) throws {
      let file = try #require(FileHandle(forUpdatingAtPath: path))
      try file.truncate(atOffset: length(try file.seekToEnd()))
      try file.close()
    }

    private func becomeFolder(_ path: String) throws {
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      try Data("x".utf8).write(to: URL(fileURLWithPath: path + "/inside"))
    }

    private func becomePipe(_ path: String) throws {
      try FileManager.default.removeItem(atPath: path)
      try #require(mkfifo(path, 0o600) == 0)
    }

    /// Of the same bytes, elsewhere.
    private func becomeLink(_ path: String) throws {
      try FileManager.default.moveItem(atPath: path, toPath: path + ".other")
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: path + ".other")
    }

    private static func noise(_ path: String, _ dice: inout Dice) throws {
      let bytes = (0..<9000).map { _ in UInt8.random(in: 0...255, using: &dice) }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
  }

  @Test(arguments: Harm.allCases) func damageCostsAnUpdate(_ harm: Harm) throws {
    try IndexBench.run { bench in
      var dice = Dice(seed: 21)
      for round in 0..<harm.rounds {
        try bench.update()
        try harm.strike(bench.index.path, &dice)
        try bench.expectSameAnswers(to: ["Mark 3", "#war/tarn"])
        let update = try bench.update()
        #expect(update.known == IndexBench.count, "round \(round)")
        #expect(try bench.library.summaries(by: bench.index).read == 0)
        try bench.expectSameAnswers(to: ["Mark 3", "#war/tarn"])
      }
    }
  }

  /// Somebody spills bytes into the index while it is written: its writer must not seal them.
  @Test func damageWhileItIsWrittenIsNotSealed() throws {
    try IndexBench.run { bench in
      var dice = Dice(seed: 8)
      for round in 0..<4 {
        try bench.update()
        for number in 0..<(40 + round) { try edit(bench.articlePath(number)) { $0 + "\n" } }
        #expect(throws: StorageError.self) {
          try bench.index.update(at: IndexBench.later) {
            do { try Harm.randomPage.strike(bench.index.path, &dice) } catch {
              Issue.record("\(error)")
            }
            return false
          }
        }
        try bench.expectSameAnswers(to: ["Mark 3", "#war/tarn"])
      }
    }
  }

  @Test func aFolderThatCannotBeWrittenCostsNoAnswer() throws {
    try IndexBench.run { bench in
      // What no user can make a folder of, and root neither.
      let index = try #require(
        ArticleIndex(of: bench.library, environment: ["XDG_CACHE_HOME": "/dev/null"]))
      #expect(throws: StorageError.self) { _ = try index.update(at: IndexBench.later) }
      let listed = try bench.library.summaries(by: index)
      #expect(listed.found == (try bench.library.summaries().found))
      let meaning = QueryMeaning(Query(phrase: "harbour"), in: Ledgers())
      let ids = try bench.library.candidates(for: meaning, by: index).ids
      #expect(ids == (try bench.library.articleIDs()))
    }
  }

  @Test func itCanBeDeleted() throws {
    try IndexBench.run { bench in
      try bench.index.delete()
      try bench.update()
      try bench.index.delete()
      let folder = (bench.index.path as NSString).deletingLastPathComponent
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
      try bench.expectSameAnswers()
    }
  }
}
