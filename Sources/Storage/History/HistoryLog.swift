#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An article's `history.jsonl`: one change a line, only ever added to.
///
/// A line without its end was torn by a killed process and never acknowledged: it is passed over by
/// readers and cut off by the next writer.
struct HistoryLog: Hashable, Sendable {
  let path: String

  func lines() throws(StorageError) -> [HistoryLine] {
    guard let bytes = try File(path).read() else { return [] }
    let whole = bytes.lastIndex(of: 0x0A).map { bytes[...$0] } ?? []
    var lines: [HistoryLine] = []
    for (index, line) in whole.split(separator: 0x0A).enumerated() {
      do {
        let json = try JSON.parse(Array(line))
        lines.append(try HistoryLine(wire: Value(json: json, isNewer: false)))
      } catch {
        throw .corrupt(path: path, place: "line \(index + 1)", reason: error.reason)
      }
    }
    return lines
  }

  /// Throws where a line could not be added now: asked before anything else changes.
  func checkWritable() throws(StorageError) {
    try appending { _ throws(SystemError) in }
  }

  func append(_ line: HistoryLine) throws(StorageError) {
    try appending { file throws(SystemError) in
      let end = try file.cutTornLine()
      do throws(SystemError) {
        try file.writeAll(line.wire.lineBytes + [0x0A])
        try file.synchronise()
      } catch {
        _ = ftruncate(file.number, off_t(end))
        throw error
      }
      if end == 0 { try Folder.synchronise(Path.parent(of: path)) }
    }
  }

  private func appending(
    _ body: (Descriptor) throws(SystemError) -> Void
  ) throws(StorageError) {
    do {
      let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW
      try Descriptor.opening(path, flags) { file throws(SystemError) in try body(file) }
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
  }
}

extension Descriptor {
  /// Cuts what stands after the last line feed, and returns the length in bytes.
  fileprivate func cutTornLine() throws(SystemError) -> Int {
    let size = try status().size
    guard size > 0, try byte(at: size - 1) != 0x0A else { return size }
    let end = try readAll().lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    _ = try retried { ftruncate(number, off_t(end)) }
    return end
  }

  private func byte(at offset: Int) throws(SystemError) -> UInt8 {
    var byte: UInt8 = 0
    _ = try retried { pread(number, &byte, 1, off_t(offset)) }
    return byte
  }
}
