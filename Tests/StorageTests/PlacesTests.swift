import Foundation
import Model
import Storage
import Testing

@Suite struct PlacesTests {
  private let id = ID<Article>("harbour-00000000")
  private let place = Place(
    top: ScalarOffset(10), cursor: ScalarOffset(12), progress: .read, time: Signature.ada(1).time)

  private func withPlaces(_ body: (Places) throws -> Void) throws {
    try withLibrary { library, folder in
      try body(Places(of: library, environment: ["XDG_STATE_HOME": folder + "/state"]))
    }
  }

  @Test func placesAreKept() throws {
    try withPlaces { places in
      #expect(places.all() == [:])
      try places.keep([id: place])
      try places.keep([ID("other"): place])
      #expect(places.place(in: id) == place)
      #expect(places.all().count == 2)
    }
  }

  @Test(arguments: [ReadingProgress.unread, .begun, .read])
  func howFarItWasReadIsKept(_ progress: ReadingProgress) throws {
    try withPlaces { places in
      try places.keep([
        id: Place(top: place.top, cursor: place.cursor, progress: progress, time: place.time)
      ])
      #expect(places.place(in: id)?.progress == progress)
      #expect(places.place(in: id)?.cursor == place.cursor)
    }
  }

  /// Beside the places, and whatever becomes of those.
  @Test func bookmarksAreKeptByTheirNames() throws {
    try withPlaces { places in
      let article = Sample("The mole has cracks. Nobody says so.").article
      let made = try ["a", "é", "漢"].enumerated().map { number, name in
        try #require(
          Bookmark(
            Character(name), at: ScalarOffset(4 * number), of: article,
            time: Signature.ada(1).time))
      }
      for bookmark in made { try places.keep(bookmark, in: id) }
      try places.keep([id: place])
      #expect(places.kept(of: id).bookmarks == made.sorted { $0.name < $1.name })
      #expect(places.kept(of: id).place == place)
      let moved = try #require(
        Bookmark("a", at: ScalarOffset(9), of: article, time: Signature.ada(2).time))
      try places.keep(moved, in: id)
      try places.drop(bookmark: "é", in: id)
      try places.drop(bookmark: "z", in: ID("other"))
      #expect(Set(places.kept(of: id).bookmarks) == [moved, made[2]])
      #expect(places.kept(of: ID("other")).bookmarks == [])
    }
  }

  @Test(arguments: [" ", "ab", "", "\\u001B"])
  func aNameThatIsNoKeyIsRefused(_ name: String) throws {
    try withPlaces { places in
      let article = Sample("The mole has cracks.").article
      let made = try #require(
        Bookmark("q", at: .start, of: article, time: Signature.ada(1).time))
      try places.keep(made, in: id)
      try places.keep([id: place])
      try edit(places.path) {
        $0.replacingOccurrences(of: "\"name\": \"q\"", with: "\"name\": \"\(name)\"")
      }
      #expect(places.kept(of: id).bookmarks == [])
      #expect(places.all() == [:])
    }
  }

  @Test func aDamagedFileIsSetAside() throws {
    try withPlaces { places in
      try places.keep([id: place])
      try edit(places.path) { String($0.dropLast(5)) }
      #expect(places.place(in: id) == nil)
      guard case .corrupt(places.path, _, _) = places.known().flaw else {
        Issue.record("it is said to be whole")
        return
      }
      try places.keep([ID("other"): place])
      #expect(places.all() == [ID("other"): place])
      #expect(places.known().flaw == nil)
      #expect(FileManager.default.fileExists(atPath: places.path + ".damaged"))
    }
  }

  @Test func aNewerFileIsLeftAlone() throws {
    try withPlaces { places in
      try places.keep([id: place])
      try edit(places.path) { $0.replacingOccurrences(of: "\"1.1\"", with: "\"9.0\"") }
      #expect(places.all() == [:])
      #expect(throws: StorageError.newerFormat(path: places.path, found: "9.0")) {
        try places.keep([id: place])
      }
    }
  }
}
