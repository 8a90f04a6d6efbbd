import Foundation
import Model
import Testing

@testable import Storage

@Suite struct TrashTests {
  private let sample = Sample("⟦The harbour was closed⟧, ⟦said⟧ ⟦the mayor⟧. Nobody asked why.")

  /// An article with two marks, a source and a history.
  private func withMarks(_ body: (Library, ID<Article>) throws -> Void) throws {
    try withArticle(sample) { library, id in
      try library.commit(.addMark(sample.mark(0)), to: id)
      try library.commit(.addMark(sample.mark(1, .cue)), to: id)
      try body(library, id)
    }
  }

  /// What lies in the article's folder, wherever that is.
  private func whole(_ library: Library, _ id: ID<Article>) throws -> [String: [UInt8]] {
    try files(below: library.articlesFolder + "/\(id)", besidesHistory: false)
  }

  @Test func whatWasRemovedComesBackToTheByte() throws {
    try withMarks { library, id in
      let before = try whole(library, id)
      let trashed = try library.remove(id)
      #expect(try library.articleIDs().isEmpty)
      #expect(try library.trashed() == [trashed])
      #expect(trashed.signature == .ada(20))
      #expect(try whole(library.trash(trashed), id) == before)
      #expect(try library.restore(trashed.id) == id)
      #expect(try whole(library, id) == before)
      #expect(try library.trashed().isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: library.trashFolder).isEmpty)
      #expect(try library.removals().map(\.act) == [.removed, .restored])
      #expect(try library.removals().map(\.signature) == [.ada(20), .ada(30)])
    }
  }

  @Test func anArticleInTheTrashIsNeitherReadNorMarked() throws {
    try withMarks { library, id in
      let trashed = try library.remove(id)
      #expect(throws: StorageError.inTrash(id)) {
        try library.commit(.addMark(sample.mark(2)), to: id)
      }
      #expect(throws: StorageError.inTrash(id)) { try library.resolve(id.value) }
      #expect(throws: StorageError.noSuchArticle("nobody")) { try library.resolve("nobody") }
      #expect(try library.summaries().found.isEmpty)
      let trash = library.trash(trashed)
      #expect(try trash.annotations(of: id).marks.count == 2)
      #expect(throws: StorageError.self) { try trash.commit(.addMark(sample.mark(2)), to: id) }
    }
  }

  @Test func theSameArticleIsAddedAndRemovedAgain() throws {
    try withMarks { library, id in
      let first = try library.remove(id)
      #expect(try library.add(sample.article, original: sample.bytes) == .added(id))
      #expect(throws: StorageError.inTheWay(first.id, id)) { try library.restore(first.id) }
      #expect(try library.annotations(of: id).marks.isEmpty)
      // In the same second, by the same person.
      let second = try library.remove(id)
      #expect(first.id != second.id)
      #expect(Set(try library.trashed().map(\.id)) == [first.id, second.id])
      try library.restore(first.id)
      #expect(try library.annotations(of: id).marks.count == 2)
      #expect(throws: StorageError.inTheWay(second.id, id)) { try library.restore(second.id) }
      let third = try library.remove(id)
      #expect(![first.id, second.id].contains(third.id))
    }
  }

  @Test func theSameBytesUnderAnotherNameAreInTheWay() throws {
    try withMarks { library, id in
      let trashed = try library.remove(id)
      let text = "The harbour was closed, said the mayor. Nobody asked why."
      let other = Sample(text, title: "Other")
      let added = try library.add(other.article, original: sample.bytes).id
      #expect(added != id)
      #expect(throws: StorageError.inTheWay(trashed.id, added)) { try library.restore(trashed.id) }
      #expect(try library.trashed() == [trashed])
    }
  }

  @Test func onlyEmptyingDestroys() throws {
    try withMarks { library, id in
      let trashed = try library.remove(id)
      for result in try library.empty([trashed.id], by: .ada(40)) { try result.get() }
      #expect(
        try files(below: library.root, besidesHistory: false).keys.sorted() == [
          "postil.json", "removals.jsonl",
        ])
      #expect(throws: StorageError.noSuchTrash(trashed.id)) { try library.restore(trashed.id) }
      #expect(try library.removals().map(\.act) == [.removed, .emptied])
    }
  }

  /// What only an article in the trash refers to stays in the ledgers: it is needed again.
  @Test func whatTheTrashRefersToStaysInTheLedgers() throws {
    try withArticle(sample) { library, id in
      let mark = sample.mark(0)
      try library.commit(.addMark(mark), to: id)
      let attribution = Change.attribution(
        claim: mark.id, named: ["The mayor"], article: id,
        notebook: try library.notebook(of: id), signature: .ada(3))
      try library.commit(attribution.change, to: id)
      let other = Sample("Nobody ⟦was told⟧.", title: "Other")
      let second = try library.add(other.article, original: other.bytes).id
      let trashed = try library.remove(id)
      let source = try #require(try library.ledgers().sources.first)
      #expect(throws: StorageError.inUse(record: source.id.value, by: [id])) {
        try library.commit(.removeSource(source.id), to: second)
      }
      try library.restore(trashed.id)
      #expect(try library.notebook(of: id).annotations.assertions.count == 1)
    }
  }

  /// Each state in which a kill may leave the trash, made by hand.
  @Test func whatAKilledProcessLeftIsMadeGood() throws {
    try withMarks { library, id in
      let folder = library.trashFolder + "/t-half0000"
      let record = TrashFile(article: id, signature: .ada(5))
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try File(folder + "/removed.json").store(record)
      // The record was written, and nothing was moved.
      #expect(try library.trashed().isEmpty)
      #expect(try library.removals().isEmpty)
      let trashed = try library.remove(id)
      #expect(!FileManager.default.fileExists(atPath: folder))
      // The article was moved, and the log not written.
      let log = library.root + "/removals.jsonl"
      try FileManager.default.removeItem(atPath: log)
      #expect(try library.removals().map(\.act) == [.removed])
      // It was moved back, and the log not written.
      var back = TrashFile(article: id, signature: .ada(20))
      back.leaving = TrashFile.Leaving(act: .restored, signature: .ada(30))
      let place = library.trashFolder + "/\(trashed.id)"
      try File(place + "/removed.json").store(back)
      #expect(try library.trashed() == [trashed])
      #expect(try library.removals().map(\.act) == [.removed])
      try FileManager.default.moveItem(
        atPath: place + "/\(id)", toPath: library.articlesFolder + "/\(id)")
      #expect(try library.trashed().isEmpty)
      #expect(try library.removals().map(\.act) == [.removed, .restored])
      let again = try library.remove(id)
      #expect(again.id != trashed.id)
      #expect(try library.removals().map(\.act) == [.removed, .restored, .removed])
      #expect(!FileManager.default.fileExists(atPath: place))
      // It was on its way to be destroyed.
      back.leaving = TrashFile.Leaving(act: .emptied, signature: .ada(40))
      try File(library.trashFolder + "/\(again.id)/removed.json").store(back)
      try FileManager.default.moveItem(
        atPath: library.trashFolder + "/\(again.id)",
        toPath: library.trashFolder + "/.\(again.id)")
      #expect(try library.trashed().isEmpty)
      let other = Sample("Other", title: "Other")
      try library.remove(try library.add(other.article, original: other.bytes).id)
      #expect(
        !FileManager.default.fileExists(atPath: library.trashFolder + "/.\(again.id)"))
    }
  }

  @Test func aTornLineOfTheLogIsPassedOverAndMadeGood() throws {
    try withMarks { library, id in
      try library.remove(id)
      try edit(library.root + "/removals.jsonl") { String($0.dropLast(9)) }
      #expect(try library.isRemovalLogTorn())
      #expect(try library.removals().map(\.act) == [.removed])
      let other = Sample("Other", title: "Other")
      try library.remove(try library.add(other.article, original: other.bytes).id)
      #expect(try library.removals().count == 2)
      #expect(try !library.isRemovalLogTorn())
    }
  }

  /// A record that cannot be read tells nobody who it was; the article comes back all the same.
  @Test func aDamagedRecordKeepsNothingFromComingBack() throws {
    try withMarks { library, id in
      let trashed = try library.remove(id)
      let path = library.trashFolder + "/\(trashed.id)/removed.json"
      try edit(path) { String($0.dropLast(30)) }
      let (found, failed) = try library.trashedAndProblems()
      #expect(found.map(\.article) == [id] && found[0].signature == nil)
      #expect(failed.count == 1)
      try library.restore(trashed.id)
      #expect(try library.annotations(of: id).marks.count == 2)
      #expect(FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func aDamagedArticleCanBeRemoved() throws {
    try withMarks { library, id in
      try edit(library.articlesFolder + "/\(id)/article.json") { String($0.dropLast(30)) }
      let trashed = try library.remove(id)
      #expect(try library.restore(trashed.id) == id)
    }
  }

  @Test func whereTheTrashCannotBeNothingIsMoved() throws {
    try withMarks { library, id in
      let before = try files(below: library.root, besidesHistory: false)
      // To root every folder is writable: there a file in the way serves.
      if getuid() == 0 {
        try Data().write(to: URL(fileURLWithPath: library.trashFolder))
      } else {
        chmod(library.root, 0o555)
      }
      defer { chmod(library.root, 0o755) }
      let error = #expect(throws: StorageError.self) { try library.remove(id) }
      guard case .unwritable = error else { throw try #require(error) }
      if getuid() == 0 { try FileManager.default.removeItem(atPath: library.trashFolder) }
      #expect(try files(below: library.root, besidesHistory: false) == before)
    }
  }

  @Test func aLinkIsNotMoved() throws {
    try withMarks { library, id in
      let elsewhere = library.root + "/elsewhere"
      let place = library.articlesFolder + "/\(id)"
      try FileManager.default.moveItem(atPath: place, toPath: elsewhere)
      try FileManager.default.createSymbolicLink(
        atPath: place, withDestinationPath: "../elsewhere")
      let reason = "is a symbolic link, and nothing is written through one"
      #expect(throws: StorageError.unwritable(path: place, reason: reason)) {
        try library.remove(id)
      }
      #expect(try library.annotations(of: id).marks.count == 2)
    }
  }

  @Test(arguments: ["Ünïcode – “quoted”", "a b'c\"d", "-n", "m-night", "t-shirt", "日本"])
  func namesWithOddSignsComeBack(_ title: String) throws {
    try withLibrary { library, _ in
      var odd = Sample("Text", title: title)
      let sum = odd.article.original.sha256
      odd.article = Article(
        id: ID("\(title)-\(sum.prefix(8))"), metadata: odd.article.metadata,
        text: odd.article.text, blocks: odd.article.blocks, original: odd.article.original)
      let id = try library.add(odd.article, original: odd.bytes).id
      let before = try whole(library, id)
      let trashed = try library.remove(id)
      #expect(try library.restore(trashed.id) == id)
      #expect(try whole(library, id) == before)
    }
  }
}

extension Library {
  @discardableResult
  func remove(_ id: ID<Article>) throws -> Trashed {
    try #require(try remove([id], by: .ada(20)).first).get()
  }

  @discardableResult
  func restore(_ name: ID<Trashed>) throws -> ID<Article> {
    try #require(try restore([name], by: .ada(30)).first).get()
  }
}
