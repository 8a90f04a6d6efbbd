/// A list of paths and addresses, a line each; blank lines and lines that begin with a number sign
/// are passed over.
struct ItemList {
  /// As it is named in messages: a path, or `standard input`.
  let name: String
  private let folder: FileName?

  /// A list in a file; `-` is standard input, and its paths begin where the program was started.
  init(at path: String, file: FileName? = nil) {
    name = path == "-" ? "standard input" : path
    folder = path == "-" ? nil : (file ?? FileName(path)).folder
  }

  /// The items that the bytes of the list name.
  func items(in bytes: [UInt8]) -> [Item] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      item(in: Self.trimmed(line), Item.Line(list: name, number: index + 1))
    }
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    let rest = line.drop(while: isSpace)
    return rest.prefix(upTo: rest.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? rest.startIndex)
  }

  private func item(in line: ArraySlice<UInt8>, _ number: Item.Line) -> Item? {
    guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    if text.contains("://") { return Item(.address(text), line: number) }
    var file = FileName(bytes: line)
    if let folder, !file.hasPrefix("/") { file = folder.appending(file) }
    // What is UTF-8 may end in the number of an entry.
    let isPlain = file.isUTF8 && text != "-" && !file.holdsNUL
    var item = isPlain ? Item(named: file.plain) : Item(.file(file))
    item.line = number
    return item
  }
}

extension CommandError {
  /// The same, of a line of a list.
  func at(_ line: Item.Line?) -> CommandError { line.map { .line($0, self) } ?? self }
}
