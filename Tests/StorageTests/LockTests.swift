import Dispatch
import Foundation
import Model
import Storage
import Synchronization
import Testing

@Suite struct LockTests {
  private let sample = Sample("⟦The harbour was closed⟧, ⟦said⟧ ⟦the mayor⟧. Nobody asked why.")

  @Test func manyWritersLoseNothing() throws {
    let (writers, changes) = (6, 8)
    try withArticle(sample) { library, id in
      DispatchQueue.concurrentPerform(iterations: writers) { writer in
        for change in 0..<changes {
          let mark = sample.mark(0, at: writer * changes + change)
          let name = "source \(writer) \(change)"
          let source = Source(named: name, by: .ada(1), beside: Ledgers())
          do { try library.commit(.group([.addSource(source), .addMark(mark)]), to: id) } catch {
            Issue.record(error)
          }
          do { _ = try library.notebook(of: id) } catch { Issue.record(error) }
        }
      }
      let notebook = try library.notebook(of: id)
      #expect(notebook.annotations.marks.count == writers * changes)
      #expect(notebook.ledgers.sources.count == writers * changes)
      #expect(try library.history(of: id).done.count == writers * changes)
    }
  }

  @Test func readersSeeNoReferenceThatLeadsNowhere() throws {
    try withArticle(sample) { library, id in
      let mark = sample.mark(0)
      try library.commit(.addMark(mark), to: id)
      let source = Source(named: "The mayor", by: .ada(1), beside: Ledgers())
      let assertion = Assertion(
        claim: mark.id, sourceMarks: [], cueMarks: [], stance: .supports, sources: [source.id],
        via: [], in: id, by: .ada(1), beside: [])
      let isWriting = Flag()
      Thread.detachNewThread {
        defer { isWriting.lower() }
        do {
          for _ in 0..<10 {
            try library.commit(.group([.addSource(source), .addAssertion(assertion)]), to: id)
            try library.undo(id)
          }
        } catch { Issue.record(error) }
      }
      while isWriting.isUp {
        let notebook = try library.notebook(of: id)
        let sources = notebook.annotations.assertions.flatMap(\.sources)
        #expect(sources.allSatisfy { notebook.ledgers.source($0) != nil })
      }
    }
  }

  @Test func manyAddersMakeOneArticle() throws {
    try withLibrary { library, _ in
      DispatchQueue.concurrentPerform(iterations: 8) { index in
        let other = Sample("Text \(index % 2)", title: "Title \(index)")
        do { _ = try library.add(other.article, original: other.bytes) } catch {
          Issue.record(error)
        }
      }
      let ids = try library.articleIDs()
      #expect(ids.count == 2)
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock")))
  func anotherProcessIsWaitedForUntilItDies() throws {
    try withArticle(sample) { library, id in
      let holder = Process()
      holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
      holder.arguments = [
        "--no-fork", library.root + "/postil.json", "/bin/sh", "-c",
        "touch '\(library.root)/held'; exec sleep 60",
      ]
      try holder.run()
      defer { kill(holder.processIdentifier, SIGKILL) }
      while !FileManager.default.fileExists(atPath: library.root + "/held") { usleep(1_000) }
      let start = ContinuousClock.now
      DispatchQueue.global().asyncAfter(deadline: .now() + 0.3) {
        [pid = holder.processIdentifier] in
        kill(pid, SIGKILL)
      }
      try library.commit(.addMark(sample.mark(0)), to: id)
      #expect(ContinuousClock.now - start > .milliseconds(250))
      #expect(try library.annotations(of: id).marks.count == 1)
    }
  }
}

/// Something that one thread lowers and another sees.
private final class Flag: Sendable {
  private let value = Mutex(true)

  var isUp: Bool { value.withLock { $0 } }
  func lower() { value.withLock { $0 = false } }
}
