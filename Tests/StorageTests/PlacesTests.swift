import Foundation
import Model
import Storage
import Testing

@Suite struct PlacesTests {
  private let id = ID<Article>("harbour-00000000")
  private let place = Place(
    top: ScalarOffset(10), cursor: ScalarOffset(12), isRead: true, time: Signature.ada(1).time)

  private func withPlaces(_ body: (Places) throws -> Void) throws {
    try withLibrary { library, folder in
      try body(Places(of: library, environment: ["XDG_STATE_HOME": folder + "/state"]))
    }
  }

  @Test func placesAreKept() throws {
    try withPlaces { places in
      #expect(places.all() == [:])
      try places.keep(place, in: id)
      try places.keep(place, in: ID("other"))
      #expect(places.place(in: id) == place)
      #expect(places.all().count == 2)
    }
  }

  @Test func aDamagedFileIsSetAside() throws {
    try withPlaces { places in
      try places.keep(place, in: id)
      try edit(places.path) { String($0.dropLast(5)) }
      #expect(places.place(in: id) == nil)
      try places.keep(place, in: ID("other"))
      #expect(places.all() == [ID("other"): place])
      #expect(FileManager.default.fileExists(atPath: places.path + ".damaged"))
    }
  }

  @Test func aNewerFileIsLeftAlone() throws {
    try withPlaces { places in
      try places.keep(place, in: id)
      try edit(places.path) { $0.replacingOccurrences(of: "\"1.1\"", with: "\"9.0\"") }
      #expect(places.all() == [:])
      #expect(throws: StorageError.newerFormat(path: places.path, found: "9.0")) {
        try places.keep(place, in: id)
      }
    }
  }
}
