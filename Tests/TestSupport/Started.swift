package import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A child process at work.
package struct Started {
  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()

  package init(
    _ program: URL, _ arguments: [String], in folder: URL, input: [UInt8],
    environment: [String: String]
  ) throws {
    let standardInput = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = errors
    // A child that ends without reading its input would take us along.
    signal(SIGPIPE, SIG_IGN)
    try process.run()
    try Self.give(input, to: standardInput.fileHandleForWriting)
  }

  /// Writes what the child cares to read.
  private static func give(_ input: [UInt8], to end: FileHandle) throws {
    do { try end.write(contentsOf: Data(input)) } catch let error as CocoaError
      where error.code == .fileWriteUnknown
    {}
    try end.close()
  }

  /// Ends it at once, wherever it is.
  package func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }

  /// Waits for its end.
  package func end() throws -> Run {
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self))
  }
}
