import JSON

/// The file `postil.json`, which makes a folder a library.
struct LibraryFile: Filed {
  static var format: String { "postil-library" }
  let id: String
  let name: String

  init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record("format", "version", "id", "name")
    id = try record.get("id")
    name = try record.get("name")
    guard Path.isName(id) else { throw Flaw("cannot be the name of a file", at: "id") }
  }

  var wire: JSON { filed(["id": id.wire, "name": name.wire]) }
  var isBlank: Bool { false }
}
