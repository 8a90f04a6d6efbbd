import Model
import Storage
import Testing

@Suite struct ResolveTests {
  private let closed = Sample("Closed.", title: "Harbour closed", source: "/in/closed.txt")
  private let open = Sample("Open.", title: "Harbour open", source: "in/open.txt")

  private func withBoth(_ body: (Library) throws -> Void) throws {
    try withLibrary { library, _ in
      var opened = open.article
      opened.metadata.url = "https://example.org/open"
      _ = try library.add(closed.article, original: closed.bytes)
      _ = try library.add(opened, original: open.bytes)
      try body(library)
    }
  }

  @Test func anArticleHasManyNames() throws {
    try withBoth { library in
      let names = [closed.article.id.value, "harbour-c", "/in/closed.txt", "/in/./x/../closed.txt"]
      for name in names { try check(name, from: "/", closed, in: library) }
      try check("closed.txt", from: "/in", closed, in: library)
      try check("https://example.org/open", from: "/", open, in: library)
      try check("in/open.txt", from: "/", open, in: library)
      try check("harbour-open", from: "/", open, in: library)
    }
  }

  private func check(
    _ name: String, from folder: String, _ expected: Sample, in library: Library
  ) throws {
    #expect(try library.resolve(name, from: folder) == expected.article.id, "\(name)")
  }

  @Test func severalAreListed() throws {
    try withBoth { library in
      let both = [closed.article.id, open.article.id]
      #expect(throws: StorageError.ambiguous("harbour", candidates: both)) {
        try library.resolve("harbour")
      }
    }
  }

  @Test(arguments: ["", "nobody", "..", "/in", "harbour closed"])
  func noneIsAnError(name: String) throws {
    try withBoth { library in
      #expect(throws: StorageError.noSuchArticle(name)) { try library.resolve(name, from: "/") }
    }
  }
}

@Suite struct LocateTests {
  private func check(
    _ explicit: String?, _ environment: [String: String], _ folder: String, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = Library.locate(explicit: explicit, environment: environment, from: folder)
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func theNearestOfFourIsTaken() throws {
    try withLibrary { library, folder in
      let inside = library.root + "/articles/some/where"
      let all = ["POSTIL_LIBRARY": "/env", "XDG_DATA_HOME": "/data", "HOME": "/ada"]
      check("named", all, "/desk", "/desk/named")
      check(nil, all, inside, "/env")
      check(nil, ["POSTIL_LIBRARY": "", "HOME": "/ada"], inside, library.root)
      check(nil, ["XDG_DATA_HOME": "/data"], folder, "/data/postil")
      check(nil, ["XDG_DATA_HOME": "data", "HOME": "/h"], folder, "/h/.local/share/postil")
      check(nil, ["HOME": "/h"], folder, "/h/.local/share/postil")
    }
  }
}
