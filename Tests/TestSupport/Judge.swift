import Foundation

/// Programs from outside that judge what comes out. One that is missing is said to be missing, in
/// one line, and its tests pass over their work.
package enum Judge {
  /// What the program prints when it is given `input`; nil where it is not installed.
  package static func ask(
    _ program: String, _ arguments: [String], input: String
  ) throws -> Verdict? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let file = Temporary.name()
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus != 127 else {
      print("passed over: \(program) is not installed")
      return nil
    }
    return Verdict(
      status: process.terminationStatus, output: String(decoding: bytes, as: UTF8.self))
  }

  package struct Verdict {
    package let status: Int32
    package let output: String
  }

  /// A script beside the tests of a suite.
  package static func script(_ name: String, of suite: String) -> String {
    PackageFolder.root.appending(path: "Tests/\(suite)/Judges/\(name)").path
  }
}
