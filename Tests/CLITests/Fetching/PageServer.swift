import Foundation
import Testing

/// The server of odd pages, on loopback, for as long as the value lives.
final class PageServer {
  let address: String
  /// With a certificate that nobody trusts; nil where openssl is missing.
  let secureAddress: String?
  private let process = Process()
  private let input = Pipe()

  init() throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("server.py")
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var said = ""
    while said.split(separator: "\n").count < 2 || !said.hasSuffix("\n") {
      let data = output.fileHandleForReading.availableData
      try #require(!data.isEmpty, "the server did not start")
      said += String(decoding: data, as: UTF8.self)
    }
    let ports = said.split(separator: "\n").compactMap { Int($0) }
    address = "http://127.0.0.1:\(ports[0])"
    secureAddress = ports[1] == 0 ? nil : "https://127.0.0.1:\(ports[1])"
  }

  deinit {
    do { try input.fileHandleForWriting.close() } catch { print("server: \(error)") }
    process.waitUntilExit()
  }
}
