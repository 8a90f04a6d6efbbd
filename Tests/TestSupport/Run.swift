package import Foundation
package import Testing

/// What a child process said, and how it ended.
package struct Run {
  package let status: Int32
  package let output: String
  package let errors: String

  /// The lines of standard output.
  package var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// The program that was built beside these tests.
  package static let postil: URL = {
    if let told = ProcessInfo.processInfo.environment["POSTIL_BINARY"] {
      return URL(fileURLWithPath: told)
    }
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let start =
      FileManager.default.fileExists(atPath: tests.path)
      ? tests : URL(fileURLWithPath: CommandLine.arguments[0])
    var folder = start.deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appendingPathComponent("postil")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
      folder.deleteLastPathComponent()
    }
    return start
  }()

  package static func of(
    _ program: URL, _ arguments: [String], in folder: URL, input: [UInt8],
    environment: [String: String]
  ) throws -> Run {
    try Started(program, arguments, in: folder, input: input, environment: environment).end()
  }
}

extension Run {
  /// The lines of standard output as JSON objects.
  package func objects() throws -> [[String: Any]] {
    try lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  /// Done, and nothing to complain about.
  package func expectDone(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(status == 0, "\(errors)", sourceLocation: sourceLocation)
    #expect(errors == "", sourceLocation: sourceLocation)
  }

  /// One line on standard error that says all of these words, and this exit code.
  package func expectFailure(
    _ words: String..., status: Int32 = 1, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(self.status == status, sourceLocation: sourceLocation)
    #expect(errors.hasPrefix("postil: "), sourceLocation: sourceLocation)
    #expect(errors.split(separator: "\n").count == 1, "\(errors)", sourceLocation: sourceLocation)
    for word in words { #expect(errors.contains(word), sourceLocation: sourceLocation) }
  }
}
