import Foundation
import TestSupport
import Testing

/// The schemas and the page of the format tell of the same fields.
@Suite struct SchemaTests {
  private static let docs = PackageFolder.root.appending(path: "docs")

  /// What a schema says of an object: its fields, each with its description.
  private typealias Shape = [String: String]

  private func object(_ value: Any?) -> [String: Any] { value as? [String: Any] ?? [:] }

  private func schemas() throws -> [String: [String: Any]] {
    let folder = Self.docs.appending(path: "schema")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var schemas: [String: [String: Any]] = [:]
    for name in names {
      let data = try Data(contentsOf: folder.appending(path: name))
      let schema = object(try JSONSerialization.jsonObject(with: data))
      schemas[name.replacingOccurrences(of: ".schema.json", with: "")] = schema
    }
    return schemas
  }

  /// Every object that a schema tells of, by a name.
  private func shapes() throws -> [String: Shape] {
    var shapes: [String: Shape] = [:]
    for (name, schema) in try schemas() {
      collect(schema, name, into: &shapes)
      for (name, part) in object(schema["$defs"]) { collect(object(part), name, into: &shapes) }
    }
    return shapes
  }

  private func collect(_ schema: [String: Any], _ name: String, into shapes: inout [String: Shape])
  {
    for (index, part) in (schema["oneOf"] as? [Any] ?? []).enumerated() {
      collect(object(part), "\(name)|\(index)", into: &shapes)
    }
    guard let fields = schema["properties"] as? [String: Any] else { return }
    #expect(schema["additionalProperties"] as? Bool == false, "\(name)")
    shapes[name] = fields.mapValues { object($0)["description"] as? String ?? "" }
    for (key, field) in fields {
      collect(object(field), name + "." + key, into: &shapes)
      collect(object(object(field)["items"]), name + "." + key + "[]", into: &shapes)
    }
  }

  @Test func everyFieldIsDescribed() throws {
    let shapes = try shapes()
    #expect(shapes.count > 40)
    for (name, shape) in shapes {
      for (field, words) in shape { #expect(words.hasSuffix("."), "\(name).\(field)") }
    }
  }

  @Test func theTablesOfThePageHaveTheFieldsOfTheSchemas() throws {
    let page = try String(contentsOf: Self.docs.appending(path: "file-format.md"), encoding: .utf8)
    let shapes = try shapes()
    var met: Set<String> = []
    var tables = 0
    for table in page.components(separatedBy: "| field | meaning |\n|---|---|\n").dropFirst() {
      let rows = table.components(separatedBy: "\n").prefix { $0.hasPrefix("|") }
      let names = Set(
        rows.flatMap { row in
          row.components(separatedBy: "|")[1].components(separatedBy: "`").enumerated()
            .filter { $0.offset % 2 == 1 }.map(\.element)
        })
      let same = shapes.filter { shape in
        let fields = Set(shape.value.keys)
        return fields == names || fields.subtracting(["format", "version"]) == names
      }
      #expect(!same.isEmpty, "\(names.sorted())")
      met.formUnion(same.keys)
      tables += 1
    }
    #expect(tables > 20)
    // What has no table of its own is told in words.
    for (name, shape) in shapes where !met.contains(name) {
      for field in shape.keys { #expect(page.contains("`\(field)`"), "\(name).\(field)") }
    }
  }

  @Test func everyKindOfFileHasASchema() throws {
    let page = try String(contentsOf: Self.docs.appending(path: "file-format.md"), encoding: .utf8)
    for (name, schema) in try schemas() where name != "records" {
      let words = object(object(schema["properties"])["format"])["const"] as? String
      if let words { #expect(words == "postil-\(name)" && page.contains("`\(words)`")) }
      #expect(page.contains("schema/\(name).schema.json"), "\(name)")
    }
  }
}
