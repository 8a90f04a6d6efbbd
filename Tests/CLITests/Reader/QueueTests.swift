import Foundation
import Model
import Reader
import Storage
import TestSupport
import Testing

@testable import CLI

@Suite struct QueueTests {
  /// A change that could not be saved holds back those made after it, until it is saved itself.
  @Test func theOrderOfChangesSurvivesAFailure() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let library = try Library.open(at: bench.path + "/lib")
    let id = try #require(try library.articleIDs().first)
    let context = Context(
      environment: bench.settings, directory: bench.path, clock: { Timestamp(seconds: 0) })
    var queue = Queue(desk: Desk(library: library, context: context))
    let (first, second) = try changes(to: library.article(id))
    let marks = bench.folder.appending(path: "lib/articles/\(id)/marks.json")
    try FileManager.default.createDirectory(at: marks, withIntermediateDirectories: false)
    #expect(queue.perform(commit(first, to: id, 1)).first?.failed == 1)
    try FileManager.default.removeItem(at: marks)
    let answer = queue.perform(commit(second, to: id, 2))
    #expect(answer.first?.failed == 2, "the first has to go first")
    #expect(!FileManager.default.fileExists(atPath: marks.path))
    #expect(queue.perform(commit(first, to: id, 1)).first?.failed == nil)
    #expect(queue.perform(commit(second, to: id, 2)).first?.failed == nil)
    #expect(try library.annotations(of: id).marks.map(\.note) == ["why?"])
  }

  /// A damaged history costs the undo, not the reading and not the marks.
  @Test func aDamagedHistoryCostsOnlyTheUndo() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let mark = try bench.run("mark", "the-quay", "--as", "claim", "--range", "0:8")
    mark.expectDone()
    let id = try #require(try Library.open(at: bench.path + "/lib").articleIDs().first)
    try bench.write("garbage\n{}\n", to: "lib/articles/\(id)/history.jsonl")
    let run = try bench.run("replay", "-", "the-quay", input: "u")
    #expect(run.output.contains("The quay leaks"))
    #expect(run.output.contains("there is nothing to undo"))
    let opened = try bench.run("replay", "-", "the-quay", input: "")
    #expect(opened.output.contains("nothing can be undone"))
  }

  /// A mark, and a note on it.
  private func changes(to article: Article) throws -> (Change, Change) {
    let signature = Signature(creator: "ana", time: Timestamp(seconds: 0))
    let mark = Mark(.claim, over: [Span(0, 8)], of: article, by: signature, beside: [])
    return (.addMark(mark), .editMark(mark.id, .setNote("why?"), time: signature.time))
  }

  private func commit(_ change: Change, to id: ID<Article>, _ ticket: Int) -> Effect {
    let signature = Signature(creator: "ana", time: Timestamp(seconds: 0))
    return .commit(
      Commit(article: id, change: change, act: .done, label: "", signature: signature),
      ticket: ticket)
  }
}

extension Message {
  /// The ticket of a change that could not be saved.
  fileprivate var failed: Int? {
    if case .saveFailed(let ticket, _) = self { ticket } else { nil }
  }
}
