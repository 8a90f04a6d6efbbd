import Foundation
import Model
import Storage
import TestSupport
import Testing

/// What a reader could not save.
@Suite struct UnsavedChangesTests {
  /// Every kind of change.
  private static let changes = RichState(Sample("⟦The harbour⟧ ⟦was⟧ ⟦closed⟧.")).every.map {
    Commit(
      article: ID("harbour-00000000"), change: $0, act: .done, label: "done", signature: .ada(2))
  }

  /// A file with every kind of change.
  static func kept(of library: Library, in folder: String) throws -> String {
    let unsaved = UnsavedChanges(of: library, environment: ["XDG_STATE_HOME": folder])
    let path = unsaved.path(begun: Signature.ada(1).time, process: 12)
    try unsaved.keep(changes, at: path)
    return path
  }

  @Test func whatIsKeptIsFoundAndThenGone() throws {
    try withLibrary { library, folder in
      let unsaved = UnsavedChanges(of: library, environment: ["XDG_STATE_HOME": folder])
      #expect(try unsaved.all() == [])
      let path = try Self.kept(of: library, in: folder)
      #expect(try unsaved.all() == [path] && !path.contains(":"))
      #expect(try unsaved.changes(in: path) == Self.changes)
      try unsaved.keep([], at: path)
      #expect(try unsaved.all() == [] && unsaved.changes(in: path) == [])
    }
  }

  @Test func anotherLibrarysFilesAreItsOwn() throws {
    try withLibrary { library, folder in
      _ = try Self.kept(of: library, in: folder)
      let other = try Library.create(at: folder + "/other", name: "other", by: .ada(2))
      #expect(
        try UnsavedChanges(of: other, environment: ["XDG_STATE_HOME": folder]).all() == [])
    }
  }

  /// The same id, and other work.
  @Test func aCopyOfTheLibraryDoesNotTakeThem() throws {
    try withLibrary { library, folder in
      let path = try Self.kept(of: library, in: folder)
      try FileManager.default.copyItem(atPath: library.root, toPath: folder + "/copy")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link", withDestinationPath: library.root)
      func other(from name: String) throws -> String? {
        let library = try Library.open(at: folder + "/" + name)
        let unsaved = UnsavedChanges(of: library, environment: ["XDG_STATE_HOME": folder])
        return try unsaved.otherHome(of: path)
      }
      #expect(try other(from: "copy") == library.root)
      #expect(try other(from: "link") == nil, "the same folder by another name")
      // Moved: the copy, or what it was moved to, is its heir; so it is of one of another id.
      try FileManager.default.moveItem(atPath: library.root, toPath: folder + "/moved")
      #expect(try other(from: "moved") == nil)
      _ = try Library.create(at: library.root, name: "another", by: .ada(3))
      #expect(try other(from: "moved") == nil)
    }
  }

  @Test func whatIsPutAsideIsNotDestroyed() throws {
    try withLibrary { library, folder in
      let unsaved = UnsavedChanges(of: library, environment: ["XDG_STATE_HOME": folder])
      let ends = [".discarded", ".discarded-2", ".discarded-3"]
      let path = try Self.kept(of: library, in: folder)
      #expect(try unsaved.discard(path) == path + ends[0])
      for end in ends.dropFirst() {
        try unsaved.keep([Self.changes[0]], at: path)
        #expect(try unsaved.discard(path) == path + end)
      }
      #expect(try unsaved.all() == [] && unsaved.refused() == [])
      #expect(try unsaved.discarded() == ends.map { path + $0 })
      #expect(try unsaved.changes(in: path + ends[0]) == Self.changes)
      #expect(try unsaved.discard(path) == nil, "it is gone already")
      let report = StateCheck(of: library, environment: ["XDG_STATE_HOME": folder]).run()
      #expect(report.findings.count(where: { $0.reason.contains("put aside by") }) == 3)
    }
  }

  @Test func aFileIsHeldAsLongAsItsWriterIsThere() throws {
    try withLibrary { library, folder in
      let unsaved = UnsavedChanges(of: library, environment: ["XDG_STATE_HOME": folder])
      let path = unsaved.path(begun: Signature.ada(1).time, process: 1)
      let hold = Hold()
      for count in [1, 2, 2, 1] {
        try unsaved.keep(Array(Self.changes.prefix(count)), at: path, held: hold)
        #expect(Hold.isHeld(path), "written anew, or as it was")
      }
      hold.letGo()
      #expect(!Hold.isHeld(path) && !Hold.isHeld(path + "-none"))
    }
  }

  @Test func nothingToKeepMakesNothing() throws {
    try withLibrary { library, folder in
      let unsaved = UnsavedChanges(of: library, environment: ["XDG_STATE_HOME": folder + "/new"])
      try unsaved.keep([], at: unsaved.path(begun: Signature.ada(1).time, process: 1))
      #expect(!FileManager.default.fileExists(atPath: folder + "/new"))
    }
  }
}
