import JSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of what happened, as an article's `history.jsonl`: one record a line, only ever added to.
///
/// A last line that is not whole was torn by a killed process and never acknowledged: readers pass
/// over it, and the next writer cuts it off.
struct HistoryLog<Line: Wired>: Hashable, Sendable {
  let path: String
  let isNewer: Bool

  private var flags: Int32 { O_RDWR | O_APPEND | O_NOFOLLOW }

  func lines() throws(StorageError) -> [Line] {
    let parts = try parts()
    if let flaw = parts.flaws.first {
      throw .corrupt(path: path, place: flaw.place, reason: flaw.reason)
    }
    return parts.lines
  }

  /// The lines, and where each begins, in bytes.
  func linesAndOffsets() throws(StorageError) -> [(line: Line, offset: Int)] {
    let parts = try parts()
    if let flaw = parts.flaws.first {
      throw .corrupt(path: path, place: flaw.place, reason: flaw.reason)
    }
    return parts.linesAndOffsets
  }

  /// How many bytes there are, without a line that was torn.
  func length() throws(StorageError) -> Int {
    if try isTorn(), let bytes = try File(path).read() {
      return bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    }
    do { return try FileStatus.following(path)?.size ?? 0 } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }

  /// What can be read of the file, and what cannot.
  struct Parts {
    var lines: [Line] = []
    /// The lines that can be read, as they stand.
    fileprivate(set) var read: [ArraySlice<UInt8>] = []
    var flaws: [Flaw] = []
    /// Whether the last line was torn.
    var isTorn = false
    /// Whether the file is there, and nothing in it: somebody was killed before the first line.
    var isEmpty = false

    /// The lines, and where each begins, in bytes.
    var linesAndOffsets: [(line: Line, offset: Int)] {
      zip(lines, read).map { ($0, $1.startIndex) }
    }

    /// The bytes of the lines that can be read, each with its end.
    var whole: [UInt8] { Array(read.map { $0 + [0x0A] }.joined()) }

    var isWhole: Bool { flaws.isEmpty && !isTorn && !isEmpty }
  }

  func parts() throws(StorageError) -> Parts {
    var parts = Parts()
    guard let bytes = try File(path).read() else { return parts }
    parts.isEmpty = bytes.isEmpty
    let all = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in all.enumerated() where !line.isEmpty {
      do {
        parts.lines.append(try Line(line: index + 1, line, isNewer: isNewer))
        parts.read.append(line)
      } catch {
        let isTorn = index == all.count - 1 && line.isTorn(isFirst: index == 0)
        if isTorn { parts.isTorn = true } else { parts.flaws.append(error) }
      }
    }
    return parts
  }

  /// The lines with what stands in the file.
  func linesAsWritten() throws(StorageError) -> [(line: Line, raw: JSON)] {
    guard let bytes = try File(path).read() else { return [] }
    // A line that cannot be read gives nothing.
    return bytes.split(separator: 0x0A).compactMap { line in
      do {
        let raw = try JSON.parse(Array(line))
        return (try Line(wire: Value(json: raw, isNewer: isNewer)), raw)
      } catch { return nil }
    }
  }

  /// Whether the last line was torn. One that is still being written is none to somebody who holds
  /// the library's lock.
  func isTorn() throws(StorageError) -> Bool {
    let isTorn: Bool?
    do {
      // As in reading: nobody may ever write to a pipe that has the name.
      let flags = O_RDONLY | O_NONBLOCK
      isTorn = try Descriptor.opening(path, flags) { file throws(SystemError) -> Bool? in
        guard try file.status().kind != .other else { return nil }
        return try file.tornEnd(of: Line.self, isNewer: isNewer) != nil
      }
    } catch {
      guard !error.isAbsence else { return false }
      throw .unreadable(path: path, reason: error.reason)
    }
    guard let isTorn else { throw .unreadable(path: path, reason: "is no regular file") }
    return isTorn
  }

  /// Throws where a line could not be added now: asked before anything else changes.
  func checkWritable() throws(StorageError) {
    // A pipe or a device would take the line, and keep nothing.
    _ = try File(path).target()
    do {
      guard try FileStatus.of(path) == nil else {
        return try Descriptor.opening(path, flags) { _ throws(SystemError) in }
      }
      _ = try retried { access(Path.parent(of: path), W_OK) }
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
  }

  /// Returns when the line is on the medium; where it cannot be brought there, none of it is left.
  ///
  /// `surplus` is what a newer version wrote in records that the line tells of.
  func append(_ line: Line, _ surplus: Surplus? = nil) throws(StorageError) {
    let json = surplus?.filled(line.wire) ?? line.wire
    try append(raw: Array(json.sorted.line.utf8))
  }

  /// Takes the line away where it is the last one; a file that held nothing else goes.
  func cut(raw line: [UInt8]) throws(StorageError) {
    guard let bytes = try File(path).read(), bytes.last == 0x0A else { return }
    let rest = bytes.count - line.count - 1
    guard rest >= 0, rest == 0 || bytes[rest - 1] == 0x0A,
      bytes[rest..<bytes.count - 1].elementsEqual(line)
    else { return }
    do {
      guard rest > 0 else {
        _ = try retried { unlink(path) }
        return try Folder.synchronise(Path.parent(of: path))
      }
      try Descriptor.opening(path, flags) { file throws(SystemError) in
        _ = try retried { ftruncate(file.number, off_t(rest)) }
        try file.synchronise()
      }
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
  }

  /// The same of a line as it is to stand there, without its end.
  func append(raw bytes: [UInt8]) throws(StorageError) {
    do {
      let isFirst = try FileStatus.of(path) == nil
      try Descriptor.opening(path, flags | O_CREAT) { file throws(SystemError) in
        let size = isFirst ? 0 : try file.wholeLines(of: Line.self, isNewer: isNewer)
        do throws(SystemError) {
          try file.writeAll(bytes + [0x0A])
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

extension Wired {
  /// One line of a file of many; `line` is its number, from 1.
  init(line: Int, _ bytes: ArraySlice<UInt8>, isNewer: Bool) throws(Flaw) {
    let json = try JSON.parse(bytes, line: line)
    do { try self.init(wire: Value(json: json, isNewer: isNewer)) } catch {
      throw error.within("line \(line)")
    }
  }
}

extension Descriptor {
  /// Makes an end of what stands after the last line feed: a whole line gets its own, as does what
  /// is no line of ours, and a torn one is cut off. Returns the length in bytes.
  fileprivate func wholeLines<Line: Wired>(
    of type: Line.Type, isNewer: Bool
  ) throws(SystemError) -> Int {
    let size = try status().size
    guard size > 0, try byte(at: size - 1) != 0x0A else { return size }
    if let end = try tornEnd(of: type, isNewer: isNewer) {
      _ = try retried { ftruncate(number, off_t(end)) }
      return end
    }
    try writeAll([0x0A])
    return size + 1
  }

  /// Where a torn last line begins, in bytes; nil where the last line is whole, or none of ours.
  fileprivate func tornEnd<Line: Wired>(
    of type: Line.Type, isNewer: Bool
  ) throws(SystemError) -> Int? {
    let size = try status().size
    guard size > 0, try byte(at: size - 1) != 0x0A else { return nil }
    var bytes = try readEnd(1 << 16)
    while bytes.count < size, !bytes.contains(0x0A) { bytes = try readEnd(4 * bytes.count) }
    let line = bytes[(bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)...]
    do {
      _ = try Line(line: 1, line, isNewer: isNewer)
      return nil
    } catch { return line.isTorn(isFirst: line.count == size) ? size - line.count : nil }
  }

  private func byte(at offset: Int) throws(SystemError) -> UInt8 {
    var byte: UInt8 = 0
    _ = try retried { pread(number, &byte, 1, off_t(offset)) }
    return byte
  }
}

extension ArraySlice<UInt8> {
  /// Whether a last line that cannot be read is the beginning of one: of an object, cut anywhere. A
  /// power cut may leave zeros after it, or instead of it; a file of nothing else is no log.
  func isTorn(isFirst: Bool) -> Bool {
    let end = lastIndex { $0 != 0 }.map { $0 + 1 } ?? startIndex
    let rest = self[..<end]
    guard let first = rest.first else { return !isFirst }
    guard first == UInt8(ascii: "{"), !rest.contains(0) else { return false }
    // The cut may go through a character.
    return (0..<4).contains { String(validating: rest.dropLast($0), as: UTF8.self) != nil }
  }
}
