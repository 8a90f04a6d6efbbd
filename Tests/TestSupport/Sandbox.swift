package import Foundation
import Testing

/// A folder of its own for one test, in which `postil` runs as a child with nothing of the machine's
/// home and settings.
package final class Sandbox {
  package let folder: URL
  package var path: String { folder.path }

  package init() throws {
    folder = Temporary.name()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// With a library in `lib`, which commands find by `$POSTIL_LIBRARY`, and these articles in it.
  package convenience init(articles: [String: String]) throws {
    try self.init()
    try #require(try run("init", "lib").status == 0)
    for (name, text) in articles.sorted(by: { $0.key < $1.key }) {
      try #require(try run("add", try write(text, to: name)).status == 0)
    }
  }

  deinit {
    // A reader whose terminal went away may still be writing down its place.
    for _ in 0..<50 {
      do { return try FileManager.default.removeItem(at: folder) } catch { usleep(20_000) }
    }
    print("left behind: \(folder.path)")
  }

  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return name
  }

  /// A program of one script for the shell. A process of its own writes it: one that another test
  /// starts at this moment would hold the file open for writing, and such a file cannot be started.
  package func write(program script: String, to name: String) throws {
    try write("#!/bin/sh\n\(script)\n", to: name + ".script")
    try #require(
      try shell("cp '\(name).script' '\(name)' && chmod +x '\(name)'").status == 0)
  }

  package func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// Every file below a folder with its bytes: two are equal when nothing was changed.
  package func snapshot(of name: String = "lib") throws -> [String: Data] {
    let root = folder.appendingPathComponent(name)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    var files: [String: Data] = [:]
    for path in paths {
      var isFolder: ObjCBool = false
      let file = root.appendingPathComponent(path)
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
        continue
      }
      files[path] = isFolder.boolValue ? Data() : try Data(contentsOf: file)
    }
    return files
  }

  package func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Run {
    try run(arguments, input: Array(input.utf8), environment: environment)
  }

  package func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Run {
    try Run.of(
      Run.postil, arguments, in: folder, input: input,
      environment: settings.merging(environment) { $1 })
  }

  /// Several at the same time.
  package func runAtOnce(_ runs: [[String]]) throws -> [Run] {
    let started = try runs.map {
      try Started(Run.postil, $0, in: folder, input: [], environment: settings)
    }
    return try started.map { try $0.end() }
  }

  /// One at work, whose input stays open unless it ends here.
  package func start(_ arguments: [String], endsInput: Bool = true) throws -> Started {
    try Started(
      Run.postil, arguments, in: folder, input: [], environment: settings, endsInput: endsInput)
  }

  /// A line of shell, in which `postil` is the program.
  package func shell(_ script: String) throws -> Run {
    let folder = Run.postil.deletingLastPathComponent().path
    let path = ["PATH": folder + ":/usr/bin:/bin"]
    return try Run.of(
      URL(fileURLWithPath: "/bin/sh"), ["-c", script], in: self.folder, input: [],
      environment: settings.merging(path) { $1 })
  }

  /// A line of shell as on a terminal of that width; what both outputs say is in `output`.
  package func terminal(_ script: String, columns: Int = 80) throws -> Run {
    try write("stty cols \(columns) -onlcr\n\(script)\n", to: "script.sh")
    return try shell("python3 -c 'import pty; pty.spawn([\"/bin/sh\", \"script.sh\"])'")
  }

  /// What `postil` finds in its environment.
  package var settings: [String: String] {
    [
      "HOME": folder.path, "XDG_CONFIG_HOME": folder.path + "/config",
      "XDG_DATA_HOME": folder.path + "/data", "XDG_STATE_HOME": folder.path + "/state",
      "XDG_CACHE_HOME": folder.path + "/cache", "POSTIL_LIBRARY": folder.path + "/lib",
      "POSTIL_CREATOR": "ana", "SOURCE_DATE_EPOCH": "1760000000", "LC_ALL": "C.UTF-8",
    ].merging(Self.keeping) { $1 }
  }

  /// By which copies of all files that `postil` writes are kept, to be validated: `Tests/StoryTests/Schemas`.
  package static let keeping = ProcessInfo.processInfo.environment.filter {
    ["POSTIL_KEEP_FILES", "LD_PRELOAD"].contains($0.key)
  }
}
