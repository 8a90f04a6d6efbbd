import Foundation
import Model
import Reader
import Storage
import TestSupport
import Testing

@testable import CLI

/// Marks written into a file from the reader, on the disk.
@Suite struct DeskExportTests {
  private let bench: Sandbox
  private let library: Library
  private let article: ID<Article>

  init() throws {
    bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    library = try Library.open(at: bench.path + "/lib")
    article = try #require(try library.articleIDs().first)
    _ = try bench.run(["mark", article.value, "--as", "claim", "--range", "0:8"])
  }

  private func export(_ path: String, format: String = "markdown", replaces: Bool = false)
    -> Message
  {
    let context = Context(
      environment: bench.settings, directory: bench.path, clock: { Timestamp(seconds: 0) })
    return Desk(library: library, context: context).export(
      ExportOrder([article], format: format, path: path, replaces: replaces))
  }

  private func words(_ message: Message) -> String {
    if case .said(let status) = message { status.text } else { "\(message)" }
  }

  @Test func itWritesWhatTheCommandWrites() throws {
    let path = bench.path + "/out.csv"
    #expect(words(export(path, format: "csv")) == "1 mark written to \(path)")
    let asked = try bench.run(["export", article.value, "--format", "csv"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == asked.output)
  }

  @Test func aFileThatIsThereIsReplacedOnlyWhenAsked() throws {
    let path = bench.path + "/out.md"
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    guard case .exportFound(let order) = export(path) else {
      Issue.record("it was not asked")
      return
    }
    #expect(order.path == path && !order.replaces)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(words(export(path, replaces: true)).hasPrefix("1 mark written"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) != "mine")
  }

  @Test func whatCannotBeWrittenSaysWhy() throws {
    #expect(words(export(bench.path)) == "not written: \(bench.path) is no file")
    #expect(words(export(bench.path + "/no/such.md")).hasPrefix("not written: "))
  }

  @Test func theLibrarysOwnFilesAreNeverWrittenOver() throws {
    let before = try bench.snapshot()
    try FileManager.default.createSymbolicLink(
      atPath: bench.path + "/link", withDestinationPath: bench.path + "/lib")
    let marks = "lib/articles/\(article)/marks.json"
    let paths = ["postil.json", "new.md"].flatMap { ["lib/" + $0, "link/" + $0] } + [marks]
    for path in paths {
      let said = words(export(bench.path + "/" + path, replaces: true))
      #expect(said.contains("lies in the library itself"), "\(said)")
      try bench.run("export", "--format", "markdown", "--output", path).expectFailure(
        "lies in the library itself")
    }
    #expect(try bench.snapshot() == before)
  }

  /// What is proposed lies outside, also for whoever has started in the library.
  @Test func pathsBeginOutsideTheLibrary() {
    for folder in [bench.path + "/lib", bench.path + "/lib/articles", bench.path] {
      let context = Context(
        environment: bench.settings, directory: folder, clock: { Timestamp(seconds: 0) })
      let desk = Desk(library: library, context: context)
      #expect(desk.exportFolder == bench.path)
      let order = ExportOrder([article], format: "markdown", path: "out.md", replaces: true)
      #expect(words(desk.export(order)) == "1 mark written to out.md")
      #expect(FileManager.default.fileExists(atPath: bench.path + "/out.md"))
    }
  }

  @Test func theUsersFolderIsATilde() throws {
    let home = try #require(bench.settings["HOME"])
    #expect(words(export("~/marks.md")) == "1 mark written to ~/marks.md")
    #expect(FileManager.default.fileExists(atPath: home + "/marks.md"))
  }
}
