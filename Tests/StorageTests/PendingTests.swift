import Foundation
import JSON
import Model
import TestSupport
import Testing

@testable import Storage

/// A step of many files, ended at any moment.
@Suite struct PendingTests {
  private let samples = ["One", "Two", "Three"].map {
    Sample("⟦The harbour was closed⟧, said the mayor of \($0).", title: $0)
  }

  private func withSea(_ body: (Library) throws -> Void) throws {
    try withLibrary { library, _ in
      let sea = try tag("sea")
      for sample in samples {
        let id = try library.add(sample.article, original: sample.bytes).id
        let mark = Mark(
          .claim, over: [sample.spans[0]], of: sample.article, tags: [sea], by: .ada(1), beside: [])
        try library.commit(.marking(mark, ledgers: try library.ledgers()), to: id)
      }
      try body(library)
    }
  }

  private func rename(_ library: Library) throws(StorageError) {
    let change: LibraryChange
    do {
      change = try .renamingTag(
        try #require(TagName("sea")), to: try #require(TagName("water")),
        in: try library.ledgers(), try library.allAnnotations().found, at: Signature.ada(5).time)
    } catch {
      Issue.record(error)
      return
    }
    _ = try library.commit(change, label: "renamed", by: .ada(5))
  }

  /// The state before the step, the one after it, and what is written on the way.
  private struct Course {
    var before: [String: [UInt8]] = [:]
    var after: [String: [UInt8]] = [:]
    /// What waits, in the order in which it takes its place.
    var moves: [(path: String, waiting: String, bytes: [UInt8])] = []
    var journal: [UInt8] = []
  }

  /// Makes the step, and tells what is written on the way. Tags gain first and lose last.
  private func course(in library: Library) throws -> Course {
    var course = Course()
    course.before = try files(below: library.root, besidesHistory: false)
    let old = try library.ledgers().tags
    try rename(library)
    course.after = try files(below: library.root, besidesHistory: false)
    let file = library.ledgerFile(of: Model.Tag.self)
    let both = try file.encode(
      LedgerFile(Ledgers(tags: old + (try library.ledgers().tags)).tags))
    course.moves.append(("tags.json", ".tags.json.new", both))
    for path in course.after.keys.sorted() where path.hasSuffix("marks.json") {
      let waiting = path.replacingOccurrences(of: "marks.json", with: ".marks.json.new")
      course.moves.append((path, waiting, try #require(course.after[path])))
    }
    let last = try #require(course.after["tags.json"])
    course.moves.append(("tags.json", ".tags.json.less", last))
    let line = try #require(course.after["history.jsonl"]).dropLast()
    let pending = PendingFile(
      files: course.moves.map { path, waiting, bytes in
        PendingFile.Entry(
          path: path, waiting: (waiting as NSString).lastPathComponent,
          sha256: Evidence.sha256(bytes))
      }, line: try JSON.parse(Array(line)))
    course.journal = try library.pendingFile.encode(pending)
    return course
  }

  private func put(_ state: [String: [UInt8]], in library: Library) throws {
    for path in try files(below: library.root, besidesHistory: false).keys where state[path] == nil
    {
      try FileManager.default.removeItem(atPath: library.root + "/" + path)
    }
    for (path, bytes) in state {
      try Data(bytes).write(to: URL(fileURLWithPath: library.root + "/" + path))
    }
  }

  /// So many of the files have their places, and the line is there or not.
  private func half(_ course: Course, _ placed: Int, hasLine: Bool) -> [String: [UInt8]] {
    var state = course.before
    state["pending.json"] = course.journal
    if hasLine { state["history.jsonl"] = course.after["history.jsonl"] }
    for (index, move) in course.moves.enumerated() {
      state[index < placed ? move.path : move.waiting] = move.bytes
    }
    return state
  }

  @Test func theNextWriterFinishesWhatAKilledOneLeft() throws {
    try withSea { library in
      let course = try course(in: library)
      #expect(course.moves.count == 5)
      for (placed, hasLine) in [(0, false)] + (0...course.moves.count).map({ ($0, true) }) {
        try put(half(course, placed, hasLine: hasLine), in: library)
        let report = try LibraryCheck(library, formats: ["text"]).run()
        #expect(report.flaws.isEmpty && !report.remarks.isEmpty, "\(report.flaws)")
        _ = try library.commit(ledgers: .group([]), label: "", by: .ada(6))
        #expect(try files(below: library.root, besidesHistory: false) == course.after, "\(placed)")
      }
    }
  }

  @Test func aRepairFinishesItAndPutsAsideWhatCannotBe() throws {
    try withSea { library in
      let course = try course(in: library)
      for isWhole in [true, false] {
        var state = half(course, 1, hasLine: true)
        if !isWhole { state[course.moves[2].waiting] = nil }
        try put(state, in: library)
        if !isWhole {
          let error = #expect(throws: StorageError.self) {
            try library.commit(ledgers: .group([]), label: "", by: .ada(6))
          }
          guard case .corrupt = error else { throw try #require(error) }
          #expect(try LibraryCheck(library, formats: ["text"]).run().flaws.count == 1)
        }
        let report = try library.repair(formats: ["text"], by: .ada(7)) { _, _, _ in nil }
        #expect(report.deeds.contains { $0.path.hasSuffix("pending.json") }, "\(report.deeds)")
        #expect(report.left.flaws.isEmpty, "\(report.left.flaws)")
        #expect(!library.pendingFile.isThere)
        let now = try files(below: library.root, besidesHistory: false)
          .filter { !$0.key.hasPrefix(".repaired") }
        if isWhole { #expect(now == course.after) }
      }
    }
  }

  /// A rename fails after others were made: all goes back.
  @Test(arguments: 0...4) func aStepThatFailsIsTakenBack(at failing: Int) throws {
    try withSea { library in
      let course = try course(in: library)
      try put(course.before, in: library)
      var all: [Replacement] = []
      var state = course.before
      for move in course.moves {
        let file = File(library.root + "/" + move.path)
        let turn = move.waiting.hasSuffix(".less") ? "less" : "new"
        let one = try file.prepare(move.bytes, over: state[move.path], turn: turn)
        all.append(try #require(one))
        state[move.path] = move.bytes
      }
      try FileManager.default.removeItem(
        atPath: library.root + "/" + course.moves[failing].waiting)
      let bytes = try #require(course.after["history.jsonl"]).dropLast()
      let line = try HistoryLine(line: 1, bytes, isNewer: false)
      let error = #expect(throws: StorageError.self) {
        try library.settle(all, line, in: try library.ledgerLog(), nil)
      }
      guard case .unwritable = error else { throw try #require(error) }
      #expect(try files(below: library.root, besidesHistory: false) == course.before)
    }
  }

  @Test func aJournalThatLeadsOutOfTheLibraryIsRefused() throws {
    try withSea { library in
      let course = try course(in: library)
      try put(course.before, in: library)
      var text = String(decoding: course.journal, as: UTF8.self)
      text = text.replacingOccurrences(of: "\"tags.json\"", with: "\"../tags.json\"")
      try text.write(toFile: library.pendingFile.path, atomically: false, encoding: .utf8)
      let error = #expect(throws: StorageError.self) { try rename(library) }
      #expect(error?.place == "files[0].path")
    }
  }

  /// Two processes rename to and fro, and tag: all is told, and whole in the end.
  @Test func twoProcessesTakeTurns() throws {
    try withSea { library in
      let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
      let probe = tests.deletingLastPathComponent().appending(path: "step-probe")
      let children = try ["a", "b"].map { name in
        let child = Process()
        child.executableURL = probe
        child.arguments = ["tag", "20", name]
        child.environment = ["POSTIL_LIBRARY": library.root]
        try child.run()
        return child
      }
      for turn in 0..<6 {
        let names = turn % 2 == 0 ? ["sea", "water"] : ["water", "sea"]
        let change = try LibraryChange.renamingTag(
          try tag(names[0]), to: try tag(names[1]), in: try library.ledgers(),
          try library.allAnnotations().found, at: Signature.ada(5 + turn).time)
        _ = try library.commit(change, label: "renamed", by: .ada(5 + turn))
      }
      for child in children {
        child.waitUntilExit()
        #expect(child.terminationStatus == 0)
      }
      #expect(try library.ledgers().tags.count == 41)
      #expect(try library.ledgerDeeds().count == 46)
      for sample in samples {
        let marks = try library.annotations(of: sample.article.id).marks
        #expect(marks.map { $0.tags.map(\.value) } == [["sea"]])
      }
      #expect(try LibraryCheck(library, formats: ["text"]).run().findings.isEmpty)
    }
  }
}
