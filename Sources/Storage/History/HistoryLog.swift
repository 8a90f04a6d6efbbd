import JSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An article's `history.jsonl`: one change a line, only ever added to.
///
/// A last line that is not whole was torn by a killed process and never acknowledged: readers pass
/// over it, and the next writer cuts it off.
struct HistoryLog: Hashable, Sendable {
  let path: String
  let isNewer: Bool

  private static let flags = O_RDWR | O_APPEND | O_NOFOLLOW

  func lines() throws(StorageError) -> [HistoryLine] {
    let parts = try parts()
    if let flaw = parts.flaws.first {
      throw .corrupt(path: path, place: flaw.place, reason: flaw.reason)
    }
    return parts.lines
  }

  /// What can be read of the file, and what cannot.
  struct Parts {
    var lines: [HistoryLine] = []
    /// The bytes of the lines that can be read, each with its end.
    var whole: [UInt8] = []
    var flaws: [Flaw] = []
    /// Whether the last line was torn.
    var isTorn = false
  }

  func parts() throws(StorageError) -> Parts {
    var parts = Parts()
    guard let bytes = try File(path).read() else { return parts }
    let all = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in all.enumerated() where !line.isEmpty {
      do {
        parts.lines.append(try HistoryLine(line, line: index + 1, isNewer: isNewer))
        parts.whole += line + [0x0A]
      } catch {
        if index == all.count - 1 { parts.isTorn = true } else { parts.flaws.append(error) }
      }
    }
    return parts
  }

  /// Throws where a line could not be added now: asked before anything else changes.
  func checkWritable() throws(StorageError) {
    do {
      guard try FileStatus.of(path) == nil else {
        return try Descriptor.opening(path, Self.flags) { _ throws(SystemError) in }
      }
      _ = try retried { access(Path.parent(of: path), W_OK) }
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
  }

  /// Returns when the line is on the medium; where it cannot be brought there, none of it is left.
  func append(_ line: HistoryLine) throws(StorageError) {
    do {
      let isFirst = try FileStatus.of(path) == nil
      try Descriptor.opening(path, Self.flags | O_CREAT) { file throws(SystemError) in
        let size = isFirst ? 0 : try file.wholeLines(isNewer: isNewer)
        do throws(SystemError) {
          try file.writeAll(Array((line.wire.sorted.line + "\n").utf8))
          try file.synchronise()
          if isFirst { try Folder.synchronise(Path.parent(of: path)) }
        } catch {
          _ = isFirst ? unlink(path) : ftruncate(file.number, off_t(size))
          throw error
        }
      }
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
  }
}

extension Descriptor {
  /// Makes an end of what stands after the last line feed: a whole line gets its own, a torn one is
  /// cut off. Returns the length in bytes.
  fileprivate func wholeLines(isNewer: Bool) throws(SystemError) -> Int {
    let size = try status().size
    guard size > 0, try byte(at: size - 1) != 0x0A else { return size }
    let bytes = try readAll()
    let end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    do {
      _ = try HistoryLine(bytes[end...], line: 1, isNewer: isNewer)
    } catch {
      _ = try retried { ftruncate(number, off_t(end)) }
      return end
    }
    try writeAll([0x0A])
    return size + 1
  }

  private func byte(at offset: Int) throws(SystemError) -> UInt8 {
    var byte: UInt8 = 0
    _ = try retried { pread(number, &byte, 1, off_t(offset)) }
    return byte
  }
}
