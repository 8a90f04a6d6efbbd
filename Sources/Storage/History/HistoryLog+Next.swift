import Model

extension HistoryLog where Line == HistoryLine {
  /// The step that an undo or a redo means, sought from the end, so that a long history costs no more
  /// than a short one. Nil where there is none, or where the lines are not as our own writers leave
  /// them: then the whole history has to be read.
  ///
  /// - Returns: the step, and the number of the line that tells of it, from 1.
  func next(_ act: Act) throws(StorageError) -> (step: Step, line: Int)? {
    guard let bytes = try File(path).read(), bytes.last == 0x0A else { return nil }
    var (end, passedOver) = (bytes.count, 0)
    while end > 0 {
      let start = bytes.withUnsafeBytes { Self.lineStart(in: $0, before: end) }
      let line = bytes[start..<end]
      end = start - 1
      guard let found = Self.act(of: line) else {
        if line.isEmpty { continue }
        return nil
      }
      switch (act, found) {
      // Nothing can be redone after a new step.
      case (.done, _), (.redone, .done): return nil
      case (.undone, .undone), (.redone, .redone): passedOver += 1
      case _ where passedOver > 0: passedOver -= 1
      default:
        do {
          let step = try HistoryLine(line: 1, line, isNewer: isNewer).step
          return (step, bytes[..<(end + 1)].split(separator: 0x0A).count + 1)
        } catch { return nil }
      }
    }
    return nil
  }

  /// Where the line begins that ends at `end`.
  private static func lineStart(in bytes: UnsafeRawBufferPointer, before end: Int) -> Int {
    var start = end
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// The act, which stands first in a line of our own.
  private static func act(of line: ArraySlice<UInt8>) -> Act? {
    let head = line.prefix(14)
    return Act.allCases.first { head.starts(with: Array("{\"act\":\"\($0.rawValue)\"".utf8)) }
  }
}
