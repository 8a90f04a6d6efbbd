import Foundation
import Testing

/// The documents say what is there, and nothing that is not.
@Suite struct DocumentTests {
  private func documents() -> [String] {
    ["README.md", "CHANGELOG.md"] + Repository.files(below: "docs", ["md"])
  }

  @Test func theMapNamesEveryTarget() throws {
    let map = try Repository.text("docs/architecture.md")
    for layer in Layer.all { #expect(map.contains("`\(layer.target)`"), "\(layer.target)") }
  }

  @Test func theMapDrawsTheArrowsThatAre() throws {
    let map = try Repository.text("docs/architecture.md")
    for layer in Layer.all where !layer.dependencies.isEmpty {
      let row = map.split(separator: "\n").first { $0.hasPrefix("| `\(layer.target)` |") }
      let cells = (row ?? "").split(separator: "|").map(String.init)
      let named = Set((cells.dropFirst().first ?? "").matches(of: /`(\w+)`/).map { String($0.1) })
      #expect(named == layer.dependencies, "\(layer.target)")
    }
  }

  /// A line that begins with **Invariant:** ends with the suite that holds it: (`ImportTests`).
  @Test func everyInvariantNamesATestThatIs() throws {
    let tests = try Repository.files(below: "Tests", ["swift"]).map { try Repository.text($0) }
    let paragraphs = try Repository.text("docs/architecture.md").components(separatedBy: "\n\n")
    let invariants = paragraphs.filter { $0.contains("**Invariant:**") }
    #expect(invariants.count >= 8)
    for invariant in invariants {
      let suites = invariant.matches(of: /`(\w+Tests)`/).map { String($0.1) }
      #expect(!suites.isEmpty, "no test named: \(invariant)")
      for suite in suites {
        #expect(tests.contains { $0.contains("struct \(suite)") }, "no test is called \(suite)")
      }
    }
  }

  @Test func everyDecisionIsInTheList() throws {
    let folder = "docs/decisions"
    let list = try Repository.text("\(folder)/README.md")
    let records = try Repository.names(in: folder).filter { $0 != "README.md" }
    #expect(records.count >= 9)
    for (index, record) in records.enumerated() {
      #expect(list.contains("](\(record))"), "\(record) is not in the list")
      #expect(record.hasPrefix(String(format: "%04d-", index + 1)), "\(record) is out of order")
      let text = try Repository.text("\(folder)/\(record)")
      for part in ["## Context", "## Decision", "## Consequences"] {
        #expect(text.contains(part), "\(record) has no \(part)")
      }
    }
  }

  /// A row of the table of checks names a file, and tests that are in it; no check is left out.
  @Test func everyCheckNamesTestsThatAre() throws {
    let rows = try Repository.text("docs/checks.md").split(separator: "\n")
      .map { $0.split(separator: "|").map(String.init) }.filter { $0.count == 4 }
    let numbers = rows.compactMap { Int($0[0].filter(\.isNumber)) }
    #expect(numbers == Array(1...30))
    for row in rows {
      guard let path = row[2].firstMatch(of: /`(Tests\/[^`]+)`/).map({ String($0.1) }) else {
        continue
      }
      #expect(Repository.exists(path), "\(path)")
      let text = try Repository.text(path)
      let tests = row[3].matches(of: /`(\w+)`/).map { String($0.1) }
      #expect(!tests.isEmpty, "\(row)")
      for test in tests { #expect(text.contains("func \(test)("), "\(path): \(test)") }
    }
    #expect(rows.count { $0[2].contains("`Tests/") } >= 30)
  }

  @Test func theReadmeLeadsToEveryDocument() throws {
    let readme = try Repository.text("README.md")
    for name in try Repository.names(in: "docs") where name.hasSuffix(".md") {
      let isThere = readme.contains("](docs/\(name))")
      #expect(isThere, "no link to \(name)")
    }
  }

  @Test func everyLinkLeadsSomewhere() throws {
    for path in documents() {
      let folder = (path as NSString).deletingLastPathComponent
      for match in try Repository.text(path).matches(of: /\]\(([^)#\s]+)[^)]*\)/) {
        let target = String(match.1)
        guard !target.contains("://") else { continue }
        let place = folder.isEmpty ? target : "\(folder)/\(target)"
        #expect(Repository.exists(place), "\(path) links to \(target)")
      }
    }
  }

  @Test func noFileKnowsTheMachineItWasWrittenOn() throws {
    let folders = ["Sources", "Tests", "themes", "docs", ".ci"]
    let kinds: Set = [
      "swift", "c", "h", "md", "yaml", "json", "txt", "html", "", "py", "modulemap",
    ]
    let files =
      ["README.md", "CHANGELOG.md", "Makefile", "Package.swift"]
      + folders.flatMap { Repository.files(below: $0, kinds) }.filter(isFile)
    #expect(files.count > 60)
    for path in files {
      let text = try Repository.text(path)
      for word in Self.unwanted where text.contains(word) {
        Issue.record("\(path) holds \(word.debugDescription)")
      }
    }
  }

  /// This checkout, its user's home, the folders that it may lie in where it is written, and what
  /// an unfinished merge or thought leaves behind. Put together here, so that this file does not
  /// hold them itself.
  private static let unwanted: [String] = {
    let root = Repository.root.path
    let desk = ["main", "shared", "wt-"].map { "/wor" + "k/\($0)" }
    let leftovers = ["\n<<<<" + "<<< ", "\n>>>>" + ">>> ", "FIX" + "ME", "TO" + "DO"]
    return [root.hasSuffix("/") ? String(root.dropLast()) : root, NSHomeDirectory() + "/"]
      .filter { $0.count > 3 } + desk + leftovers
  }()

  private func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let full = Repository.root.appending(path: path).path
    return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
