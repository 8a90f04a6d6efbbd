import Foundation
import JSON
import Model
import Testing

@testable import Storage

/// Files of an older version are made the present one once, and kept.
@Suite struct MigrationTests {
  private let sample = Sample("⟦The harbour⟧ ⟦was closed⟧, said the mayor. Nobody asked why.")

  /// A library as format 1.0 had it, written by hand: no hashes of texts, and older versions.
  private func withOlder(_ body: (Library, ID<Article>) throws -> Void) throws {
    try withFolder { folder in
      let root = folder + "/library"
      let id = sample.article.id
      let home = "\(root)/articles/\(id)"
      try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
      let files = [
        "\(root)/postil.json": """
        {
          "format": "postil-library",
          "id": "l-old",
          "name": "Old",
          "version": "1.0"
        }

        """,
        "\(home)/original.txt": sample.article.text.string,
        "\(home)/article.json": """
        {
          "blocks": [{"end": \(sample.article.text.count), "role": "paragraph", "start": 0}],
          "format": "postil-article",
          "id": "\(id)",
          "metadata": {"title": "Harbour closed"},
          "original": {
            "bytes": \(sample.bytes.count), "encoding": "utf-8", "file": "original.txt",
            "format": "text", "retrieved": "2025-01-01T00:00:00Z",
            "sha256": "\(sample.article.original.sha256)", "source": "/in/harbour.txt"
          },
          "text": "\(sample.article.text.string)",
          "version": "1.0"
        }

        """,
        "\(home)/marks.json": """
        {
          "assertions": [],
          "corrections": [],
          "format": "postil-marks",
          "marks": [
            {
              "created": "2025-01-01T00:00:01Z",
              "creator": "Ada",
              "id": "m-older001",
              "kind": "claim",
              "modified": "2025-01-01T00:00:01Z",
              "spans": [
                {
                  "end": 11,
                  "exact": "The harbour",
                  "prefix": "",
                  "start": 0,
                  "suffix": " was closed, said the mayor. Nob"
                }
              ],
              "tags": [
                "old"
              ]
            }
          ],
          "version": "1.0"
        }

        """,
        "\(root)/tags.json": """
        {
          "format": "postil-tags",
          "tags": [
            {
              "name": "old"
            }
          ],
          "version": "1.0"
        }

        """,
      ]
      for (path, text) in files {
        try text.write(toFile: path, atomically: false, encoding: .utf8)
      }
      chmod("\(home)/marks.json", 0o600)
      try body(try Library.open(at: root), id)
    }
  }

  @Test func readingChangesNothing() throws {
    try withOlder { library, id in
      let before = try files(below: library.root)
      #expect(library.version == FormatVersion(major: 1, minor: 0))
      #expect(try library.notebook(of: id).annotations.marks.first?.quote == "The harbour")
      #expect(try files(below: library.root) == before)
    }
  }

  @Test func theFirstWriteMakesItThePresentVersionOnceAndKeepsTheOldFiles() throws {
    try withOlder { library, id in
      let before = try files(below: library.root)
      for second in 1...3 {
        try library.commit(.addMark(sample.mark(1, at: second)), to: id)
      }
      let after = try files(below: library.root)
      #expect(try Library.open(at: library.root).version == .current)
      let marks = try library.storedAnnotations(of: id).marks
      #expect(marks.count == 4)
      #expect(marks.allSatisfy { $0.textHash == sample.article.textHash })
      for name in ["postil.json", "articles/\(id)/marks.json"] {
        #expect(after[name + ".v1.0"] == before[name], "\(name)")
        #expect(after[name].map(FormatVersion.isCurrent) == true, "\(name)")
      }
      // What is not written stays as it is, and only what is written is kept twice.
      #expect(after["tags.json"] == before["tags.json"])
      #expect(after["articles/\(id)/article.json"] == before["articles/\(id)/article.json"])
      #expect(after.keys.filter { $0.contains(".v1.0") }.count == 2)
      let status = try FileManager.default.attributesOfItem(
        atPath: "\(library.root)/articles/\(id)/marks.json.v1.0")
      #expect(status[.posixPermissions] as? Int == 0o600)
      try library.commit(.addTag(Tag(name: try tag("new"))), to: id)
      #expect(try files(below: library.root)["tags.json.v1.0"] == before["tags.json"])
      let told = try LibraryCheck(library, formats: ["text"]).run().findings
      #expect(!told.contains { $0.path.contains(".v1.0") })
    }
  }

  @Test func anotherOldFileOfTheNameIsNotLost() throws {
    try withOlder { library, id in
      let path = library.root + "/postil.json.v1.0"
      try "something else".write(toFile: path, atomically: false, encoding: .utf8)
      let before = try files(below: library.root)
      try library.commit(.addMark(sample.mark(1)), to: id)
      let after = try files(below: library.root)
      #expect(after["postil.json.v1.0"] == before["postil.json.v1.0"])
      #expect(after["postil.json.v1.0-2"] == before["postil.json"])
    }
  }

  /// Steps are data: these lead through versions that never were.
  private static let steps: [FormatStep] = [
    FormatStep((1, 1), (1, 2)) { json, format in
      format == "postil-tags" ? json.renamed("tags", to: "labels") : json
    },
    FormatStep((1, 2), (2, 0)) { json, _ in json.renamed("labels", to: "names") },
  ]

  @Test func stepsAreTakenInOrder() throws {
    let file = try JSON.parse(Array(#"{"format": "f", "tags": [1], "version": "1.1"}"#.utf8))
    let target = FormatVersion(major: 2, minor: 0)
    func migrated(_ format: String) throws -> String {
      try file.migrated(
        from: FormatVersion(major: 1, minor: 1), of: format, by: Self.steps, to: target
      ).line
    }
    #expect(try migrated("postil-tags") == #"{"format":"f","names":[1],"version":"2.0"}"#)
    #expect(try migrated("postil-marks") == #"{"format":"f","tags":[1],"version":"2.0"}"#)
    #expect(throws: Flaw("no longer read: 1.0", at: "version")) {
      try file.migrated(
        from: FormatVersion(major: 1, minor: 0), of: "f", by: Self.steps, to: target)
    }
  }

  @Test func everyStepLeadsToThePresent() throws {
    for step in FormatStep.all {
      #expect(step.from < step.to)
      let file = try JSON.parse(Array(#"{"version": "x"}"#.utf8))
      let present = try file.migrated(from: step.from, of: "postil-marks")
      #expect(present.line == #"{"version":"\#(FormatVersion.current)"}"#)
    }
  }
}

extension JSON {
  fileprivate func renamed(_ old: String, to new: String) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(
      members.map { Member(key: $0.key == old ? new : $0.key, value: $0.value) })
  }
}
