import Foundation
import Model
import Reader
import Screen
import Storage
import TestSupport
import Testing

@testable import CLI

/// The library across its articles, on the disk.
@Suite struct BookTests {
  private let bench: Sandbox
  private let library: Library
  private let signature = Signature(creator: "ana", time: Timestamp(seconds: 0))

  init() throws {
    bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    library = try Library.open(at: bench.path + "/lib")
  }

  private func line(_ arguments: String...) throws -> String {
    try #require(try bench.run(arguments).lines.first)
  }

  /// A claim of the ledger that one article has from Ada Winter; its id.
  private func tell() throws -> String {
    let mark = try line("mark", "the-quay", "--as", "claim", "--range", "0:8")
    let one = try line("attribute", "the-quay", "--claim", mark, "--source", "Ada Winter")
    let claim = try line("claims", "add", "The quay is closed")
    _ = try line("claims", "link", "the-quay", one, claim)
    return claim
  }

  private var desk: Desk {
    let context = Context(
      environment: bench.settings, directory: bench.path, clock: { Timestamp(seconds: 0) })
    return Desk(library: library, context: context)
  }

  /// Lets the effects be done, and what follows from their answers.
  private func perform(_ effects: [Effect], _ state: inout State, _ queue: inout Queue) {
    for effect in effects {
      for message in queue.perform(effect) {
        let next = state.update(message, by: signature)
        perform(next, &state, &queue)
      }
    }
  }

  private func press(_ script: String, _ state: inout State, _ queue: inout Queue) throws {
    for key in try KeyEvent.script(script) {
      let effects = state.update(.input(.key(key)), by: signature)
      perform(effects, &state, &queue)
    }
  }

  /// Why a step is refused; nil where it is kept.
  private func refusal(of change: Change) -> String? {
    let step = LibraryChange(ledgers: change, articles: [])
    let commit = LibraryCommit(deed: .change(step), label: "a step", signature: signature)
    guard case .libraryRefused(_, let reason) = desk.keep(commit, 1) else { return nil }
    return reason
  }

  @Test func whatWasMergedMeanwhileTakesNoEdits() throws {
    let (claim, other) = (try tell(), try line("claims", "add", "It is shut"))
    let edit = Change.editClaim(ID(claim), .status(.settled), time: signature.time)
    _ = try line("claims", "merge", claim, other)
    #expect(refusal(of: edit)?.contains("merged into “It is shut” meanwhile") == true)
    #expect(
      refusal(of: .editClaim(ID(claim), .mergedInto(nil), time: signature.time)) == nil)
    #expect(refusal(of: edit) == nil)
  }

  @Test func aStepThatChangesNothingIsNoStep() throws {
    let before = try bench.snapshot()
    #expect(refusal(of: .group([]))?.hasPrefix("nothing was changed") == true)
    #expect(try bench.snapshot() == before)
  }

  @Test func whatDidNotChangeIsNotSentAgain() throws {
    _ = try tell()
    var queue = Queue(desk: desk)
    guard case .book(let book, let problems)? = queue.perform(.loadBook(isWhole: true)).first else {
      Issue.record("no book")
      return
    }
    #expect(problems.isEmpty && book.articles.count == 1)
    #expect(book.claims.map(\.statement) == ["The quay is closed"])
    #expect(queue.perform(.loadBook(isWhole: true)).isEmpty)
    for command in [
      ["mark", "the-quay", "--as", "highlight", "--range", "10:14", "--tag", "tide"],
      ["claims", "add", "The tide is late"], ["undo", "--ledgers"],
      ["correct", "the-quay", "--title", "The quay again"],
    ] {
      try bench.run(command).expectDone()
      #expect(queue.perform(.loadBook(isWhole: false)).count == 1, "\(command)")
      #expect(queue.perform(.loadBook(isWhole: false)).isEmpty, "\(command)")
    }
  }

  @Test func stepsOfTheReaderAreOnTheDisk() throws {
    let id = try tell()
    var (state, queue) = (State(size: Size(columns: 80, rows: 24)), Queue(desk: desk))
    try press("<F4>e again⏎S<Down>⏎", &state, &queue)
    let claim = try library.ledgers().claim(ID(id))
    #expect(claim?.statement == "The quay is closed again" && claim?.status == .checking)
    #expect(state.status.text == "claim checking: The quay is closed again")
    try press("uu", &state, &queue)
    #expect(try library.ledgers().claim(ID(id))?.statement == "The quay is closed")
    try press("<C-r>", &state, &queue)
    #expect(try library.ledgerHistory().nextRedo?.label.hasPrefix("claim checking") == true)
  }

  /// In a line that a narrow screen has room for, with what can be done instead.
  @Test func aClaimThatUndoMayNeedIsNotDeleted() throws {
    let id = try tell()
    let marks = try bench.run("marks", "the-quay", "--json").objects()
    let mark = try #require(marks.first { $0["kind"] as? String == "claim" }?["id"] as? String)
    try bench.run("claims", "link", "the-quay", mark, "--unlink").expectDone()
    var (state, queue) = (State(size: Size(columns: 80, rows: 24)), Queue(desk: desk))
    try press("<F4>/quay is⏎:delete-claim⏎", &state, &queue)
    let words = "not deleted: an article uses it or may need it for undo · S drops it"
    #expect(state.status.text == words && words.count <= 78)
    #expect(try library.ledgers().claim(ID(id)) != nil)
  }

  @Test func whatOthersDidMeanwhileIsNotUndone() throws {
    _ = try tell()
    var (state, queue) = (State(size: Size(columns: 80, rows: 24)), Queue(desk: desk))
    try press("<F4>e again⏎", &state, &queue)
    try bench.run("claims", "add", "The tide is late").expectDone()
    try press("u", &state, &queue)
    #expect(state.status.level == .error)
    #expect(state.status.text.hasPrefix("nothing was changed: "))
    #expect(state.library.book?.ledgers == (try library.ledgers()))
    #expect(try library.ledgers().claims.count == 2)
  }

  @Test func aDamagedFileHidesNothingElse() throws {
    _ = try tell()
    try bench.write("{", to: "lib/sources.json")
    var queue = Queue(desk: desk)
    guard case .book(let book, let problems)? = queue.perform(.loadBook(isWhole: true)).first else {
      Issue.record("no book")
      return
    }
    #expect(book.claims.map(\.statement) == ["The quay is closed"])
    #expect(problems.count == 1 && problems[0].hasPrefix("sources.json"))
    let article = try #require(try library.articleIDs().first)
    try bench.write("{", to: "lib/articles/\(article)/marks.json")
    guard case .book(let less, let both)? = queue.perform(.loadBook(isWhole: true)).first else {
      Issue.record("no book")
      return
    }
    #expect(less.claims.count == 1 && less.articles.isEmpty)
    #expect(both.count == 2)
  }

  @Test func aPassageIsOpenedFromItsClaim() throws {
    _ = try tell()
    var (state, queue) = (State(size: Size(columns: 80, rows: 24)), Queue(desk: desk))
    try press("<F4>⏎⏎", &state, &queue)
    #expect(state.view == .reader)
    #expect(state.reading?.currentMark?.kind == .claim)
    try press("q", &state, &queue)
    #expect(state.view == .claims && state.claims.isInside)
  }
}
