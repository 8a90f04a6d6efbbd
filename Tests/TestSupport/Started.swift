package import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A child process at work.
package struct Started {
  private let process = Process()
  /// Held, so that it stays open where it should.
  private let standardInput: Pipe
  private let output = Pipe()
  private let errors = Pipe()

  package init(
    _ program: URL, _ arguments: [String], in folder: URL, input: [UInt8],
    environment: [String: String], endsInput: Bool = true
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
    self.standardInput = standardInput
    try Self.give(input, to: standardInput.fileHandleForWriting, endsInput)
  }

  /// Writes what the child cares to read.
  private static func give(_ input: [UInt8], to end: FileHandle, _ endsInput: Bool) throws {
    do { try end.write(contentsOf: Data(input)) } catch let error as CocoaError
      where error.code == .fileWriteUnknown
    {}
    if endsInput { try end.close() }
  }

  package var isRunning: Bool { process.isRunning }

  /// Ends it at once, wherever it is.
  package func kill() { send(SIGKILL) }

  package func send(_ signal: Int32) { _ = Foundation.kill(process.processIdentifier, signal) }

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
