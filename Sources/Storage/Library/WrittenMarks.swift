import JSON
import Model

/// An article's `marks.json` as it was written last, for a process that writes it again and again:
/// where the disk still holds these bytes, they need not be read into records anew, and the bytes of
/// marks that stay as they are need not be made anew. A thousand marks are half a megabyte.
package struct WrittenMarks: Sendable {
  private let path: String
  let bytes: [UInt8]
  let annotations: Annotations
  /// Where the record of each mark stands in the bytes, in the order of the marks.
  private let records: [Range<Int>]

  /// What the file holds; what is known already is taken where the bytes are the same. The file must
  /// not be of a newer version.
  static func read(
    _ file: File, knowing known: WrittenMarks?
  ) throws(StorageError) -> (bytes: [UInt8]?, annotations: Annotations, known: WrittenMarks?) {
    guard let bytes = try file.read() else { return (nil, Annotations(), nil) }
    if let known, known.path == file.path, File.areSame(known.bytes, bytes) {
      return (bytes, known.annotations, known)
    }
    return (bytes, try file.decode(Annotations.self, bytes), nil)
  }

  /// The file with these annotations; nil where none is needed. Its bytes are those that it would have
  /// without what is known. `touched` are the marks that may be others than those that are known; nil
  /// where each may be.
  static func of(
    _ annotations: Annotations, in file: File, knowing known: WrittenMarks?,
    besides touched: Set<ID<Mark>>? = nil
  ) throws(StorageError) -> WrittenMarks? {
    guard !annotations.isBlank else { return nil }
    let marks = annotations.marks
    let same = marks.sameEnds(as: known?.annotations.marks ?? [], besides: touched)
    let new = same.first..<(marks.count - same.last)
    guard var writing = Writing(try file.encode(annotations.withoutMarks), known?.bytes.count ?? 0)
    else {
      throw .corrupt(path: file.path, place: "marks", reason: "would have no place in the file")
    }
    if let known { writing.append(known.records.prefix(same.first), of: known.bytes) }
    for index in new {
      let record = try file.record(marks[index], at: index)
      writing.append([record.indices], of: record)
    }
    if let known { writing.append(known.records.suffix(same.last), of: known.bytes) }
    writing.end()
    try file.check(marks[new], standOnceAmong: marks)
    return WrittenMarks(
      path: file.path, bytes: writing.bytes, annotations: annotations, records: writing.records)
  }
}

extension [Mark] {
  /// How many marks at the beginning, and how many of the others at the end, are as in another list.
  /// Of those that nobody touched the ids tell it.
  fileprivate func sameEnds(
    as other: [Mark], besides touched: Set<ID<Mark>>?
  ) -> (first: Int, last: Int) {
    let isSame = { (one: Mark, other: Mark) in
      guard let touched else { return one == other }
      return one.id == other.id && !touched.contains(one.id)
    }
    return sameEnds(as: other, isSame)
  }

  private func sameEnds(
    as other: [Mark], _ isSame: (Mark, Mark) -> Bool
  ) -> (first: Int, last: Int) {
    withUnsafeBufferPointer { mine in
      other.withUnsafeBufferPointer { theirs in
        let most = Swift.min(mine.count, theirs.count)
        var (first, last) = (0, 0)
        while first < most, isSame(mine[first], theirs[first]) { first += 1 }
        while first + last < most,
          isSame(mine[mine.count - 1 - last], theirs[theirs.count - 1 - last])
        {
          last += 1
        }
        return (first, last)
      }
    }
  }
}

extension WrittenMarks {
  /// A file as it grows: records where `"marks": []` stands in one without marks. No line of a text
  /// begins so, for no string of JSON holds a line feed.
  private struct Writing {
    private(set) var bytes: [UInt8] = []
    private(set) var records: [Range<Int>] = []
    private let tail: ArraySlice<UInt8>

    private static let place = Array("\n  \"marks\": []".utf8)

    /// `length` is about how many bytes there will be.
    init?(_ empty: [UInt8], _ length: Int) {
      guard let found = empty.indices.first(where: { empty[$0...].starts(with: Self.place) })
      else { return nil }
      let open = found + Self.place.count - 1
      tail = empty[open...]
      bytes.reserveCapacity(length + 4096)
      bytes += empty[..<open]
    }

    /// Records that follow each other in their bytes, with what stands between them.
    mutating func append(_ ranges: some Collection<Range<Int>>, of source: [UInt8]) {
      guard let first = ranges.first else { return }
      bytes += (records.isEmpty ? "\n    " : ",\n    ").utf8
      let shift = bytes.count - first.lowerBound
      for range in ranges {
        records.append(range.lowerBound + shift..<range.upperBound + shift)
      }
      bytes += source[first.lowerBound..<(records[records.count - 1].upperBound - shift)]
    }

    mutating func end() {
      if !records.isEmpty { bytes += "\n  ".utf8 }
      bytes += tail
    }
  }
}

extension File {
  /// A mark's record as it stands in the file. What could not be read again is not written.
  fileprivate func record(_ mark: Mark, at index: Int) throws(StorageError) -> [UInt8] {
    let wire = mark.wire
    try flawless { () throws(Flaw) in
      do throws(Flaw) { _ = try Mark(wire: Value(json: wire, isNewer: false)) } catch {
        throw error.within(index).within("marks")
      }
    }
    return wire.sorted.indented(within: 2)
  }

  fileprivate func check(
    _ new: ArraySlice<Mark>, standOnceAmong marks: [Mark]
  ) throws(StorageError) {
    guard new.count == 1 ? marks.count(where: { $0.id == new.first?.id }) > 1 : !new.isEmpty else {
      return
    }
    var seen: Set<ID<Mark>> = []
    for (index, mark) in marks.enumerated() where !seen.insert(mark.id).inserted {
      throw .corrupt(path: path, place: "marks[\(index)]", reason: "\(mark.id) stands twice")
    }
  }
}

extension Annotations {
  fileprivate var withoutMarks: Annotations {
    Annotations(assertions: assertions, corrections: corrections, cuts: cuts, details: details)
  }
}
