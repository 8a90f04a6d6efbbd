import Foundation
import Model
import Storage
import Testing

@Suite struct BadFileTests {
  private let sample = Sample("⟦The harbour was closed⟧, ⟦said⟧ ⟦the mayor⟧. Nobody asked why.")

  private func readAll(_ library: Library, _ id: ID<Article>) throws {
    let opened = try Library.open(at: library.root)
    _ = try (opened.article(id), opened.notebook(of: id), opened.history(of: id))
    _ = try opened.encounters(of: id)
  }

  private static let jsonFiles = [
    "postil.json", "articles/ID/article.json", "articles/ID/marks.json", "articles/ID/seen.json",
    "claims.json",
    "sources.json", "tags.json",
  ]

  @Test(arguments: jsonFiles + ["articles/ID/history.jsonl"])
  func damageNamesTheFile(file: String) throws {
    try withFull(sample) { library, id in
      try readAll(library, id)
      let path = library.root + "/" + file.replacingOccurrences(of: "ID", with: id.value)
      try edit(path) { "{\"oops\"\n" + $0 }
      let error = #expect(throws: StorageError.self) { try readAll(library, id) }
      guard case .corrupt(path, let place, _) = error else {
        Issue.record("\(path): \(String(describing: error))")
        return
      }
      #expect(["line 2, column 1", "line 1, column 8"].contains(place))
    }
  }

  @Test(arguments: jsonFiles) func aFolderInPlaceOfAFileIsUnreadable(file: String) throws {
    try withFull(sample) { library, id in
      let path = library.root + "/" + file.replacingOccurrences(of: "ID", with: id.value)
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      #expect(throws: StorageError.unreadable(path: path, reason: "Is a directory")) {
        try readAll(library, id)
      }
    }
  }

  @Test(arguments: jsonFiles) func aNewerMajorVersionIsRefused(file: String) throws {
    try withFull(sample) { library, id in
      let path = library.root + "/" + file.replacingOccurrences(of: "ID", with: id.value)
      try edit(path) { $0.replacingOccurrences(of: "\"1.1\"", with: "\"2.0\"") }
      #expect(throws: StorageError.newerFormat(path: path, found: "2.0")) {
        try readAll(library, id)
      }
    }
  }

  @Test(arguments: [
    ("\"kind\": \"claim\"", "\"kind\": \"clam\"", "marks[0].kind"),
    ("\"created\": \"", "\"created\": \"x", "marks[0].created"),
    ("\"start\": 0", "\"start\": -1", "marks[0].spans[0].start"),
    ("\"start\": 0", "\"start\": \"0\"", "marks[0].spans[0].start"),
    ("\"start\": 0", "\"start\": null", "marks[0].spans[0].start"),
    ("\"end\": 22", "\"end\": 23", "marks[0].spans[0].exact"),
    ("\"prefix\": \"\"", "\"prefixes\": \"\"", "marks[0].spans[0].prefixes"),
    ("      \"prefix\": \"\",", "", "marks[0].spans[0].prefix"),
    ("\"format\": \"postil-marks\"", "\"format\": \"postil-tags\"", "format"),
    ("\"version\": \"1.1\"", "\"version\": 1", "version"),
    ("\"version\": \"1.1\"", "\"version\": \"one\"", "version"),
    ("\"role\": \"heading\"", "\"role\": \"head\"", "corrections[0].role"),
    ("\"level\": 2", "\"level\": 7", "corrections[0].level"),
    ("\"harbour\"", "\"#harbour\"", "marks[1].tags[1]"),
    ("\"kind\": \"split\"", "\"kind\": \"spilt\"", "cuts[0].kind"),
    ("\"after\": {", "\"aft\": {", "cuts[0].aft"),
    ("\"field\": \"title\"", "\"field\": \"tittle\"", "details[0].field"),
    ("\"values\": [", "\"values\": [\"x\", ", "details[0].values"),
  ])
  func aWrongValueIsAnErrorWithItsPlace(old: String, new: String, place: String) throws {
    try withFull(sample) { library, id in
      let path = library.root + "/articles/\(id)/marks.json"
      try edit(path) { text in
        let list = place.prefix { $0 != "[" }
        let start = text.range(of: "\"\(list)\": [")?.upperBound ?? text.startIndex
        let range = try #require(text.range(of: old, range: start..<text.endIndex))
        return text.replacingCharacters(in: range, with: new)
      }
      let error = #expect(throws: StorageError.self) { try library.annotations(of: id) }
      #expect(error?.place == place)
    }
  }

  @Test func aRecordThatStandsTwiceIsAnError() throws {
    try withArticle(sample) { library, id in
      try library.commit(.addMark(sample.mark(0)), to: id)
      try edit(library.root + "/articles/\(id)/marks.json") { text in
        let start = try #require(text.range(of: "\"marks\": [")).upperBound
        let end = try #require(text.range(of: "\n  ],\n  \"version\"")).lowerBound
        return text.replacingCharacters(in: end..<end, with: "," + text[start..<end])
      }
      let error = #expect(throws: StorageError.self) { try library.annotations(of: id) }
      #expect(error?.place == "marks[1]")
    }
  }

  @Test func linksAndFoldersAreNotWrittenThrough() throws {
    try withArticle(sample) { library, id in
      let path = library.root + "/articles/\(id)/marks.json"
      let elsewhere = library.root + "/elsewhere.json"
      try library.commit(.addMark(sample.mark(0)), to: id)
      try FileManager.default.moveItem(atPath: path, toPath: elsewhere)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: elsewhere)
      #expect(try library.annotations(of: id).marks.count == 1)
      let before = try files(below: library.root, besidesHistory: false)
      #expect(throws: StorageError.unwritable(path: path, reason: "is a symbolic link")) {
        try library.commit(
          .group([.addTag(Tag(name: tag("new"))), .addMark(sample.mark(1))]), to: id)
      }
      #expect(try files(below: library.root, besidesHistory: false) == before)
    }
  }

  @Test func aDanglingLinkIsNoEmptyFile() throws {
    try withArticle(sample) { library, id in
      let path = library.root + "/articles/\(id)/marks.json"
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")
      #expect(throws: StorageError.unreadable(path: path, reason: "is a link to nothing")) {
        try library.annotations(of: id)
      }
    }
  }

  @Test func whereNothingCanBeWrittenNothingChanges() throws {
    try withArticle(sample) { library, id in
      let folder = library.root + "/articles/\(id)"
      // To root every folder is writable: there a folder where the new bytes would wait serves.
      let blocked = folder + (getuid() == 0 ? "/.marks.json.new/x" : "")
      if getuid() == 0 {
        try FileManager.default.createDirectory(
          atPath: blocked, withIntermediateDirectories: true)
      } else {
        chmod(folder, 0o555)
      }
      defer { chmod(folder, 0o755) }
      let before = try files(below: library.root, besidesHistory: false)
      let error = #expect(throws: StorageError.self) {
        try library.commit(
          .group([.addTag(Tag(name: tag("new"))), .addMark(sample.mark(1))]), to: id)
      }
      guard case .unwritable = error else { throw try #require(error) }
      #expect(try files(below: library.root, besidesHistory: false) == before)
    }
  }

  @Test func whatIsNoLibraryIsNamed() throws {
    try withFolder { folder in
      #expect(throws: StorageError.notALibrary(path: folder)) { try Library.open(at: folder) }
      let nowhere = folder + "/nowhere"
      #expect(throws: StorageError.notALibrary(path: nowhere)) { try Library.open(at: nowhere) }
      let library = try Library.create(at: nowhere, name: "N", by: .ada(0))
      #expect(try Library.open(at: nowhere) == library)
      #expect(throws: StorageError.libraryExists(path: nowhere)) {
        try Library.create(at: nowhere, name: "N", by: .ada(0))
      }
      let file = folder + "/file"
      try "x".write(toFile: file, atomically: false, encoding: .utf8)
      #expect(throws: StorageError.unwritable(path: file, reason: "Not a directory")) {
        try Library.create(at: file, name: "N", by: .ada(0))
      }
    }
  }
}

func edit(_ path: String, _ change: (String) throws -> String) throws {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let edited = try change(text)
  #expect(edited != text)
  try edited.write(toFile: path, atomically: false, encoding: .utf8)
}
