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
    return (bytes, try file.decode(Annotations.self, bytes, toBeRewritten: true), nil)
  }

  /// The bytes of a file with these annotations; nil where none is needed. They are the same as the
  /// file would be given without what is known.
  static func of(
    _ annotations: Annotations, in file: File, knowing known: WrittenMarks?
  ) throws(StorageError) -> WrittenMarks? {
    guard !annotations.isBlank else { return nil }
    guard var writing = Writing(try file.encode(annotations.withoutMarks)) else {
      throw .corrupt(path: file.path, place: "marks", reason: "would have no place in the file")
    }
    writing.reserve(known?.bytes.count ?? 0)
    var old = known.map(Old.init)
    var new: [ID<Mark>] = []
    for mark in annotations.marks {
      if let record = old?.record(of: mark) {
        writing.append(record)
      } else {
        writing.append(try file.record(mark)[...])
        new.append(mark.id)
      }
    }
    try file.check(new, standOnceAmong: annotations.marks)
    writing.end()
    return WrittenMarks(
      path: file.path, bytes: writing.bytes, annotations: annotations, records: writing.records)
  }
}

extension WrittenMarks {
  /// The records of an older file, in its order.
  private struct Old {
    let known: WrittenMarks
    var next = 0

    init(_ known: WrittenMarks) { self.known = known }

    /// The record of a mark that is the next one, or the one after that: between two states of a
    /// file, few marks come or go.
    mutating func record(of mark: Mark) -> ArraySlice<UInt8>? {
      let marks = known.annotations.marks
      for index in next..<min(next + 2, marks.count) where marks[index].id == mark.id {
        next = index + 1
        return marks[index] == mark ? known.bytes[known.records[index]] : nil
      }
      return nil
    }
  }

  /// A file as it grows: records where `"marks": []` stands in one without marks. No line of a text
  /// begins so, for no string of JSON holds a line feed.
  private struct Writing {
    private(set) var bytes: [UInt8] = []
    private(set) var records: [Range<Int>] = []
    private let tail: ArraySlice<UInt8>

    private static let place = Array("\n  \"marks\": []".utf8)

    init?(_ empty: [UInt8]) {
      guard let found = empty.indices.first(where: { empty[$0...].starts(with: Self.place) })
      else { return nil }
      let open = found + Self.place.count - 1
      bytes = Array(empty[..<open])
      tail = empty[open...]
    }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count + 4096) }

    mutating func append(_ record: ArraySlice<UInt8>) {
      bytes += (records.isEmpty ? "\n    " : ",\n    ").utf8
      let start = bytes.count
      bytes += record
      records.append(start..<bytes.count)
    }

    mutating func end() {
      if !records.isEmpty { bytes += "\n  ".utf8 }
      bytes += tail
    }
  }
}

extension File {
  /// A mark's record as it stands in the file. What could not be read again is not written.
  fileprivate func record(_ mark: Mark) throws(StorageError) -> [UInt8] {
    let wire = mark.wire
    _ = try flawless { () throws(Flaw) in try Mark(wire: Value(json: wire, isNewer: false)) }
    return wire.sorted.indented(within: 2)
  }

  fileprivate func check(
    _ new: [ID<Mark>], standOnceAmong marks: [Mark]
  ) throws(StorageError) {
    // One or two, or all.
    let wanted = Set(new)
    var seen: Set<ID<Mark>> = []
    for (index, mark) in marks.enumerated()
    where new.count > 4 ? wanted.contains(mark.id) : new.contains(mark.id) {
      if seen.insert(mark.id).inserted { continue }
      throw .corrupt(path: path, place: "marks[\(index)]", reason: "\(mark.id) stands twice")
    }
  }
}

extension Annotations {
  fileprivate var withoutMarks: Annotations {
    Annotations(assertions: assertions, corrections: corrections, cuts: cuts, details: details)
  }
}
