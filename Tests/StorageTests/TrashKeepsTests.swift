import Foundation
import Model
import Testing

@testable import Storage

/// What lies in the trash or behind it and is not to be destroyed.
@Suite struct TrashKeepsTests {
  private let sample = Sample("⟦The harbour was closed⟧, said the mayor.")

  /// A library with an article, and a folder outside of it that holds a file and a folder with one.
  private func withPhotos(_ body: (Library, ID<Article>, String) throws -> Void) throws {
    try withLibrary { library, folder in
      let id = try library.add(sample.article, original: sample.bytes).id
      let photos = folder + "/photos"
      try write("gull", to: photos + "/gull.jpg")
      try write("tern", to: photos + "/north/tern.jpg")
      try FileManager.default.createDirectory(
        atPath: library.trashFolder, withIntermediateDirectories: true)
      try body(library, id, photos)
    }
  }

  private func write(_ text: String, to path: String) throws {
    let file = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  @Test(arguments: ["t-x", ".t-x"], ["photos", "photos/north"])
  func noLinkIsFollowed(name: String, target: String) throws {
    try withPhotos { library, id, photos in
      let before = try files(below: photos, besidesHistory: false)
      let path = library.trashFolder + "/" + name
      try link(path, to: target == "photos" ? photos : photos + "/north")
      try library.restore(try library.remove(id).id)
      let trashed = try library.remove(id)
      #expect(throws: StorageError.noSuchTrash(ID("t-x"))) { try library.restore(ID("t-x")) }
      #expect(try library.trashed() == [trashed])
      #expect(try files(below: photos, besidesHistory: false) == before)
      #expect(File(path).isThere)
    }
  }

  @Test(arguments: ["t-notes", ".t-notes"], ["mine.txt", "of/mine.txt"])
  func whatIsNotOursStays(name: String, file: String) throws {
    try withPhotos { library, id, _ in
      let path = library.trashFolder + "/\(name)/\(file)"
      try write("mine", to: path)
      try library.remove(id)
      #expect(try File(path).read() == Array("mine".utf8))
    }
  }

  @Test func restoringLeavesWhatElseIsThere() throws {
    try withPhotos { library, id, _ in
      let trashed = try library.remove(id)
      let entry = library.trashFolder + "/\(trashed.id)"
      try write("mine", to: entry + "/notes.txt")
      // Before the article's name.
      try write("mine", to: entry + "/a/notes.txt")
      #expect(try library.restore(trashed.id) == id)
      #expect(try library.articleIDs() == [id])
      try library.remove(id)
      #expect(
        try Set(files(below: entry, besidesHistory: false).keys) == ["a/notes.txt", "notes.txt"])
    }
  }

  @Test func whatCannotBeLookedAtIsNotAbsent() throws {
    try withPhotos { library, id, _ in
      let trashed = try library.remove(id)
      let entry = library.trashFolder + "/\(trashed.id)"
      try FileManager.default.removeItem(atPath: entry + "/\(id)")
      // A path that leads round in a circle is one that the system cannot look at.
      try link(entry + "/\(id)", to: "\(id)")
      #expect(try library.trashedAndProblems().failed.count == 1)
      let other = Sample("Other", title: "Other")
      try library.remove(try library.add(other.article, original: other.bytes).id)
      #expect(File(entry + "/removed.json").isThere && File(entry + "/\(id)").isThere)
    }
  }

  @Test func aRenameThatWasDoneIsDone() throws {
    try withPhotos { _, _, photos in
      #expect(throws: SystemError.self) { try Folder.move(photos, to: photos + "/north/in") }
      try Folder.move(photos, to: photos + "-2")
      // As if the first answer had been lost.
      try Folder.move(photos, to: photos + "-2")
      #expect(throws: SystemError.self) { try Folder.move(photos, to: photos + "-3") }
    }
  }

  @Test(arguments: ["removals.jsonl", "articles/ID/history.jsonl"])
  func aPipeIsNoLog(file: String) throws {
    try withPhotos { library, id, _ in
      let path = library.root + "/" + file.replacingOccurrences(of: "ID", with: id.value)
      try #require(mkfifo(path, 0o600) == 0)
      let reason = "is no regular file"
      let unreadable = StorageError.unreadable(path: path, reason: reason)
      let unwritable = StorageError.unwritable(path: path, reason: reason)
      if file == "removals.jsonl" {
        #expect(throws: unreadable) { try library.isRemovalLogTorn() }
        #expect(throws: unwritable) { try library.remove(id) }
      } else {
        #expect(throws: unreadable) { try library.isHistoryTorn(of: id) }
        #expect(throws: unwritable) { try library.commit(.addMark(sample.mark(0)), to: id) }
        #expect(try library.annotations(of: id).marks.isEmpty)
      }
      #expect(try library.articleIDs() == [id])
    }
  }
}
