import Foundation
import Model
import Reader
import Screen
import Storage
import TestSupport
import Testing

@testable import CLI

/// Cheap looks at the disk.
@Suite struct LookTests {
  private let bench: Sandbox
  private let library: Library
  private let id: ID<Article>
  private let signature = Signature(creator: "ana", time: Timestamp(seconds: 0))

  init() throws {
    bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    library = try Library.open(at: bench.path + "/lib")
    id = try #require(try library.articleIDs().first)
  }

  /// A reader of the article, or of the list, and who does its effects.
  private func reader(ofList: Bool = false) throws -> (State, Queue) {
    let context = Context(
      environment: bench.settings, directory: bench.path, clock: { Timestamp(seconds: 0) })
    var queue = Queue(desk: Desk(library: library, context: context))
    var state = State(size: .init(columns: 80, rows: 24))
    for message in queue.perform(ofList ? .loadArticles : .open(id)) {
      _ = state.update(message, by: signature)
    }
    return (state, queue)
  }

  /// What a look finds, which the reader then knows.
  private func look(_ state: inout State, _ queue: inout Queue) -> [Message] {
    let found = state.update(.tick, by: signature).flatMap { queue.perform($0) }
    for message in found { _ = state.update(message, by: signature) }
    return found
  }

  @Test func whatCommandsDoIsSeenOnce() throws {
    var (state, queue) = try reader()
    #expect(look(&state, &queue).isEmpty)
    let first = try bench.run("mark", "the-quay", "--as", "claim", "--range", "0:8")
    let mark = try #require(first.lines.first)
    #expect(look(&state, &queue).count == 1)
    let commands = [
      ["edit", "the-quay", mark, "--tag", "tide"], ["edit", "the-quay", mark, "--note", "why?"],
      ["correct", "the-quay", "--as", "heading", "--level", "2", "--range", "0:8"],
      ["undo", "the-quay"],
    ]
    for command in commands {
      try bench.run(command).expectDone()
      #expect(look(&state, &queue).count == 1, "\(command)")
      #expect(look(&state, &queue).isEmpty, "\(command)")
      #expect(state.reading?.notebook == (try library.notebook(of: id)), "\(command)")
      #expect(state.reading?.history == (try library.history(of: id)), "\(command)")
    }
  }

  @Test func aNewVersionIsSeen() throws {
    var (state, queue) = try reader()
    try bench.write(Sample.quay.replacing("in May", with: "in June"), to: "quay.txt")
    try bench.run("add", "quay.txt").expectDone()
    #expect(look(&state, &queue).count == 1)
    #expect(state.reading?.article.version == 2)
    #expect(look(&state, &queue).isEmpty)
  }

  @Test func anArticleThatIsGoneIsSaidOnce() throws {
    var (state, queue) = try reader()
    try FileManager.default.removeItem(at: bench.folder.appending(path: "lib/articles/\(id)"))
    #expect(look(&state, &queue).count == 1)
    #expect(state.status.level == .error && state.reading != nil)
    #expect(look(&state, &queue).isEmpty)
  }

  /// `d` in the list, and the command that its answer names.
  @Test func whatTheReaderRemovesIsRestoredUnderIt() throws {
    var (state, queue) = try reader(ofList: true)
    state.view = .articles
    func press(_ script: String) throws {
      for key in try KeyEvent.script(script) {
        for effect in state.update(.input(.key(key)), by: signature) {
          for message in queue.perform(effect) { _ = state.update(message, by: signature) }
        }
      }
    }
    try press("d")
    #expect(View.frame(of: state).text.contains("Put “The quay leaks” into the trash? y/n"))
    try press("n")
    #expect(state.status.text == "not removed")
    #expect(try library.articleIDs() == [id] && state.articles.entries.map(\.id) == [id])
    try press("dy")
    #expect(try library.articleIDs() == [] && state.articles.entries.isEmpty)
    #expect(try library.trashed().map(\.article) == [id])
    #expect(state.status.text == "1 article in the trash: u brings it back")
    try bench.run("trash", "restore", id.value).expectDone()
    _ = look(&state, &queue)
    #expect(state.articles.entries.map(\.id) == [id])
    #expect(View.frame(of: state).text.contains("The quay leaks"))
  }

  /// Of more rows than the screen has and than one look is taken at.
  @Test func aRowOffTheScreenIsSeenInItsTurn() throws {
    for number in 0..<520 {
      try bench.write(
        "Gate \(number)\n\nIt is shut, says keeper \(number).\n", to: "in/\(number).txt")
    }
    try #require(try bench.run("add", "in").status == 0)
    var (state, queue) = try reader(ofList: true)
    state.view = .articles
    #expect(state.articles.entries.count == 521)
    // Their editions were taken when they were read.
    for _ in 0..<3 { #expect(look(&state, &queue).isEmpty) }
    let onScreen = Set(state.articles.shown.prefix(24).map { state.articles.entries[$0].id })
    for name in ["gate-3-", "gate-515-"] {
      let id = try library.resolve(name)
      #expect(!onScreen.contains(id))
      try bench.run("mark", name, "--as", "claim", "--quote", "is shut").expectDone()
      #expect((0..<2).contains { _ in !look(&state, &queue).isEmpty })
      #expect(state.articles.entries.first { $0.id == id }?.summary.markCount == 1)
    }
    for _ in 0..<3 { #expect(look(&state, &queue).isEmpty) }
  }

  @Test func theListIsAsTheLibraryIs() throws {
    var (state, queue) = try reader(ofList: true)
    #expect(look(&state, &queue).isEmpty)
    try bench.run("add", try bench.write(Sample.ferry, to: "ferry.txt")).expectDone()
    #expect(look(&state, &queue).count == 1)
    #expect(state.articles.entries.count == 2)
    try bench.run("mark", "the-quay", "--as", "claim", "--range", "0:8", "--tag", "tide")
      .expectDone()
    #expect(look(&state, &queue).count == 1)
    #expect(state.articles.entries.flatMap(\.summary.tags).map(\.value) == ["tide"])
    try FileManager.default.removeItem(at: bench.folder.appending(path: "lib/articles/\(id)"))
    #expect(look(&state, &queue).count == 1)
    #expect(state.articles.entries.count == 1)
    #expect(look(&state, &queue).isEmpty)
  }
}
