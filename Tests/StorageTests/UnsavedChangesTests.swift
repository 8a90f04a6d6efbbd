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
      article: ID("harbour-00000000"), change: $0, act: .done, label: "done", signature: .ada(1))
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

  @Test func nothingToKeepMakesNothing() throws {
    try withLibrary { library, folder in
      let unsaved = UnsavedChanges(of: library, environment: ["XDG_STATE_HOME": folder + "/new"])
      try unsaved.keep([], at: unsaved.path(begun: Signature.ada(1).time, process: 1))
      #expect(!FileManager.default.fileExists(atPath: folder + "/new"))
    }
  }
}
