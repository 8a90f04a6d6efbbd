#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of a file from its last to its first, read in pieces from its end: what is asked for
/// costs, and not how long the file is. Between two pieces the file is not held open.
struct LinesFromEnd {
  struct Line {
    /// Of its first byte, from the start of the file.
    let offset: Int
    /// Without the line feed.
    let bytes: ArraySlice<UInt8>
    /// False for a last line without a line feed.
    let isEnded: Bool
  }

  private let path: String
  private let identity: [UInt64]
  /// Where `bytes` begin in the file. The first `end` of them were not given yet.
  private var start: Int
  private var bytes: [UInt8] = []
  private var end = 0
  /// The length of the next piece in bytes, twice that of the one before.
  private var piece = 1 << 12
  private static let longestPiece = 1 << 20

  /// Nil where no file is there.
  init?(_ path: String) throws(StorageError) {
    self.path = path
    let status: FileStatus?
    do { status = try FileStatus.following(path) } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    guard let status, status.kind == .file else {
      // A link to nothing, a folder or a pipe is told of as everywhere.
      _ = try File(path).read()
      return nil
    }
    (identity, start) = (status.identity, status.size)
  }

  /// The line before those that were given; nil where all were. Empty ones are passed over.
  mutating func next() throws(StorageError) -> Line? {
    while start + end > 0 {
      if end == 0 { _ = try readPiece() }
      let isEnded = bytes[end - 1] == 0x0A
      var limit = isEnded ? end - 1 : end
      var low = Self.lineStart(in: bytes, before: limit)
      while low == 0, start > 0 {
        let added = try readPiece()
        limit += added
        low = Self.lineStart(in: bytes, before: added)
      }
      end = low
      if low < limit {
        return Line(offset: start + low, bytes: bytes[low..<limit], isEnded: isEnded)
      }
    }
    return nil
  }

  /// Behind the last line feed before the place; 0 where there is none.
  private static func lineStart(in bytes: [UInt8], before place: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var low = place
      while low > 0, bytes[low - 1] != 0x0A { low -= 1 }
      return low
    }
  }

  /// Reads what comes before what was read. Returns how many bytes that is.
  private mutating func readPiece() throws(StorageError) -> Int {
    let (from, length) = (max(0, start - piece), min(piece, start))
    let new: [UInt8]?
    do {
      new = try Descriptor.opening(path, O_RDONLY | O_NONBLOCK) {
        file throws(SystemError) -> [UInt8]? in
        try file.status().identity == identity ? file.bytes(from..<start) : nil
      }
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    guard let new, new.count == length else {
      throw .unreadable(path: path, reason: "became another file while it was read")
    }
    bytes = new + bytes[..<end]
    (start, end, piece) = (from, bytes.count, min(2 * piece, Self.longestPiece))
    return length
  }
}
