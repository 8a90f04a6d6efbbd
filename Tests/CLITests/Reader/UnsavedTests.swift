import Foundation
import Model
import Reader
import Screen
import Storage
import TestSupport
import Testing

@testable import CLI

/// A store that fails and then recovers, and what is left behind when it does not.
@Suite struct UnsavedTests {
  private let bench: Sandbox
  private let library: Library
  private let article: Article
  private let signature = Signature(creator: "ana", time: Timestamp(seconds: 0))
  private let desk: Desk
  private var queue: Queue

  init() throws {
    bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    library = try Library.open(at: bench.path + "/lib")
    article = try library.article(try #require(try library.articleIDs().first))
    let context = Context(
      environment: bench.settings, directory: bench.path, clock: { Timestamp(seconds: 0) })
    desk = Desk(library: library, context: context)
    queue = Queue(desk: desk)
  }

  private var marks: URL { bench.folder.appending(path: "lib/articles/\(article.id)/marks.json") }

  private func opened() throws -> Opened {
    Opened(
      article: article, notebook: try library.notebook(of: article), history: History(), place: nil,
      edition: library.edition(of: article.id))
  }

  /// The reader of the article, on whose marks no file can be written.
  private mutating func reader() throws -> State {
    var state = State(size: .init(columns: 80, rows: 24))
    send(.opened(try opened()), to: &state)
    try FileManager.default.createSymbolicLink(
      at: marks, withDestinationURL: bench.folder.appending(path: "elsewhere.json"))
    try bench.write(#"{"format":"postil-marks","version":"1.1"}"#, to: "elsewhere.json")
    return state
  }

  /// Sends a message, and what follows from it, to the end.
  private mutating func send(_ message: Message, to state: inout State) {
    var messages = [message]
    while !messages.isEmpty {
      let effects = state.update(messages.removeFirst(), by: signature)
      for effect in effects { messages += queue.perform(effect) }
    }
  }

  private mutating func type(_ keys: String, to state: inout State) {
    for sign in keys {
      send(.input(.key(.init(.character(sign)))), to: &state)
    }
  }

  @Test mutating func aStoreThatRecoversHasEverythingInOrder() throws {
    var state = try reader()
    type("}ct", to: &state)
    for sign in "tide" { send(.input(.key(.init(.character(sign)))), to: &state) }
    send(.input(.key(.init(.enter))), to: &state)
    #expect(state.saving.failure != nil && state.saving.waiting.count == 2)
    for _ in 1...Saving.longestPause { send(.tick, to: &state) }
    #expect(state.saving.failure != nil, "tried once more, in vain")
    try FileManager.default.removeItem(at: marks)
    for _ in 1...Saving.longestPause { send(.tick, to: &state) }
    #expect(state.saving.failure == nil && state.saving.waiting.isEmpty)
    let kept = try library.annotations(of: article.id).marks
    #expect(kept.count == 1 && kept[0].tags.map(\.value) == ["tide"])
    try bench.run("check").expectDone()
  }

  @Test mutating func whatIsLeftBehindIsSavedLater() throws {
    var state = try reader()
    type("}c)H", to: &state)
    let waiting = state.saving.waiting
    try #require(waiting.count == 2)
    guard case .putAside(let path?) = desk.putAside(waiting) else {
      Issue.record("nothing was put aside")
      return
    }
    #expect(path.hasPrefix(bench.path + "/state/postil/unsaved/"))
    // The reader ends.
    desk.hold.letGo()
    let context = Context(
      environment: bench.settings, directory: bench.path, clock: { Timestamp(seconds: 60) })
    var next = Desk(library: library, context: context)
    guard case .foundUnsaved(let found) = next.perform(.findUnsaved) else {
      Issue.record("nothing was found")
      return
    }
    #expect(found.path == path && found.labels.count == 2)
    #expect(next.takeUp(path).problem != nil, "it still cannot be saved")
    try FileManager.default.removeItem(at: marks)
    let answer = next.takeUp(path)
    #expect(answer == .tookUp(saved: 2, refused: nil, problem: nil))
    #expect(try library.annotations(of: article.id).marks.count == 2)
    #expect(next.perform(.findUnsaved) == nil)
    try bench.run("check").expectDone()
  }

  private func later(_ library: Library? = nil) -> Desk {
    let context = Context(
      environment: bench.settings, directory: bench.path, clock: { Timestamp(seconds: 60) })
    return Desk(library: library ?? self.library, context: context)
  }

  /// Nobody ends the reader in any order: the copy is there while it is open, and another reader is
  /// not offered it as long as it is.
  @Test mutating func theCopyIsThereBeforeTheEnd() throws {
    var state = try reader()
    type("}c)H", to: &state)
    let path = try #require(state.saving.aside)
    #expect(try desk.unsaved.changes(in: path).count == 2 && path == desk.asidePath)
    #expect(later().findUnsaved() == nil, "its reader is open")
    desk.hold.letGo()
    guard case .foundUnsaved(let found) = later().findUnsaved() else {
      Issue.record("it is not offered")
      return
    }
    #expect(found.path == path && found.labels.count == 2)
    try FileManager.default.removeItem(at: marks)
    for _ in 1...Saving.longestPause { send(.tick, to: &state) }
    #expect(state.saving.waiting.isEmpty && state.saving.aside == nil)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test mutating func whereNoCopyCanBeKeptItIsSaid() throws {
    try bench.write("no folder", to: "state/postil/unsaved")
    var state = try reader()
    type("}cqqw", to: &state)
    let reason = "\(desk.unsaved.folder): cannot be written: Not a directory"
    #expect(state.saving.asideFailure == reason && !state.isOver)
    #expect(View.frame(of: state).text.contains("No copy could be kept: "))
    type("y", to: &state)
    #expect(
      state.isOver
        && state.saving.lastWords?.hasSuffix("; no copy could be kept: \(reason)") == true)
  }

  @Test mutating func whoGivesUpFindsItAside() throws {
    var state = try reader()
    type("}c", to: &state)
    let path = try #require(state.saving.aside)
    type("qqy", to: &state)
    #expect(state.saving.discarded == path + ".discarded")
    #expect(try desk.unsaved.changes(in: path + ".discarded").count == 1)
    #expect(later().findUnsaved() == nil)
  }

  /// What is not saved of one library is no work on its copy.
  @Test mutating func aCopyIsNotOfferedTheOthersWork() throws {
    var state = try reader()
    type("}c", to: &state)
    desk.hold.letGo()
    try FileManager.default.removeItem(at: marks)
    let root = bench.folder.appending(path: "lib")
    let copy = bench.folder.appending(path: "copy")
    try FileManager.default.copyItem(at: root, to: copy)
    let desk = later(try Library.open(at: copy.path))
    #expect(desk.findUnsaved() == .unsavedElsewhere([library.root]))
    let check = try bench.run("check", "--library", "copy")
    #expect(check.output.contains("1 change of \(library.root) not in the library yet"))
    try FileManager.default.removeItem(at: root)
    guard case .foundUnsaved = desk.findUnsaved() else {
      Issue.record("nobody else is there to save it")
      return
    }
  }

  /// One is refused, the next cannot be saved now, and what comes after it is refused later.
  @Test mutating func whatWasRefusedBeforeIsKeptBesideIt() throws {
    let mark = Mark(.claim, over: [Span(0, 8)], of: article, by: signature, beside: [])
    let changes: [Change] = [
      .editMark(ID("m-gone"), .setNote("why?"), time: signature.time), .addMark(mark),
      .editMark(ID("m-lost"), .setNote("who?"), time: signature.time),
    ]
    let unsaved = changes.map {
      Commit(article: article.id, change: $0, act: .done, label: "x", signature: signature)
    }
    let path = desk.unsaved.folder + "/\(library.id)-1.json"
    _ = try reader()
    // Where no file of marks can be written, the first is refused all the same.
    try desk.unsaved.keep(unsaved, at: path)
    #expect(desk.takeUp(path).problem != nil)
    try FileManager.default.removeItem(at: marks)
    #expect(desk.takeUp(path).problem == nil)
    #expect(try desk.unsaved.changes(in: path + ".refused") == [unsaved[0], unsaved[2]])
    #expect(try desk.unsaved.changes(in: path) == [])
    #expect(try library.annotations(of: article.id).marks.count == 1)
    // A file of refused changes that cannot be read stays as it is, and so does what is new.
    try desk.unsaved.keep([unsaved[0]], at: path)
    try Data("{".utf8).write(to: URL(fileURLWithPath: path + ".refused"))
    guard case .said = desk.takeUp(path) else {
      Issue.record("the damaged file was passed over")
      return
    }
    #expect(try desk.unsaved.changes(in: path) == [unsaved[0]])
  }

  @Test mutating func whatDoesNotFitAnyMoreIsKept() throws {
    let mark = Mark(.claim, over: [Span(0, 8)], of: article, by: signature, beside: [])
    let changes: [Change] = [
      .addMark(mark), .editMark(ID("m-gone"), .setNote("why?"), time: signature.time),
    ]
    let unsaved = changes.map {
      Commit(article: article.id, change: $0, act: .done, label: "x", signature: signature)
    }
    let path = desk.unsaved.folder + "/\(library.id)-1.json"
    try desk.unsaved.keep(unsaved, at: path)
    #expect(
      desk.takeUp(path)
        == .tookUp(saved: 1, refused: Refused(count: 1, path: path + ".refused"), problem: nil))
    #expect(try desk.unsaved.changes(in: path + ".refused") == [unsaved[1]])
    // Taken up twice, for instance by two readers: it is there once.
    try desk.unsaved.keep([unsaved[0]], at: path)
    #expect(desk.takeUp(path) == .tookUp(saved: 1, refused: nil, problem: nil))
    #expect(try library.annotations(of: article.id).marks.count == 1)
  }
}

extension Message {
  fileprivate var problem: String? {
    if case .tookUp(_, _, let problem) = self { problem } else { nil }
  }
}
