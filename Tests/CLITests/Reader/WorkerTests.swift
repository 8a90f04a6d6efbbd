import Foundation
import Model
import Reader
import Storage
import Synchronization
import TestSupport
import Testing

@testable import CLI

/// What keys ask for is done while all threads that tasks share are taken, as they are when a large
/// library is read.
@Suite struct WorkerTests {
  private let bench: Sandbox
  private let desk: Desk

  init() throws {
    bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let context = Context(
      environment: bench.settings, directory: bench.path, clock: { Timestamp(seconds: 0) })
    desk = Desk(library: try .open(at: bench.path + "/lib"), context: context)
  }

  /// Runs the body while each thread that tasks share is busy.
  private func whileAllAreBusy(_ body: () -> Void) {
    let isOver = Atomic<Bool>(false)
    let end = Date.now + 20
    let spin: @Sendable () -> Void = {
      while !isOver.load(ordering: .relaxed), Date.now < end {}
    }
    for _ in 0..<2 * ProcessInfo.processInfo.activeProcessorCount { Task.detached { spin() } }
    body()
    isOver.store(true, ordering: .relaxed)
  }

  /// What is answered within ten seconds.
  private func answers(_ worker: Worker) -> [Message] {
    let end = Date.now + 10
    while Date.now < end {
      let messages = worker.answers()
      if !messages.isEmpty { return messages }
    }
    return []
  }

  @Test(arguments: [Effect.loadArticles, .preview([])])
  func aBusyMachineHoldsUpNoEffect(_ effect: Effect) throws {
    let worker = Worker(desk)
    whileAllAreBusy {
      worker.hand(effect)
      #expect(!answers(worker).isEmpty)
    }
  }

  /// What is opened behind many of them does not wait for as many writes.
  @Test func placesThatWaitAreOneWrite() async throws {
    let worker = Worker(desk)
    let written = { Places(of: desk.library, environment: desk.context.environment).all() }
    for number in 0..<200 {
      let place = Place(top: .start, cursor: .start, progress: .read, time: nil)
      worker.hand(.savePlaces([ID("a-\(number)"): place]))
    }
    await worker.rest()
    #expect(written().count == 200)
    worker.hand(.savePlaces([ID("a-1"): nil]))
    await worker.rest()
    #expect(written().count == 199)
  }

  /// The articles are listed all the same.
  @Test func aDamagedFileOfPlacesIsNamed() async throws {
    let path = Places(of: desk.library, environment: desk.context.environment).path
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("{".utf8).write(to: URL(filePath: path))
    let worker = Worker(desk)
    worker.hand(.loadArticles)
    await worker.rest()
    guard case .articles(let rows, let problems, _)? = worker.answers().first else {
      Issue.record("no articles came")
      return
    }
    #expect(rows.count == 1)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("places and bookmarks: \(desk.library.id).json: ") == true)
  }

  @Test func theWorkIsDoneInOrderAndThenItRests() async throws {
    let worker = Worker(desk)
    for _ in 0..<50 { worker.hand(.loadArticles) }
    await worker.rest()
    #expect(worker.answers().count == 50)
    #expect(worker.answers().isEmpty)
  }
}
