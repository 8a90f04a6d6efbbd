import JSON

/// What can still be read of a damaged file of ours: the fields of its outermost object, and the
/// records in its lists.
///
/// Where the file is JSON, that is all of it. Where it is not, its lines tell: in our layout a field
/// begins with two spaces and its key, a record of a list with four and a brace, and no text holds a
/// line feed. So one wrong byte, an end that is missing, or two people's versions in one file cost
/// the records that they stand in and no others.
struct Fragments {
  /// Whether the file is JSON throughout.
  private(set) var isWhole = true
  private(set) var fields: [String: JSON] = [:]
  private(set) var records: [String: [JSON]] = [:]
  /// The records of each list that cannot be read, by the `id` or `name` that still stands in them;
  /// nil for one without. Only of a file that is not JSON.
  private(set) var broken: [String: [String?]] = [:]

  init(of bytes: [UInt8]) {
    do throws(Flaw) {
      if case .object(let members) = try JSON.parse(bytes) {
        take(members)
      } else {
        isWhole = false
      }
    } catch {
      isWhole = false
      takeLines(of: bytes)
    }
  }

  /// The version of the format, where it can be read.
  var version: FormatVersion? { fields["version"].flatMap(FormatVersion.init(field:)) }

  /// The hashes of texts that marks in such bytes say they are of: found by the key, for large files
  /// are not to be parsed for it. No text holds the key with both its quotes.
  static func hashes(in bytes: [UInt8]) -> Set<String> {
    let key = Array("\"textHash\"".utf8)
    var (found, last) = (Set<String>(), ArraySlice<UInt8>())
    bytes.withUnsafeBufferPointer { all in
      var index = 0
      while index + key.count < all.count {
        guard all[index] == key[0], all[index + 1] == key[1],
          key.indices.allSatisfy({ all[index + $0] == key[$0] })
        else {
          index += 1
          continue
        }
        index += key.count
        let rest = all[index..<min(all.count, index + 64)].drop { $0 == 0x20 || $0 == 0x3A }
        guard rest.first == key[0] else { continue }
        let value = rest.dropFirst().prefix { $0 != key[0] }
        if value.elementsEqual(last) { continue }
        last = ArraySlice(value)
        found.insert(String(decoding: value, as: UTF8.self))
      }
    }
    return found
  }

  /// Whether no version can be read, and there are fields that this one does not know: then a newer
  /// one wrote the file.
  func isOfUnknown<Content: Filed>(_ type: Content.Type) -> Bool {
    guard version == nil else { return false }
    let known = fields.map { JSON.Member(key: $0.key, value: $0.value) }
    let parts = records.lazy.flatMap { list, records in
      records.lazy.map { [JSON.Member(key: list, value: .array([$0]))] }
    }
    return Self.isUnknown(.object(known), type)
      || parts.contains { Self.isUnknown(.object($0), type) }
  }

  private static func isUnknown<Content: Filed>(_ json: JSON, _ type: Content.Type) -> Bool {
    do { _ = try Content(wire: Value(json: json, isNewer: false)) } catch {
      return error.reason == Flaw.unknownField
    }
    return false
  }

  private mutating func takeLines(of bytes: [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: true)[...]
    var key: String?
    while let line = lines.first {
      if let found = Self.key(of: line) {
        key = found
        takeField(found, lines)
        lines.removeFirst()
      } else if let list = key, line.elementsEqual("    {".utf8) {
        lines = takeRecord(of: list, lines)
      } else {
        lines.removeFirst()
      }
    }
  }

  private mutating func take(_ members: [JSON.Member]) {
    for member in members {
      fields[member.key] = member.value
      if case .array(let values) = member.value { records[member.key] = values }
    }
  }

  /// The key in a line such as `  "marks": [`.
  private static func key(of line: ArraySlice<UInt8>) -> String? {
    let rest = line.dropFirst(3)
    guard line.starts(with: "  \"".utf8), let end = rest.firstIndex(of: UInt8(ascii: "\"")),
      rest[(end + 1)...].starts(with: ": ".utf8)
    else { return nil }
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  /// Takes up a field whose value ends in its own line, or in the first that closes it.
  private mutating func takeField(_ key: String, _ lines: ArraySlice<ArraySlice<UInt8>>) {
    guard let first = lines.first else { return }
    var value = Array(first.dropFirst(key.utf8.count + 6))
    if value == Array("{".utf8) || value == Array("[".utf8) {
      for line in lines.dropFirst() {
        value += line + [0x0A]
        if line.starts(with: "  }".utf8) || line.starts(with: "  ]".utf8) { break }
      }
    }
    if let json = Self.json(value) { fields[key] = json }
  }

  /// - Returns: the lines after the record, or after its first where it has no end.
  private mutating func takeRecord(
    of list: String, _ lines: ArraySlice<ArraySlice<UInt8>>
  ) -> ArraySlice<ArraySlice<UInt8>> {
    let ends = ["    }", "    },"].map { Array($0.utf8) }
    let rest = lines.dropFirst()
    let stop = rest.firstIndex { line in
      ends.contains(Array(line)) || line.elementsEqual("    {".utf8) || Self.key(of: line) != nil
    }
    guard let stop, ends.contains(Array(lines[stop])) else {
      broken[list, default: []].append(Self.name(in: rest[..<(stop ?? rest.endIndex)]))
      return rest
    }
    let bytes = lines[lines.startIndex...stop].flatMap { $0 + [0x0A] }
    if let json = Self.json(bytes) {
      records[list, default: []].append(json)
    } else {
      broken[list, default: []].append(Self.name(in: lines[lines.startIndex...stop]))
    }
    return lines[(stop + 1)...]
  }

  /// What the lines of a record say that it is called.
  private static func name(in lines: ArraySlice<ArraySlice<UInt8>>) -> String? {
    for key in ["id", "name"] {
      let head = Array("      \"\(key)\": ".utf8)
      guard let line = lines.first(where: { $0.starts(with: head) }) else { continue }
      if let name = json(Array(line.dropFirst(head.count)))?.text { return name }
    }
    return nil
  }

  /// A value, and perhaps the comma behind it.
  private static func json(_ bytes: [UInt8]) -> JSON? {
    var bytes = bytes
    while let last = bytes.last, last == 0x0A || last == UInt8(ascii: ",") { bytes.removeLast() }
    do { return try JSON.parse(bytes) } catch { return nil }
  }
}

extension JSON {
  /// A field of an object.
  subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The object with the field, or without it.
  func with(_ key: String, _ value: JSON?) -> JSON {
    guard case .object(var members) = self else { return self }
    members.removeAll { $0.key == key }
    if let value { members.append(Member(key: key, value: value)) }
    return .object(members)
  }

  var text: String? { if case .string(let text) = self { text } else { nil } }
  var whole: Int? { if case .integer(let number) = self { number } else { nil } }
  var items: [JSON]? { if case .array(let items) = self { items } else { nil } }
}

/// What stands in for a field that cannot be read.
enum Substitute {
  case value(JSON)
  /// The field may be left out.
  case nothing
}

extension Wired {
  /// The record, with a substitute for each field that cannot be read; unknown fields are passed
  /// over. Nil where a field has no substitute, or that does not fit either.
  ///
  /// - Returns: the fields that were replaced, too.
  static func mended(
    _ json: JSON, _ substitute: (String, JSON) -> Substitute?
  ) -> (record: Self, replaced: [String])? {
    var (json, replaced) = (json, [String]())
    while true {
      let flaw: Flaw
      do { return (try Self(wire: Value(json: json, isNewer: true)), replaced) } catch {
        flaw = error
      }
      let key = String(flaw.place.prefix { $0 != "." && $0 != "[" })
      guard !key.isEmpty, !replaced.contains(key), let found = substitute(key, json) else {
        return nil
      }
      switch found {
      case .value(let value): json = json.with(key, value)
      case .nothing: json = json.with(key, nil)
      }
      replaced.append(key)
    }
  }
}
