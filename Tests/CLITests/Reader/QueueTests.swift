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
    #expect(queue.perform(commit(first, to: id, 1))?.failed == 1)
    try FileManager.default.removeItem(at: marks)
    #expect(queue.perform(commit(second, to: id, 2))?.failed == 2, "the first has to go first")
    #expect(!FileManager.default.fileExists(atPath: marks.path))
    #expect(queue.perform(commit(first, to: id, 1))?.failed == nil)
    #expect(queue.perform(commit(second, to: id, 2))?.failed == nil)
    #expect(try library.annotations(of: id).marks.map(\.note) == ["why?"])
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
